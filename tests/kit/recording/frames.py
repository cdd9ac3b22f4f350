"""A recording: the frames that a screen showed, with their times, and the times of the touches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    """A picture: rows of pixels of three bytes, red, green and blue."""

PAPER, INK = (0xF4, 0xEF, 0xE6), (0x1B, 0x17, 0x14)
REDUCTION = 2
"""Each pixel of a frame is the mean of this many pixels of the screen, in both directions."""
FRAME = 1 / 60
"""The time between two frames, in s."""


class Region(NamedTuple):
    """A rectangle of the screen, in px of the screen."""

    x: float
    y: float
    width: float
    height: float

    def grown(self, margin: float) -> Region:
        """This region with a margin around it; a negative margin makes it smaller."""
        return Region(self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin)

    def overlaps(self, other: Region) -> bool:
        """Whether both have a part in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def contains(self, other: Region) -> bool:
        """Whether the other one is a part of this one."""
        return self.united(other) == self

    def united(self, other: Region) -> Region:
        """The smallest rectangle with both."""
        left, top = min(self.x, other.x), min(self.y, other.y)
        right = max(self.x + self.width, other.x + other.width)
        bottom = max(self.y + self.height, other.y + other.height)
        return Region(left, top, right - left, bottom - top)

    @property
    def centre(self) -> tuple[int, int]:
        return round(self.x + self.width / 2), round(self.y + self.height / 2)

    def slices(self, image: NDArray[np.generic]) -> tuple[slice, slice]:
        """The part of a frame that this region covers."""
        height, width = image.shape[:2]
        left, top = (max(0, round(edge / REDUCTION)) for edge in (self.x, self.y))
        right = min(width, round((self.x + self.width) / REDUCTION))
        bottom = min(height, round((self.y + self.height) / REDUCTION))
        return slice(top, bottom), slice(left, right)


@dataclass(frozen=True)
class Frame:
    """What the screen showed from a time on (monotonic, s)."""

    time: float
    image: Pixels

    def part(self, region: Region | None) -> Pixels:
        """The pixels of a region, or of the whole screen."""
        return self.image if region is None else self.image[region.slices(self.image)]


@dataclass(frozen=True)
class Recording:
    """Frames that differ from one to the next, and the times of the touches (monotonic, s). It begins with the last frame
    before the transition and ends with the last frame that changed.

    `ended` is when the recording ended. `grounds` are the colours through which a page may fade.
    """

    frames: Sequence[Frame]
    touches: Sequence[float] = ()
    ended: float = 0.0
    grounds: Sequence[tuple[int, int, int]] = (PAPER, INK)

    @property
    def first(self) -> Frame:
        return self.frames[0]

    @property
    def last(self) -> Frame:
        return self.frames[-1]

    @property
    def start(self) -> float:
        """The time of the first touch, else of the first change."""
        if self.touches:
            return self.touches[0]
        return self.frames[1].time if len(self.frames) > 1 else self.first.time

    @property
    def has_dark_ground(self) -> bool:
        """Whether a part of the first or last frame is nearly black, as the controls over a picture are."""
        return any(bool((end.image.max(-1) < 2 * INK[0]).mean() > 0.02) for end in (self.first, self.last))

    def label(self, frame: Frame) -> str:
        """The time of a frame since the start, for a message."""
        return f"{1000 * (frame.time - self.start):.0f} ms"

    def since_touch(self) -> Recording:
        """Without what came before the last frame before the first touch, such as the pressed state."""
        before = [index for index, frame in enumerate(self.frames) if frame.time <= self.start]
        return Recording(self.frames[before[-1] if before else 0 :], self.touches, self.ended, self.grounds)

    def gap(self, index: int) -> float:
        """How many frames' time lies before a frame, at least 1.

        A program that gets no processor for a while draws the next frame late, and shows it with the positions of the time at
        which it began to draw. So a large step may follow the gap, too.
        """
        times = [frame.time for frame in self.frames[max(0, index - 2) : index + 1]]
        steps = [after - before for before, after in pairwise(times)]
        return max([1.0, *(step / FRAME for step in steps)])
