"""Fonts, typesetting and the interface's translations."""
