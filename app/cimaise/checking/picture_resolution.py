"""Pictures with too few pixels for a full screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import asset_diagnostic
from cimaise.checking.messages import PictureAdvice, PictureReason
from cimaise.exhibit.model.exhibit import Film, Fit, GalleryRoom
from cimaise.exhibit.pages.assets import Role
from cimaise.exhibit.pages.attract import attract_media
from cimaise.exhibit.pages.contents import picture_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.checking.probes.probe import Probe
    from cimaise.exhibit.model.exhibit import Picture
    from cimaise.source.diagnostic import Diagnostic

MAX_ENLARGEMENT = 1.5
"""Screen px per picture pixel, in each direction. The number is our own, judged by eye on screens."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each picture that is enlarged too much, at the first position that names it."""
    for picture, is_cropped in _full_screen_pictures(context):
        probe = context.picture_probe(picture.file)
        if probe is None or probe.failure:
            continue
        enlargement = _enlargement(probe, context.screen, is_cropped=is_cropped)
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
    for entry in attract_media(exhibit):
        if not isinstance(entry, Film):
            pictures[entry.picture.file] = entry.picture, entry.picture.fit is Fit.COVER
    for room in exhibit.rooms:
        for entry in room.items if isinstance(room, GalleryRoom) else ():
            if (picture := picture_of(entry)) is not None:
                # The page of a picture and a poster show the whole picture.
                pictures.setdefault(picture.file, (picture, False))
    yield from pictures.values()


def _enlargement(probe: Probe, screen: tuple[int, int], *, is_cropped: bool) -> float:
    """Screen px per picture pixel when the picture is shown on the full screen."""
    horizontal, vertical = screen[0] / probe.width, screen[1] / probe.height
    return max(horizontal, vertical) if is_cropped else min(horizontal, vertical)
