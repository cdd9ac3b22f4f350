"""Checks of brightness: fades without a dip, nothing darker or lighter than both ends, and constant parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recording.pixels import mean_brightness, mixture

if TYPE_CHECKING:
    from recording.frames import Pixels, Recording, Region

_OFF_PATH = 0.02
"""How far the mean brightness of a fade may be from the linear path, as a share of the lighter end. Measured: 1.0 % where
one end is a plain ground."""
_PLAIN = 8.0
"""The standard deviation of a plain ground is less than this, in levels."""
_BACK = 0.04
"""How far a fade may seem to go back, because its pictures zoom."""
_DARKER, LIGHTER = 0.02 * 255, 0.08 * 255
"""How far a frame may be darker than the darker end, or lighter than the lighter one, in levels of 0 to 255."""
LIGHTER_IN_FLIGHT = 0.09 * 255
"""The same for a picture that flies from a page with many: the others are covered while it is still small. Measured: 6.7 % in
landscape, 8.0 % in portrait."""
LIGHTER_ON_RETURN = 0.2 * 255
"""The same for its way back: it is small again before the pictures beside it come. Measured: 12.5 % and 18.8 %."""
PAPER_LEVEL = 240.0
"""The brightness of paper."""
_CONSTANT = 2
"""How much a constant part may change, in levels."""
_FEW = 12
"""So many pixels of a frame may differ: the edges of what is beside."""


def uneven_fade(recording: Recording, region: Region | None = None) -> list[str]:
    """Frames of a cross-fade whose mean brightness is not on the linear path between both ends, or that go back.

    How far the fade is, is found from the amounts of both ends in the frame, not from the time: frames may come late.
    If one end is a plain ground, it is found from how much of the other end is left.
    """
    first, last = (frame.part(region) for frame in (recording.first, recording.last))
    ends = mean_brightness(first), mean_brightness(last)
    coarse = slice(None, None, 2)
    parts = first[coarse, coarse], last[coarse, coarse]
    has_plain_end = min(float(part.std()) for part in parts) < _PLAIN
    faults, furthest = [], 0.0
    for frame in recording.frames:
        image = frame.part(region)
        share = _share(image[coarse, coarse], *parts, is_sum=has_plain_end)
        off = mean_brightness(image) - (1 - share) * ends[0] - share * ends[1]
        if abs(off) > _OFF_PATH * max(ends):
            faults.append(f"{recording.label(frame)}: {off:+.1f} levels off the path at {share:.2f}")
        if share < furthest - _BACK:
            faults.append(f"{recording.label(frame)}: back from {furthest:.2f} to {share:.2f}")
        furthest = max(furthest, share)
    return faults


def _share(image: Pixels, first: Pixels, last: Pixels, *, is_sum: bool) -> float:
    """How far a fade from one picture to another is. `is_sum`: the amounts of both are known to add up to 1."""
    if is_sum:
        start = first.astype(np.float32)
        (share,) = mixture(image - start, [last - start])
    else:
        old, new = mixture(image, (first, last))
        share = new / max(0.1, old + new)
    return min(1.0, max(0.0, share))


def dark_or_light(
    recording: Recording,
    region: Region | None = None,
    *,
    through_paper: bool = False,
    lighter: float = LIGHTER,
) -> list[str]:
    """Frames that are darker or lighter, on average, than both ends. A page that turns through paper may become as light as that."""
    ends = [mean_brightness(frame.part(region)) for frame in (recording.first, recording.last)]
    lightest = PAPER_LEVEL if through_paper else max(ends) + lighter
    faults = []
    for frame in recording.frames:
        level = mean_brightness(frame.part(region))
        if not min(ends) - _DARKER <= level <= lightest:
            faults.append(
                f"{recording.label(frame)}: brightness {level:.1f}, at the ends {ends[0]:.1f} and {ends[1]:.1f}"
            )
    return faults


def not_constant(recording: Recording, region: Region) -> list[str]:
    """Frames in which pixels differ that are the same in the first and in the last frame."""
    first, last = (frame.part(region).astype(np.int16) for frame in (recording.first, recording.last))
    same = np.abs(last - first).max(-1) <= _CONSTANT
    faults = []
    for frame in recording.frames[1:-1]:
        changed = (np.abs(frame.part(region) - first).max(-1) > _CONSTANT) & same
        if changed.sum() > _FEW:
            faults.append(f"{recording.label(frame)}: {changed.sum()} px of a constant part changed")
    return faults
