"""Checks of pace: how soon a transition begins, how long it lasts, how many frames it has, and whether a touch acts.

A busy machine draws late, so the tests of the whole program do not use these; `benchmarks/motion.py` measures pace.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from recording.frames import FRAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recording.frames import Frame, Recording

LATEST_CHANGE = 2 * FRAME
"""The time from a touch to the first changed frame, in s."""
LONGEST = 0.42
"""The time from a touch to rest, in s."""
LONGEST_GAP, LEAST_RATE = 0.05, 50.0
"""The longest time between two frames, in s, and the least number of frames in a second."""
_CHANGED, _CHANGED_SHARE = 2, 0.0005
"""A frame has changed if this share of its pixels differs by more than so many levels."""
_ACTED = 1.0
"""By how many levels on average a transition differs, that a touch has changed, from one without that touch."""


def late_change(recording: Recording) -> list[str]:
    """Whether the first frame after the touch comes too late."""
    changed = [frame.time for frame in recording.frames if frame.time > recording.start]
    if not changed:
        return ["nothing changed"]
    late = changed[0] - recording.start
    return [f"the first change is after {1000 * late:.0f} ms"] if late > LATEST_CHANGE else []


def long_motion(recording: Recording, limit: float = LONGEST) -> list[str]:
    """Frames that change later than this after the touch, in s."""
    return [
        f"{recording.label(after)}: still changes"
        for before, after in pairwise(recording.frames)
        if after.time - recording.start > limit and _differs(before, after)
    ]


def _differs(before: Frame, after: Frame) -> bool:
    step = np.abs(after.image.astype(np.int16) - before.image).max(-1)
    return bool((step > _CHANGED).mean() > _CHANGED_SHARE)


def missing_frames(times: Sequence[float]) -> list[str]:
    """Gaps between the frames of a transition, and a low rate. `times` are those of its frames, in s."""
    faults = [
        f"{1000 * (before - times[0]):.0f} ms: no frame for {1000 * (after - before):.0f} ms"
        for before, after in pairwise(times)
        if after - before > LONGEST_GAP
    ]
    if len(times) > 1 and (rate := (len(times) - 1) / (times[-1] - times[0])) < LEAST_RATE:
        faults.append(f"{rate:.1f} frames a second")
    return faults


def ignored_touch(recording: Recording, undisturbed: Recording) -> list[str]:
    """Whether the second touch of a recording had no effect within two frames, compared with one without that touch."""
    touch = recording.touches[1] - recording.start
    after = [frame for frame in recording.frames if frame.time - recording.start > touch + 2 * FRAME]
    frame = after[0] if after else recording.last
    moment = frame.time - recording.start
    # One frame more or less is no effect.
    nearby = [
        other
        for other, following in zip(undisturbed.frames, [*undisturbed.frames[1:], None], strict=True)
        if other.time - undisturbed.start < moment + FRAME
        and (following is None or following.time - undisturbed.start > moment - FRAME)
    ]
    least = min(float(np.abs(frame.image.astype(np.int16) - other.image).mean()) for other in nearby)
    return [] if least > _ACTED else [f"the touch at {1000 * touch:.0f} ms had no effect"]
