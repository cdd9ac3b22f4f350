"""Geometry without Qt: the rows of a gallery, zoom and pan, the size of the unit, the zone of a picture for text."""
