"""The first picture of the attract loop, and how it is rendered; known before QML is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Fit
from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.exhibit.pages.attract import attract_media
from cimaise.exhibit.pages.contents import picture_of
from cimaise.layout.words_zone import words_zone
from cimaise.media.forked_render import RenderJob
from cimaise.media.render_spec import RenderSpec, Rotation, Shade, ShadeKind

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit


def first_job(
    exhibit: Exhibit,
    size: tuple[int, int],
    *,
    rotation: Rotation = Rotation.DEG_0,
    least_unit: float = 0.0,
) -> RenderJob | None:
    """How the first picture of the attract loop is rendered; None if the loop starts without one.

    The screen has this size in px, and everything on it is rotated; the design's unit has at least `least_unit` px.
    """
    width, height = reversed(size) if rotation.swaps_sides else size
    media = attract_media(exhibit)
    picture = picture_of(media[0]) if media else None
    if picture is None:
        return None
    zone = words_zone(width, height, right_to_left=is_right_to_left(exhibit.languages[0]), unit=least_unit)
    shade = Shade(zone, ShadeKind.ATTRACT)
    spec = RenderSpec(
        width, height, picture.fit, picture.focus, 0, shade, rotation, ground=picture.fit is Fit.CONTAIN
    )
    return RenderJob(exhibit.folder, picture.file, spec)
