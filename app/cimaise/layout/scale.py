"""The size of the design's unit on a screen of a known size, so that touch targets are large enough."""

from __future__ import annotations

import math

TARGET_MM = 15.0
"""The smallest size of a touch target on the screen, in mm."""
_TARGET_UNITS = 10
"""The same in units of the design; a unit is usually 1/135 of the short side of the screen."""


def least_unit(size: tuple[float, float], diagonal_mm: float | None) -> float:
    """The unit, in px, with which a target is 15 mm large on a screen of this size in px; 0.0 if its diagonal is
    unknown. Raises ValueError for a diagonal that is not positive and finite."""
    if diagonal_mm is None:
        return 0.0
    if not (math.isfinite(diagonal_mm) and diagonal_mm > 0):
        raise ValueError(f"not a diagonal: {diagonal_mm} mm")
    return TARGET_MM * math.hypot(*size) / diagonal_mm / _TARGET_UNITS
