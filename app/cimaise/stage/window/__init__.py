"""Which screen the window covers, how that screen is mounted, and how large it is."""
