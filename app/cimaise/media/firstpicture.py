"""Which picture comes first, and how it is finished: known before Qt Quick is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.attract import attract_pictures
from cimaise.exhibit.words import is_right_to_left
from cimaise.media.ahead import Ahead
from cimaise.media.finish import Finish, Shade, ShadeKind, Turn

if TYPE_CHECKING:
    from cimaise.exhibit.model import Exhibit
    from cimaise.media.finish import Zone


def words_zone(width: float, height: float, *, right_to_left: bool) -> Zone:
    """Where the words over a picture of the attract loop may lie, on a screen of this size (any unit)."""
    if width < height:
        return (0.0, 0.56, 1.0, 1.0)
    return (0.56, 0.42, 1.0, 1.0) if right_to_left else (0.0, 0.42, 0.44, 1.0)


def begin(exhibit: Exhibit, width: int, height: int, *, turn: Turn = Turn.UPRIGHT) -> Ahead | None:
    """Begin to render the picture that the attract loop opens with, for a screen of this size in px, on which it is
    turned."""
    if turn.on_side:
        width, height = height, width
    photos = attract_pictures(exhibit)
    if not photos:
        return None
    picture = photos[0].picture
    zone = words_zone(width, height, right_to_left=is_right_to_left(exhibit.languages[0]))
    shade = Shade(zone, ShadeKind.ATTRACT)
    finish = Finish(width, height, picture.fit, picture.focus, 0, shade, turn)
    return Ahead(exhibit.folder, picture.file, finish)
