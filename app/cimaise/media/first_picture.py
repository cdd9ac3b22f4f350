"""The first picture of the attract loop, and how it is rendered; known before QML is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, Fit, Photo, Walls
from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.exhibit.pages.attract import attract_media
from cimaise.exhibit.pages.contents import picture_of
from cimaise.layout.crop import default_focus
from cimaise.layout.hanging import slide_hanging
from cimaise.layout.words_zone import title_lines, usual_unit, words_zone
from cimaise.media.forked_render import RenderJob
from cimaise.media.render_spec import RenderSpec, Rotation, Shade, ShadeKind

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit, Picture


def first_pictures(exhibit: Exhibit) -> tuple[Picture, ...]:
    """The pictures that decide how the first slide of the attract loop looks: the first one, and the one that may hang
    beside it."""
    media = attract_media(exhibit)[:2]
    if not media or isinstance(media[0], Film):
        first = picture_of(media[0]) if media else None
        return () if first is None else (first,)
    pictures = [picture_of(entry) for entry in media if isinstance(entry, Photo)]
    return tuple(picture for picture in pictures if picture is not None)


def first_job(
    exhibit: Exhibit,
    size: tuple[int, int],
    *,
    rotation: Rotation = Rotation.DEG_0,
    least_unit: float = 0.0,
) -> RenderJob | None:
    """How the first picture of the attract loop is rendered; None if the loop starts without one. Reads the headers of
    pictures.

    The screen has this size in px, and everything on it is rotated; the design's unit has at least `least_unit` px.
    """
    frame = (size[1], size[0]) if rotation.swaps_sides else size
    pictures = first_pictures(exhibit)
    if not pictures:
        return None
    picture = pictures[0]
    if isinstance(attract_media(exhibit)[0], Film):
        return RenderJob(
            exhibit.folder, picture.file, RenderSpec(*frame, focus=picture.focus, rotation=rotation)
        )
    from cimaise.media.picture import PictureError, upright_size

    sizes: list[tuple[int, int] | None] = []
    for each in pictures:
        try:
            found = upright_size(exhibit.folder, each.file)
            sizes.append((found.width, found.height))
        except PictureError:
            sizes.append(None)
    language = exhibit.languages[0]
    mirrored = is_right_to_left(language)
    lines = title_lines(exhibit.title.text(language), *frame, least_unit)
    zone = words_zone(*frame, right_to_left=mirrored, unit=least_unit, lines=lines)
    hanging = slide_hanging(
        frame,
        max(usual_unit(frame), least_unit),
        sizes,
        whole=picture.fit is Fit.CONTAIN,
        words_top=zone[1],
        mirrored=mirrored,
        light=exhibit.walls is Walls.LIGHT,
    )
    focus = picture.focus if picture.focus_given else default_focus(sizes[0])
    spec = RenderSpec(
        *frame,
        # A hung picture is not cropped.
        focus=(0.5, 0.5) if hanging else focus,
        shade=None if hanging else Shade(zone, ShadeKind.ATTRACT),
        rotation=rotation,
        hanging=hanging,
        partner=pictures[1].file if hanging and hanging.is_pair else "",
    )
    return RenderJob(exhibit.folder, picture.file, spec)
