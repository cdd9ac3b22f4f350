"""Line breaks of titles, hyphenation by language, and sizes at which a title fits. Widths come from a function."""
