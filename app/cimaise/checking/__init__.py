"""Checks of an exhibit after reading: its media files, accessibility, and the length and completeness of its texts."""
