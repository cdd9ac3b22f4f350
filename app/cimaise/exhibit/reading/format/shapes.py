"""All shapes of the format."""

from __future__ import annotations

from cimaise.exhibit.reading.format.entries import FILM, PHOTO, SECTION, SONG, WORK
from cimaise.exhibit.reading.format.exhibit import ATTRACT, EXHIBIT, THEME
from cimaise.exhibit.reading.format.rooms import ROOMS
from cimaise.exhibit.reading.format.shared import PICTURE

SHAPES = (EXHIBIT, THEME, ATTRACT, *ROOMS.values(), SECTION, WORK, SONG, PHOTO, FILM, PICTURE)
"""Every shape, in the order of the reference."""
