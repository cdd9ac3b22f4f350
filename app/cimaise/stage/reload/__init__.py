"""Reloading the exhibit and the settings when their files change."""
