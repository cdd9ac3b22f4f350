"""The zone of a full-screen picture that text may cover."""

from __future__ import annotations

import math

Zone = tuple[float, float, float, float]
"""A part of a frame: left, top, right, bottom, as fractions 0-1."""

_UNITS = 135
"""How many units the short side of a screen usually has. A small screen has fewer: text takes more of it."""
_STEPS = 50
"""The sides of a zone are multiples of 1/50, so that the same picture is always requested with the same zone."""


def words_zone(width: float, height: float, *, right_to_left: bool, unit: float = 0.0) -> Zone:
    """The zone that text may cover on a picture of the attract loop, on a screen of this size in px.

    `unit` is the design's unit in px; 0 for the usual one.
    """
    growth = max(1.0, unit * _UNITS / min(width, height)) if width > 0 and height > 0 else 1.0
    text_height = (0.44 if width < height else 0.58) * growth
    top = math.floor(max(0.0, 1 - text_height) * _STEPS + 0.01) / _STEPS
    if width < height:
        return (0.0, top, 1.0, 1.0)
    return (0.56, top, 1.0, 1.0) if right_to_left else (0.0, top, 0.44, 1.0)
