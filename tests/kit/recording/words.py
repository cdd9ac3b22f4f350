"""Checks of words: never two legible at one place, never moving, and the invitation always legible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recording.frames import Region
from recording.pixels import detail, dilated, likeness, mixture, words

if TYPE_CHECKING:
    from recording.frames import Pixels, Recording

LEGIBLE = 0.15
"""The share of their contrast at which words can be read."""
_SAME = 0.9
"""The correlation from which on two texts are the same."""
_FEW = 40
"""Fewer pixels than this are no words."""
_STRAY = 0.06
"""The share of a text's pixels that may lie beside its letters, for the edges of what passes by."""
LEAST_CONTRAST = 4.0
"""The contrast of the invitation with its ground (WCAG)."""
_BLUR = 0.2
"""How much contrast thin strokes lose in a frame, since its pixels are means."""


def two_texts(recording: Recording, region: Region) -> list[str]:
    """Frames in which the words of the first and of the last frame can both be read in a region."""
    first, last = (detail(frame.part(region)) for frame in (recording.first, recording.last))
    before, after = words(first), words(last)
    if min(before.sum(), after.sum()) < _FEW:
        return []
    where = before | after
    # The same words in another ink are the opposite of themselves.
    if abs(likeness(first[where], last[where])) > _SAME:
        return []
    faults = []
    for frame in recording.frames[1:-1]:
        old, new = mixture(detail(frame.part(region)), (first, last), where)
        if old > LEGIBLE and new > LEGIBLE:
            faults.append(f"{recording.label(frame)}: old words at {old:.2f}, new words at {new:.2f}")
    return faults


def moving_text(recording: Recording, region: Region) -> list[str]:
    """Frames in which words are at another place than in the first and in the last frame."""
    ends = [words(detail(frame.part(region)), 0.5) for frame in (recording.first, recording.last)]
    allowed = dilated(ends[0] | ends[1], 1)
    most = max(_FEW, *(int(end.sum()) for end in ends))
    faults = []
    for frame in recording.frames[1:-1]:
        stray = int((words(detail(frame.part(region))) & ~allowed).sum())
        if stray > _STRAY * most:
            faults.append(f"{recording.label(frame)}: {stray} of {most} px of words at another place")
    return faults


def illegible_invitation(recording: Recording, region: Region) -> list[str]:
    """Frames in which the words of the invitation have too little contrast with their ground, or are not there."""
    # Without the outline and the round ends.
    inner = Region(region.x + region.height / 2, region.y, region.width - region.height, region.height)
    inner = inner.grown(-region.height / 5)
    faults = []
    for frame in recording.frames:
        found = contrast(frame.part(inner))
        if found < LEAST_CONTRAST - _BLUR:
            faults.append(f"{recording.label(frame)}: contrast {found:.1f}:1")
    return faults


def contrast(image: Pixels) -> float:
    """The contrast of words with their ground (WCAG): of the colour that differs most from the most common one."""
    channels = image.reshape(-1, 3).astype(np.float64) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    luminance = linear @ np.array([0.2126, 0.7152, 0.0722])
    ground = float(np.median(luminance))
    ratios = (np.maximum(luminance, ground) + 0.05) / (np.minimum(luminance, ground) + 0.05)
    return float(np.quantile(ratios, 0.995))
