"""Geometry without Qt: gallery rows, picture zoom, units for a screen, the area of a picture that text covers."""
