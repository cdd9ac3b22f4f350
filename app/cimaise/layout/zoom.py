"""Zoom and pan of one picture as pure geometry: a gesture or a button changes the view of the picture.

Sizes are px of the frame. Text and buttons cover the bottom of the frame. A picture that is shown whole is above
them; a larger one can be panned up until they do not cover any part of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

STEP = 1.6
"""The factor of one press on a zoom button."""
DOUBLE_TAP = 2.5
"""The scale after a double tap, relative to the initial one."""
_MAX_PIXEL = 1.5
"""The scale, in px of the frame per px of the picture, above which no more detail becomes visible."""
_MIN_RANGE = 3.0
"""Every picture can be zoomed in at least to this multiple of the scale at which it covers the frame."""
_MAX_RANGE = 12.0
"""A picture can be zoomed in at most to this multiple of the scale at which all of it is visible, or to the minimum
above if that is more."""
_SAME_SHAPE = 0.005
"""How much the proportions of two pictures of the same shape may differ."""
_MOST = 0.7
"""The share of a picture that must stay visible if it covers the frame initially, unless its focus is given."""


@dataclass(frozen=True, slots=True)
class ZoomFrame:
    """A frame and its picture.

    `covered_bottom` is the height of the part of the frame that text and buttons cover; it is less than `height`. The
    size of the picture is in its own px. Widths and heights are greater than 0.

    A picture that is shown whole is in the area inside the margins and above the covered part. `align` is where it is
    from the left (0) to the right (1) of that area.
    """

    width: float
    height: float
    covered_bottom: float
    picture_width: float
    picture_height: float
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    align: float = 0.5

    @property
    def fit_scale(self) -> float:
        """The scale (px of the frame per px of the picture) that shows all of it above the covered bottom."""
        width, height = (
            self.width - self.left - self.right,
            self.height - self.top - self.covered_bottom,
        )
        return min(width / self.picture_width, height / self.picture_height)

    @property
    def cover_scale(self) -> float:
        """The scale at which the picture covers the whole frame."""
        return max(self.width / self.picture_width, self.height / self.picture_height)

    @property
    def max_scale(self) -> float:
        """The largest scale to which the picture can be zoomed in."""
        wanted = max(_MAX_PIXEL, _MIN_RANGE * self.cover_scale)
        return min(wanted, max(_MAX_RANGE * self.fit_scale, _MIN_RANGE * self.cover_scale))

    @property
    def covering_shows_most(self) -> bool:
        """Whether most of the picture is visible when it covers the whole frame."""
        visible = self.width * self.height / (self.picture_width * self.picture_height * self.cover_scale**2)
        return visible >= _MOST


@dataclass(frozen=True, slots=True)
class View:
    """The scale of a picture, in px of the frame per px of the picture, and the position of its top left corner."""

    scale: float
    x: float
    y: float


def initial_view(frame: ZoomFrame, *, covers: bool, focus: tuple[float, float]) -> View:
    """The first view of a picture: it covers the frame around its focus (fractions from the top left), or is
    shown whole."""
    if not covers:
        return _bounded(frame, View(frame.fit_scale, 0, 0))
    scale = frame.cover_scale
    x = frame.width / 2 - focus[0] * frame.picture_width * scale
    y = frame.height / 2 - focus[1] * frame.picture_height * scale
    # Initially the picture reaches the bottom of the frame; the visitor can pan up its covered part.
    return _bounded(frame, View(scale, x, max(y, frame.height - frame.picture_height * scale)))


def zoomed(frame: ZoomFrame, view: View, factor: float, at: tuple[float, float]) -> View:
    """The view zoomed by a factor. The point `at` keeps its position in the frame, as far as the edges allow."""
    scale = min(max(view.scale * factor, frame.fit_scale), frame.max_scale)
    growth = scale / view.scale
    return _bounded(frame, View(scale, at[0] + (view.x - at[0]) * growth, at[1] + (view.y - at[1]) * growth))


def same_shape(first: tuple[float, float], second: tuple[float, float]) -> bool:
    """Whether two sizes have the same proportions, but for rounding."""
    return abs(first[0] * second[1] / (first[1] * second[0]) - 1) < _SAME_SHAPE


def kept_view(before: ZoomFrame, view: View, frame: ZoomFrame) -> View | None:
    """The view of a frame before, in a frame whose picture has more or fewer pixels, or whose covered part has changed; None
    if anything else is different."""
    size = frame.picture_width, frame.picture_height
    changed = replace(
        before, covered_bottom=frame.covered_bottom, picture_width=size[0], picture_height=size[1]
    )
    if changed != frame or not same_shape(size, (before.picture_width, before.picture_height)):
        return None
    scale = view.scale * before.picture_width / frame.picture_width
    return panned(frame, replace(view, scale=scale), (0, 0))


def panned(frame: ZoomFrame, view: View, by: tuple[float, float]) -> View:
    """The view moved by a distance."""
    return _bounded(frame, replace(view, x=view.x + by[0], y=view.y + by[1]))


def double_tapped(frame: ZoomFrame, view: View, initial: View, at: tuple[float, float]) -> View:
    """The view after a double tap: zoomed in around the point `at`, or the initial view if it was already zoomed in."""
    if view.scale > initial.scale * 1.01:
        return initial
    return zoomed(frame, view, DOUBLE_TAP * initial.scale / view.scale, at)


def can_pan(frame: ZoomFrame, view: View) -> bool:
    """Whether the picture is wider than the frame, so that a swipe pans it instead of opening the next picture."""
    return frame.picture_width * view.scale > frame.width * 1.01


def visible_part(frame: ZoomFrame, view: View) -> tuple[float, float, float, float]:
    """The part of the picture inside the frame: left, top, right, bottom as fractions of the picture."""
    width, height = frame.picture_width * view.scale, frame.picture_height * view.scale
    return (
        max(0.0, -view.x / width),
        max(0.0, -view.y / height),
        min(1.0, (frame.width - view.x) / width),
        min(1.0, (frame.height - view.y) / height),
    )


def _bounded(frame: ZoomFrame, view: View) -> View:
    """The view moved so that the picture leaves no gap in the area for whole pictures, or is aligned in it if it is
    smaller."""
    width, height = frame.picture_width * view.scale, frame.picture_height * view.scale
    x = _bounded_edge(view.x, width, frame.left, frame.width - frame.right, frame.align)
    y = _bounded_edge(view.y, height, frame.top, frame.height - frame.covered_bottom, 0.5)
    return View(view.scale, x, y)


def _bounded_edge(at: float, length: float, start: float, end: float, align: float) -> float:
    """The left or top edge of a picture with this length, in the area from `start` to `end`."""
    free = end - start - length
    return start + free * align if free >= 0 else min(max(at, start + free), start)
