"""Model to pages: one page as data, the sitemap, all texts, the files an exhibit uses."""
