"""Geometry without Qt: the rows of a gallery, zoom, the size of the unit, the area of a picture that text covers."""
