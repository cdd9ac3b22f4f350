"""Fonts, typesetting, and the translations of the interface."""
