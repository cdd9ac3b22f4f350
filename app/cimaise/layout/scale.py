"""How large everything must be drawn on a screen of a known size, so that fingers hit it."""

from __future__ import annotations

import math

TARGET_MM = 15.0
"""The least a target measures on the glass, in mm."""
_TARGET_UNITS = 10
"""And in units of the design, of which a 135th of the screen's short side is the usual size."""


def least_unit(size: tuple[float, float], diagonal_mm: float | None) -> float:
    """The unit, in px, at which a target measures 15 mm on a screen of this size in px; 0.0 where its diagonal is not
    known. Raises ValueError for a diagonal that no screen has."""
    if diagonal_mm is None:
        return 0.0
    if not (math.isfinite(diagonal_mm) and diagonal_mm > 0):
        raise ValueError(f"{diagonal_mm} mm is no diagonal")
    return TARGET_MM * math.hypot(*size) / diagonal_mm / _TARGET_UNITS
