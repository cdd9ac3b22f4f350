"""Pictures that are too small for the screen that they fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.subject import other_uses, rule_diagnostic
from cimaise.exhibit.model.exhibit import Film, Fit, GalleryRoom
from cimaise.exhibit.pages.assets import Role
from cimaise.exhibit.pages.attract import attract_media

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.probes.probe import Probe
    from cimaise.checking.subject import CheckContext
    from cimaise.exhibit.model.exhibit import Picture
    from cimaise.source.diagnostic import Diagnostic

ENLARGED_AT_MOST = 1.5
"""How many px of the screen a pixel of a picture may become, each way: our own measure, from looking at screens."""


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """Each picture that is drawn larger than it bears, told where it is named first."""
    for picture, covers in _full_screen(subject):
        probe = subject.picture(picture.file)
        if probe is None or probe.why:
            continue
        enlarged = _enlarged(probe, subject.screen, covers=covers)
        if enlarged > ENLARGED_AT_MOST:
            wide, high = subject.screen
            message = (
                f"this picture has {probe.width} x {probe.height} pixels; "
                f"on a screen of {wide} x {high} it is drawn {enlarged:.1f} times as large, and looks blurred"
            )
            uses = subject.uses[Role.PICTURE, picture.file]
            advice = f"scan or export it anew with {_wanted(probe, enlarged)} or more"
            yield rule_diagnostic("small-picture", message, uses[0].span, advice, other_uses(uses))


def _full_screen(subject: CheckContext) -> Iterator[tuple[Picture, bool]]:
    """Each picture that fills the screen somewhere, and whether it covers all of it there."""
    exhibit = subject.exhibit
    fills: dict[str, tuple[Picture, bool]] = {}
    for item in attract_media(exhibit):
        if not isinstance(item, Film):
            fills[item.picture.file] = item.picture, item.picture.fit is Fit.COVER
    for room in exhibit.rooms:
        for item in room.items if isinstance(room, GalleryRoom) else ():
            picture = item.poster if isinstance(item, Film) else item.picture
            if picture is not None:
                # In the viewer, and before a film, it may stand whole.
                fills.setdefault(picture.file, (picture, False))
    yield from fills.values()


def _enlarged(probe: Probe, screen: tuple[int, int], *, covers: bool) -> float:
    across, down = screen[0] / probe.width, screen[1] / probe.height
    return max(across, down) if covers else min(across, down)


def _wanted(probe: Probe, enlarged: float) -> str:
    """The pixels with which it is drawn as it is."""
    return f"{round(probe.width * enlarged)} x {round(probe.height * enlarged)} pixels"
