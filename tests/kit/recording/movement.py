"""The check of hand-overs: where one item replaces another, such as a sharp picture a small one, nothing jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recording.frames import REDUCTION
from recording.pixels import blurred, brightness, likeness

if TYPE_CHECKING:
    from recording.frames import Recording, Region
    from recording.pixels import Levels

_JUMP = 0.5
"""The largest jump, in px of the screen."""
_NEAR = 0.9
"""The correlation with the last frame from which on a picture is near its place."""
_SOFT = 2
"""A sharp and a small picture are compared after this blur, in px of a frame."""
_EDGE = 12
"""The edge of a region, in px of the screen, that is not compared: what lies beside it does not move with it."""
_PATCHES = 3
"""A region is compared in so many rows and columns of patches: one that becomes larger does not move in its middle."""
_TEXTURE = 1.0
"""A patch without edges shows no movement; this is the mean square of the differences between its pixels."""


def jumps(recording: Recording, region: Region) -> list[str]:
    """Frames in which a picture jumps, once it is near its place. A picture that settles becomes slower with each frame."""
    region = region.grown(-_EDGE)
    last = blurred(brightness(recording.last.part(region)), _SOFT)
    faults, previous, before = [], None, None
    for index, frame in enumerate(recording.frames):
        soft = blurred(brightness(frame.part(region)), _SOFT)
        is_near = likeness(soft, last) > _NEAR
        if not is_near:
            previous, before = None, None
            continue
        if previous is not None:
            step = REDUCTION * shift(previous, soft)
            if before is not None and step > _JUMP + 1.5 * before * recording.gap(index):
                faults.append(
                    f"{recording.label(frame)}: {step:.1f} px, after {before:.1f} px the frame before"
                )
            before = step
        previous = soft
    return faults


def shift(first: Levels, second: Levels) -> float:
    """How far the most moved patch of a picture has moved, in px of a frame. Correct for a few px."""
    moved = [0.0]
    for rows in np.array_split(np.arange(first.shape[0]), _PATCHES):
        for columns in np.array_split(np.arange(first.shape[1]), _PATCHES):
            box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
            moved.append(_patch_shift(first[box], second[box]))
    return max(moved)


def _patch_shift(first: Levels, second: Levels) -> float:
    """By the gradients (Lucas and Kanade). A part that becomes lighter or darker as a whole has not moved."""
    down, right = np.gradient((first + second) / 2)
    inner = slice(2, -2), slice(2, -2)
    columns = np.stack(
        [down[inner].ravel(), right[inner].ravel(), np.ones(down[inner].size), first[inner].ravel()], 1
    )
    texture = columns[:, :2].T @ columns[:, :2] / len(columns)
    if np.linalg.eigvalsh(texture)[0] < _TEXTURE:
        return 0.0
    solution, *_ = np.linalg.lstsq(columns, (first - second)[inner].ravel(), rcond=None)
    return float(np.hypot(solution[0], solution[1]))
