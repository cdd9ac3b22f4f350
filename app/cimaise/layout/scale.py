"""The smallest unit of the design with which touch targets are large enough."""

from __future__ import annotations

import math

TARGET_MM = 15.0
"""The smallest size of a touch target on the screen, in mm."""
_TARGET_UNITS = 10
"""The smallest size of a touch target, in units. A unit is usually 1/135 of the short side of the screen."""


def least_unit(size: tuple[float, float], diagonal_mm: float | None) -> float:
    """The smallest allowed unit, in px: with it a touch target measures 15 mm on a screen of this size in px.

    0.0 if the diagonal is unknown. Raises ValueError for a diagonal that is not positive and finite.
    """
    if diagonal_mm is None:
        return 0.0
    if not (math.isfinite(diagonal_mm) and diagonal_mm > 0):
        raise ValueError(f"not a diagonal: {diagonal_mm} mm")
    return TARGET_MM * math.hypot(*size) / diagonal_mm / _TARGET_UNITS
