"""Checks of an exhibit after reading: its media files, its accessibility, and texts that suit people who stand."""
