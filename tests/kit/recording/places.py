"""Checks of pictures: no empty places, none that appears at once, none shown twice, and the right corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recording.frames import REDUCTION, Region
from recording.pixels import eroded, unexplained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recording.frames import Frame, Pixels, Recording
    from recording.pixels import Mask

_COARSE = 4
"""Large areas are looked for in every fourth pixel of a frame."""
_FLAT_SHARE, _FLAT_COLOUR = 0.05, 3
"""The size of a flat field, as a share of the screen, and how exact its colour is, in levels."""
_KNOWN_SHARE = 0.01
_SHADED = 64
"""A colour whose channels are below this level is that of a shaded picture on a dark page."""
_SUDDEN_SHARE, _SUDDEN_CHANGE = 0.02, 0.25 * 255
"""How much of the screen may change by how many levels from one frame to the next."""
_AWAY, _AWAY_SHARE = 20, 0.004
"""How much a flying picture differs from what is below it, in levels, and its least share of the screen."""
_LEFT_SHARE, _SHOWN = 0.15, 0.3
"""How much of its old place a flying picture must have left, and how much of it may still be seen there."""


def flat_fields(recording: Recording) -> list[str]:
    """Frames with a large field of one colour that is neither a ground nor in the first or last frame, nor faded from them."""
    ends = [frame.image[::_COARSE, ::_COARSE] for frame in (recording.first, recording.last)]
    faults = []
    for frame in recording.frames[1:-1]:
        image = frame.image[::_COARSE, ::_COARSE]
        odd = unexplained(image, ends, recording.grounds) > _FLAT_COLOUR
        if odd.mean() < _FLAT_SHARE:
            continue
        colour = _most_common(image[odd])
        field = odd & (np.abs(image.astype(np.int16) - colour).max(-1) <= _FLAT_COLOUR - 1)
        known = max((np.abs(end.astype(np.int16) - colour).max(-1) < _FLAT_COLOUR).mean() for end in ends)
        share = _largest(field) / field.size
        # The dark part of a picture under the gradient of the viewer is nearly its ground.
        is_shaded = recording.has_dark_ground and colour.max() < _SHADED
        if share > _FLAT_SHARE and known < _KNOWN_SHARE and not is_shaded:
            faults.append(f"{recording.label(frame)}: {share:.0%} of the screen is {tuple(map(int, colour))}")
    return faults


def _most_common(colours: Pixels) -> Pixels:
    coarse, counts = np.unique(colours >> 2, axis=0, return_counts=True)
    likely = (np.abs((colours >> 2).astype(np.int16) - coarse[counts.argmax()]) <= 1).all(-1)
    median: Pixels = np.median(colours[likely], 0).round().astype(np.int16)
    return median


def _largest(field: Mask) -> int:
    """The number of pixels of the largest connected part."""
    remaining = set(map(tuple, np.argwhere(field).tolist()))
    largest = 0
    while remaining:
        part, edge = 0, [remaining.pop()]
        while edge:
            row, column = edge.pop()
            part += 1
            for near in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if near in remaining:
                    remaining.remove(near)
                    edge.append(near)
        largest = max(largest, part)
    return largest


def sudden_pictures(recording: Recording, besides: Sequence[Region] = (), travel: float = 0) -> list[str]:
    """Frames in which something large appears that was not there in the frame before, outside some regions.

    `travel` is how far a moving picture comes in one frame at most, in px: what changes along its edges is no wider than that.
    After a pause of several frames' time, so much more may have changed.
    """
    faults = []
    for index in range(1, len(recording.frames)):
        before, frame = recording.frames[index - 1], recording.frames[index]
        gap = recording.gap(index)
        step = np.abs(frame.image.astype(np.int16) - before.image).max(-1)
        for region in besides:
            step[region.slices(frame.image)] = 0
        changed = step[::2, ::2] > _SUDDEN_CHANGE * gap
        if changed.mean() <= _SUDDEN_SHARE:
            continue
        core = eroded(changed, round(travel * gap / REDUCTION / 4)) if travel else changed
        if core.any():
            faults.append(f"{recording.label(frame)}: {changed.mean():.1%} of the screen changed at once")
    return faults


def shown_twice(recording: Recording, old: Region, new: Region) -> list[str]:
    """Frames in which a picture that flies from one place to another is still at its old place too."""
    ends = [frame.image[::2, ::2] for frame in (recording.first, recording.last)]
    places = [_between(old, new, step / 40) for step in range(41)]
    masks = [_mask(ends[0], place) for place in places]
    home = masks[0]
    before = ends[0].astype(np.float32).mean(-1)
    faults = []
    for frame in recording.frames[1:-1]:
        image = frame.image[::2, ::2]
        away = (unexplained(image, ends, recording.grounds) > _AWAY) & ~home
        if away.mean() < _AWAY_SHARE:
            continue
        overlaps = [(away & mask).sum() / max(1, (away | (mask & ~home)).sum()) for mask in masks]
        left = home & ~masks[int(np.argmax(overlaps))]
        if left.sum() < _LEFT_SHARE * home.sum():
            continue
        shown = _amount(image.astype(np.float32).mean(-1)[left], before[left])
        if shown > _SHOWN:
            faults.append(f"{recording.label(frame)}: its old place still shows {shown:.0%} of it")
    return faults


def _between(old: Region, new: Region, share: float) -> Region:
    return Region(*(a + share * (b - a) for a, b in zip(old, new, strict=True)))


def _mask(coarse: Pixels, region: Region) -> Mask:
    """The pixels of a region, in a frame of which every second pixel is used."""
    mask: Mask = np.zeros(coarse.shape[:2], np.bool_)
    mask[Region(*(edge / 2 for edge in region)).slices(coarse)] = True
    return mask


def _amount(values: Pixels, before: Pixels) -> float:
    """How much of a picture is in some pixels: of its light and dark parts, not of its mean."""
    values, before = values - values.mean(), before - before.mean()
    return float((values * before).sum() / max(1.0, float((before * before).sum())))


def wrong_corners(
    frame: Frame, region: Region, radius: float, *, rounded: bool, ground: tuple[int, int, int]
) -> list[str]:
    """The corners of a picture that does not move which are square instead of round, or round instead of square. `radius` is in px."""
    part = frame.part(region).astype(np.int16)
    inset = max(2, round(radius / REDUCTION))
    faults = []
    for name, rows, columns in (
        ("top left", 1, 1),
        ("top right", 1, -1),
        ("bottom left", -1, 1),
        ("bottom right", -1, -1),
    ):
        corner = part[::rows, ::columns]
        outer, inner = corner[0, 0], corner[inset, inset]
        to_ground, to_picture = np.abs(outer - ground).max(), np.abs(outer - inner).max()
        if bool(to_ground < to_picture) is not rounded:
            faults.append(f"the {name} corner is {'square' if rounded else 'round'}")
    return faults
