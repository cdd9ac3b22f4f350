"""Which picture comes first, and how it is finished: known before Qt Quick is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.exhibit.pages.attract import attract_media
from cimaise.exhibit.pages.contents import picture_of
from cimaise.layout.words_zone import words_zone
from cimaise.media.forked_render import ForkedRender
from cimaise.media.render_spec import RenderSpec, Shade, ShadeKind, Turn

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit


def begin(
    exhibit: Exhibit, width: int, height: int, *, turn: Turn = Turn.UPRIGHT, least_unit: float = 0.0
) -> ForkedRender | None:
    """Begin to render the picture that the attract loop opens with, for a screen of this size in px, on which it is
    turned and a unit is at least so many px."""
    if turn.on_side:
        width, height = height, width
    items = attract_media(exhibit)
    picture = picture_of(items[0]) if items else None
    if picture is None:
        return None
    zone = words_zone(width, height, right_to_left=is_right_to_left(exhibit.languages[0]), unit=least_unit)
    shade = Shade(zone, ShadeKind.ATTRACT)
    finish = RenderSpec(width, height, picture.fit, picture.focus, 0, shade, turn)
    return ForkedRender(exhibit.folder, picture.file, finish)
