"""The slow motion of a picture that fills the screen: a zoom about its focus, or a pan along its long side."""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[float, float]
"""Horizontal and vertical."""

PAN_THRESHOLD = 0.6
"""A picture is panned if more than this share of a frame is hidden on its long side."""
PAN_LENGTH = 0.16
"""How far a picture is panned, as a share of the frame's side."""
_BEFORE_FOCUS = 0.6
"""The share of the pan after which the focus is as close to the middle as the picture's edges allow."""


@dataclass(frozen=True, slots=True)
class SlideMotion:
    """How a picture moves. All values but `part` are fractions of the frame.

    A zoom keeps the point `origin` where it is. A pan shows `part` of the picture (left, top, right, bottom in fractions),
    which has the size `extent`, and moves its top left corner from `pan_from` to `pan_to`.
    """

    origin: Pair = (0.5, 0.5)
    part: tuple[float, float, float, float] | None = None
    extent: Pair = (1.0, 1.0)
    pan_from: Pair = (0.0, 0.0)
    pan_to: Pair = (0.0, 0.0)


def slide_motion(
    frame: Pair, picture: Pair, *, cover: bool, crop_focus: Pair, focus: Pair, may_pan: bool
) -> SlideMotion:
    """The motion of a picture of a size in px in a frame of a size in px.

    With `cover` it fills the frame, cropped around `crop_focus`; otherwise all of it is shown. `focus` is the point to
    move to, in fractions of the picture.
    """
    if min(*frame, *picture) <= 0:
        return SlideMotion()
    choose = max if cover else min
    scale = choose(frame[0] / picture[0], frame[1] / picture[1])
    sides = (picture[0] * scale / frame[0], picture[1] * scale / frame[1])
    if may_pan and cover:
        for axis in (0, 1):
            if sides[axis] - 1 > PAN_THRESHOLD:
                return _pan(axis, sides[axis], focus[axis])
    x, y = (_in_frame(*each) for each in zip(sides, crop_focus, focus, strict=True))
    return SlideMotion((x, y))


def _in_frame(side: float, crop_focus: float, focus: float) -> float:
    """Where the focus is in the frame, along a side of the picture that is this many frames long."""
    hidden = side - 1
    start = min(max(crop_focus * side - 0.5, 0.0), hidden) if hidden > 0 else hidden / 2
    return min(max(focus * side - start, 0.0), 1.0)


def _pan(axis: int, side: float, focus: float) -> SlideMotion:
    """A pan along one side, which is this many frames long: from the side where more is hidden, past the focus."""
    hidden = side - 1
    centred = min(max(focus * side - 0.5, 0.0), hidden)
    forward = centred >= hidden / 2
    before = PAN_LENGTH * (_BEFORE_FOCUS if forward else 1 - _BEFORE_FOCUS)
    start = min(max(centred - before, 0.0), hidden - PAN_LENGTH)
    part, extent, end = [0.0, 0.0, 1.0, 1.0], [1.0, 1.0], [0.0, 0.0]
    part[axis], part[axis + 2] = start / side, (start + 1 + PAN_LENGTH) / side
    extent[axis] = 1 + PAN_LENGTH
    end[axis] = -PAN_LENGTH
    ends = ((0.0, 0.0), (end[0], end[1]))
    pan_from, pan_to = ends if forward else ends[::-1]
    return SlideMotion(
        part=(part[0], part[1], part[2], part[3]),
        extent=(extent[0], extent[1]),
        pan_from=pan_from,
        pan_to=pan_to,
    )
