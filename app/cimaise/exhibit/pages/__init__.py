"""The pages of an exhibit as data: their content, the sitemap, all texts, and the files that they use."""
