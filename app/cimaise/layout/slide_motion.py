"""The slow motion of a picture that fills the screen: a zoom about its focus."""

from __future__ import annotations

Pair = tuple[float, float]
"""Horizontal and vertical."""


def zoom_origin(frame: Pair, picture: Pair, *, crop_focus: Pair, focus: Pair) -> Pair:
    """The point of the frame that stays in its place while the picture grows, in fractions.

    A picture of a size in px fills a frame of a size in px, cropped around `crop_focus`. `focus` is the point to move to,
    in fractions of the picture.
    """
    if min(*frame, *picture) <= 0:
        return 0.5, 0.5
    scale = max(frame[0] / picture[0], frame[1] / picture[1])
    sides = (picture[0] * scale / frame[0], picture[1] * scale / frame[1])
    x, y = (_in_frame(*each) for each in zip(sides, crop_focus, focus, strict=True))
    return x, y


def _in_frame(side: float, crop_focus: float, focus: float) -> float:
    """Where the focus is in the frame, along a side of the picture that is this many frames long."""
    start = min(max(crop_focus * side - 0.5, 0.0), side - 1)
    return min(max(focus * side - start, 0.0), 1.0)
