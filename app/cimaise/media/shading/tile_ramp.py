"""The gradient under the words of a tile: one smooth ramp from the picture to the dark tone at its bottom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_CLEAR = 0.35
"""The top share of a tile that stays clear, if the words leave it so much."""
_ABOVE = 0.25
"""The ramp starts at least this share of the height above the words."""
_BOTTOM, _DARKEST = 0.90, 0.985
"""The strength at the bottom: of the design, and the largest one."""
_STEEPNESS = 3.8
_STEEPER = 1.08
"""The steepness of the design, and the factor between those that are tried."""


@dataclass(frozen=True, slots=True)
class TileRamp:
    """A ramp along the height of a tile. Positions are fractions of the height from the top; `start` may be negative.

    A strength is 0 where the picture is unchanged, 1 where it is hidden.
    """

    start: float
    bottom: float = _BOTTOM
    steepness: float = _STEEPNESS

    def strength(self, y: float) -> float:
        """The strength at a position."""
        return self.bottom * _rise(y, self.start, self.steepness)


def fitted_ramp(words_top: float, needed: Collection[tuple[float, float]]) -> TileRamp:
    """The gentlest ramp that has the needed strengths: (position, strength) pairs. The words begin at `words_top`."""
    start = min(_CLEAR, words_top - _ABOVE)
    steepness = _STEEPNESS
    while True:
        rises = ((_rise(y, start, steepness), strength) for y, strength in needed)
        bottom = max((strength / rise if rise > 0 else 1.0 for rise, strength in rises), default=0.0)
        if bottom <= _DARKEST or steepness > 100:
            return TileRamp(start, min(max(bottom, _BOTTOM), 1.0), steepness)
        steepness *= _STEEPER


def _rise(y: float, start: float, steepness: float) -> float:
    """From 0 at the start to 1 at the bottom, without an edge at either end."""
    t = min(max((y - start) / (1 - start), 0.0), 1.0)
    return float((1 - (1 - t) ** steepness) ** 2)
