"""How a slide is shown on a screen of some size: filling it or hung on a wall, with dark or light words."""

from __future__ import annotations

from dataclasses import dataclass

from cimaise.layout.hanging import Hanging
from cimaise.layout.words_zone import Zone


@dataclass(frozen=True, slots=True)
class SlideLook:
    """How a slide is shown. `is_known` is whether the sizes of the screen and of the pictures are known; until then no picture is requested.

    A picture fills the screen around `focus`, or around the estimated one for None, and zooms about `origin` of the
    screen; or it hangs. `light` is whether its words are dark. Its words may cover `zone`, and their title has at most
    `title_lines`. Positions are fractions of the screen.
    """

    is_known: bool = False
    focus: tuple[float, float] | None = (0.5, 0.5)
    origin: tuple[float, float] = (0.5, 0.5)
    hanging: Hanging | None = None
    zone: Zone = (0.0, 0.0, 1.0, 1.0)
    title_lines: int = 3
    light: bool = False

    @property
    def is_pair(self) -> bool:
        """Whether two pictures hang together."""
        return self.hanging is not None and self.hanging.is_pair

    @property
    def prints(self) -> tuple[Zone, ...]:
        """The places of hung pictures, with their mats."""
        if self.hanging is None:
            return ()
        # A mat has the same width on all sides, which are fractions of the width and of the height.
        mat = self.hanging.mat
        across = mat * self.hanging.shape
        return tuple(
            (left - across, top - mat, right + across, bottom + mat)
            for left, top, right, bottom in self.hanging.prints
        )

    @property
    def wall(self) -> Zone:
        """The part of the screen that hung pictures take, with their mats; empty without any."""
        prints = self.prints
        if not prints:
            return 0.0, 0.0, 0.0, 0.0
        left, top, right, bottom = zip(*prints, strict=True)
        return min(left), min(top), max(right), max(bottom)
