"""The area of a full-screen picture that its words may cover."""

from __future__ import annotations

import math

Zone = tuple[float, float, float, float]
"""A part of a frame: left, top, right, bottom, as fractions 0-1."""

_USUAL = 135
"""How many units a screen's short side usually has; fewer on a small one, whose words reach higher."""
_STEPS = 50
"""A zone's sides lie on fiftieths, so that the same picture is asked for in the same words."""


def words_zone(width: float, height: float, *, right_to_left: bool, unit: float = 0.0) -> Zone:
    """Where the words over a picture of the attract loop may lie, on a screen of this size. `unit` is the design's, in
    the same px, 0 where it is the usual one."""
    grown = max(1.0, unit * _USUAL / min(width, height)) if width > 0 and height > 0 else 1.0
    reach = (0.44 if width < height else 0.58) * grown
    top = math.floor(max(0.0, 1 - reach) * _STEPS + 0.01) / _STEPS
    if width < height:
        return (0.0, top, 1.0, 1.0)
    return (0.56, top, 1.0, 1.0) if right_to_left else (0.0, top, 0.44, 1.0)
