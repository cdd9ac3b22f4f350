"""Which picture comes first, and how it is finished: known before Qt Quick is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.page import attract_pictures
from cimaise.media.ahead import Ahead
from cimaise.media.finish import Finish, Shade, ShadeKind

if TYPE_CHECKING:
    from cimaise.exhibit.model import Exhibit


def zone_top(width: float, height: float) -> float:
    """Where the words over a picture of the attract loop begin at the highest, as a fraction of the screen's height."""
    return 0.4 if width >= height else 0.56


def begin(exhibit: Exhibit, width: int, height: int) -> Ahead | None:
    """Begin to render the picture that the attract loop opens with, for a screen of this size in px."""
    photos = attract_pictures(exhibit)
    if not photos:
        return None
    picture = photos[0].picture
    shade = Shade((0.0, zone_top(width, height), 1.0, 1.0), ShadeKind.ATTRACT)
    return Ahead(exhibit.folder, picture.file, Finish(width, height, picture.fit, picture.focus, 0, shade))
