"""The exhibit: what a museum shows, how it is read from a folder, and what each page holds."""
