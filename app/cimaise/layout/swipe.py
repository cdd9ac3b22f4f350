"""A finger that moves a strip of pictures sideways: how far the strip follows, and how it comes to rest.

Distances are px, times ms, speeds px per ms.
"""

from __future__ import annotations

from collections import deque

TURN = 280
"""The time of a turn without a finger."""
_QUICKEST = 160
_STRETCH = 1.5
"""The time for the rest of the way, relative to that at the finger's speed: the strip slows down."""
_MAX_SLOPE = 3.0
_EDGE_SHARE = 0.3
"""The part of the finger's way that the strip follows where there is no further picture."""
_EDGE_UNITS = 12.0
_SAMPLE_TIME = 80.0
"""The last part of the finger's way that gives its speed. A finger that rests for longer has no speed."""


def follow(way: float, *, free: bool, unit: float) -> float:
    """How far the strip follows a finger; not far if there is no picture in this direction (not `free`)."""
    if free:
        return way
    most = _EDGE_UNITS * unit
    return min(max(way * _EDGE_SHARE, -most), most)


def turn_time(way: float, speed: float) -> int:
    """The time for the rest of the way of a turn that starts at a speed; 0 or less if no finger has moved the strip this way."""
    return min(max(round(_STRETCH * way / speed), _QUICKEST), TURN) if speed > 0 else TURN


def turn_slope(way: float, speed: float, time: float) -> float:
    """The slope with which the curve of a turn starts: that of the finger, as a multiple of the mean speed."""
    return min(max(speed * time / way, 0.0), _MAX_SLOPE) if way > 0 else 0.0


class FingerPath:
    """The way of a finger, and its speed at the end."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, float]] = deque(maxlen=64)
        self.way = 0.0

    def clear(self) -> None:
        """Begin a new way."""
        self._samples.clear()
        self.way = 0.0

    def move(self, way: float, at: float) -> None:
        """Add the distance from the start at a time."""
        self.way = way
        self._samples.append((at, way))

    def speed(self, at: float) -> float:
        """The speed at a time, negative if the finger moved back; 0 if it has rested."""
        recent = [sample for sample in self._samples if sample[0] >= at - _SAMPLE_TIME]
        if len(recent) < 2 or recent[-1][0] <= recent[0][0]:
            return 0.0
        return (recent[-1][1] - recent[0][1]) / (recent[-1][0] - recent[0][0])
