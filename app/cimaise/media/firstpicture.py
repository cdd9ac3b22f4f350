"""Which picture comes first, and how it is finished: known before Qt Quick is loaded."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cimaise.exhibit.attract import attract_items
from cimaise.exhibit.inside import picture_of
from cimaise.exhibit.words import is_right_to_left
from cimaise.media.ahead import Ahead
from cimaise.media.finish import Finish, Shade, ShadeKind, Turn

if TYPE_CHECKING:
    from cimaise.exhibit.model import Exhibit
    from cimaise.media.finish import Zone


_USUAL = 135
"""How many units a screen's short side usually has; fewer on a small one, whose words reach higher."""
_STEPS = 50
"""A zone's sides lie on fiftieths, so that the same picture is asked for in the same words."""


def words_zone(width: float, height: float, *, right_to_left: bool, unit: float = 0.0) -> Zone:
    """Where the words over a picture of the attract loop may lie, on a screen of this size. `unit` is the design's, in
    the same px, 0 where it is the usual one."""
    grown = max(1.0, unit * _USUAL / min(width, height)) if width > 0 and height > 0 else 1.0
    reach = (0.44 if width < height else 0.58) * grown
    top = math.floor(max(0.0, 1 - reach) * _STEPS + 0.01) / _STEPS
    if width < height:
        return (0.0, top, 1.0, 1.0)
    return (0.56, top, 1.0, 1.0) if right_to_left else (0.0, top, 0.44, 1.0)


def begin(
    exhibit: Exhibit, width: int, height: int, *, turn: Turn = Turn.UPRIGHT, least_unit: float = 0.0
) -> Ahead | None:
    """Begin to render the picture that the attract loop opens with, for a screen of this size in px, on which it is
    turned and a unit is at least so many px."""
    if turn.on_side:
        width, height = height, width
    items = attract_items(exhibit)
    picture = picture_of(items[0]) if items else None
    if picture is None:
        return None
    zone = words_zone(width, height, right_to_left=is_right_to_left(exhibit.languages[0]), unit=least_unit)
    shade = Shade(zone, ShadeKind.ATTRACT)
    finish = Finish(width, height, picture.fit, picture.focus, 0, shade, turn)
    return Ahead(exhibit.folder, picture.file, finish)
