"""Pictures with too few pixels for a full screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import asset_diagnostic
from cimaise.checking.messages import PictureAdvice, PictureReason
from cimaise.exhibit.model.exhibit import Film, Fit, GalleryRoom
from cimaise.exhibit.pages.assets import Role
from cimaise.exhibit.pages.attract import attract_media

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.context import CheckContext
    from cimaise.checking.probes.probe import Probe
    from cimaise.exhibit.model.exhibit import Picture
    from cimaise.source.diagnostic import Diagnostic

MAX_ENLARGEMENT = 1.5
"""Screen px per picture pixel in each direction: our own measure, judged by eye on screens."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each picture that is enlarged too much, where it is named first."""
    for picture, covers in _full_screen_pictures(context):
        probe = context.picture_probe(picture.file)
        if probe is None or probe.failure:
            continue
        enlargement = _enlargement(probe, context.screen, covers=covers)
        if enlargement > MAX_ENLARGEMENT:
            message = PictureReason.TOO_FEW_PIXELS(
                width=probe.width,
                height=probe.height,
                screen_width=context.screen[0],
                screen_height=context.screen[1],
                enlargement=enlargement,
            )
            advice = PictureAdvice.MORE_PIXELS(
                width=round(probe.width * enlargement), height=round(probe.height * enlargement)
            )
            uses = context.asset_uses[Role.PICTURE, picture.file]
            yield asset_diagnostic("small-picture", message, uses, advice)


def _full_screen_pictures(context: CheckContext) -> Iterator[tuple[Picture, bool]]:
    """Each picture that is shown on the full screen, and whether it is cropped to cover it."""
    exhibit = context.exhibit
    pictures: dict[str, tuple[Picture, bool]] = {}
    for item in attract_media(exhibit):
        if not isinstance(item, Film):
            pictures[item.picture.file] = item.picture, item.picture.fit is Fit.COVER
    for room in exhibit.rooms:
        for entry in room.items if isinstance(room, GalleryRoom) else ():
            picture = entry.poster if isinstance(entry, Film) else entry.picture
            if picture is not None:
                # The viewer, and a poster, show the whole picture.
                pictures.setdefault(picture.file, (picture, False))
    yield from pictures.values()


def _enlargement(probe: Probe, screen: tuple[int, int], *, covers: bool) -> float:
    horizontal, vertical = screen[0] / probe.width, screen[1] / probe.height
    return max(horizontal, vertical) if covers else min(horizontal, vertical)
