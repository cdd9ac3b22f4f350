"""The objects that QML reads and calls. They translate; `show` and `exhibit.pages` decide."""
