"""How a visitor looks at one picture: how near, and at which part. Geometry alone: fingers and buttons come in, the
place of the picture comes out.

Sizes are px of the frame. The frame's foot is covered by words and buttons; a picture seen whole stands above them,
and one that is larger can be drawn up until nothing of it is hidden.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

STEP = 1.6
"""How much nearer one press of a button brings a picture."""
TAPPED = 2.5
"""And how much nearer a double tap brings it than it stood at first."""
_SHARP = 1.5
"""How many px of the screen one px of a picture may cover: beyond that there is nothing more to see."""
_ALWAYS = 3.0
"""And how much nearer every picture may be brought all the same."""
_AT_MOST = 12.0
_ENOUGH = 0.6
"""How much of a picture must be left for it to be met covering the frame, where nobody said which part matters."""


@dataclass(frozen=True, slots=True)
class ZoomFrame:
    """What a picture is looked at in: the frame's size, how much of its foot is covered, and the picture's own size
    in its pixels. All are above 0, and more than the foot is left."""

    width: float
    height: float
    foot: float
    picture_width: float
    picture_height: float

    @property
    def whole(self) -> float:
        """Px of the frame to one of the picture's where all of it is seen, above the foot."""
        return min(self.width / self.picture_width, (self.height - self.foot) / self.picture_height)

    @property
    def covering(self) -> float:
        """The same where it covers all of the frame."""
        return max(self.width / self.picture_width, self.height / self.picture_height)

    @property
    def nearest(self) -> float:
        """And where it is as near as it may come."""
        wanted = max(_SHARP, _ALWAYS * self.covering)
        return min(wanted, max(_AT_MOST * self.whole, _ALWAYS * self.covering))

    @property
    def keeps_enough(self) -> bool:
        """Whether most of the picture is seen where it covers all of the frame."""
        seen = self.width * self.height / (self.picture_width * self.picture_height * self.covering**2)
        return seen >= _ENOUGH


@dataclass(frozen=True, slots=True)
class View:
    """Where a picture lies: px of the frame to one of its own, and its top left corner in the frame."""

    scale: float
    x: float
    y: float


def begun(frame: ZoomFrame, *, covers: bool, focus: tuple[float, float]) -> View:
    """How a picture is met: covering the frame around its focus (fractions from top left), or whole."""
    if not covers:
        return _held(frame, View(frame.whole, 0, 0))
    scale = frame.covering
    x = frame.width / 2 - focus[0] * frame.picture_width * scale
    y = frame.height / 2 - focus[1] * frame.picture_height * scale
    # To its very foot at first; what the foot covers can be drawn up.
    return _held(frame, View(scale, x, max(y, frame.height - frame.picture_height * scale)))


def zoomed(frame: ZoomFrame, view: View, factor: float, at: tuple[float, float]) -> View:
    """Nearer or farther by a factor; what lies under the point `at` stays there as far as the edges allow."""
    scale = min(max(view.scale * factor, frame.whole), frame.nearest)
    grown = scale / view.scale
    return _held(frame, View(scale, at[0] + (view.x - at[0]) * grown, at[1] + (view.y - at[1]) * grown))


def drawn(frame: ZoomFrame, view: View, by: tuple[float, float]) -> View:
    """Moved by a finger."""
    return _held(frame, replace(view, x=view.x + by[0], y=view.y + by[1]))


def tapped(frame: ZoomFrame, view: View, start: View, at: tuple[float, float]) -> View:
    """After a double tap: near, at the point that was tapped; back as it was met, where it was near already."""
    if view.scale > start.scale * 1.01:
        return start
    return zoomed(frame, view, TAPPED * start.scale / view.scale, at)


def can_draw(frame: ZoomFrame, view: View) -> bool:
    """Whether the picture is wider than the frame, so that a finger moves it and does not turn to the next."""
    return frame.picture_width * view.scale > frame.width * 1.01


def part(frame: ZoomFrame, view: View) -> tuple[float, float, float, float]:
    """What of the picture is in the frame: left, top, right, bottom as fractions of it."""
    width, height = frame.picture_width * view.scale, frame.picture_height * view.scale
    return (
        max(0.0, -view.x / width),
        max(0.0, -view.y / height),
        min(1.0, (frame.width - view.x) / width),
        min(1.0, (frame.height - view.y) / height),
    )


def _held(frame: ZoomFrame, view: View) -> View:
    """A view whose picture leaves no gap above the foot that it could fill, and stands in the middle there where it
    is smaller."""
    x = _edge(view.x, frame.picture_width * view.scale, frame.width)
    y = _edge(view.y, frame.picture_height * view.scale, frame.height - frame.foot)
    return View(view.scale, x, y)


def _edge(at: float, length: float, free: float) -> float:
    """Where a picture begins along one side of which `free` px are not covered."""
    return (free - length) / 2 if length <= free else min(max(at, free - length), 0.0)
