"""The size at which a title fits: smaller in steps before a word is broken, and larger again if one must be."""

from __future__ import annotations

from bisect import bisect, bisect_left
from functools import lru_cache
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from cimaise.typography.lines import STAGES, title_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.typography.lines import Measure

_STEP = 1 / 21
"""The difference of two sizes, as a share of the largest: 0.5 u of 10.5 u."""
SMALLEST = 8 / 10.5
"""The smallest size at which words stay whole, as a share of the largest size: below it, they are broken instead."""
_LIMIT = 0.4
"""The smallest size of all, as a share of the largest."""


class Room(NamedTuple):
    """The space for a title: its width and height in px, and the line height as a share of the type size."""

    width: float
    height: float
    leading: float


def fitted_size(
    text: str,
    language: str,
    measure_at: Callable[[float], Measure],
    room: Room,
    largest: float,
    smallest: float = SMALLEST,
) -> float:
    """The size of a title in whole px, at most `largest`. `measure_at` returns the function that measures text of a size;
    widths are measured at each size, since the letters of small type are wider."""
    if not text.strip() or room.width <= 0 or room.height <= 0:
        return float(floor(largest))  # QML asks several times before the title has a size
    measure_at = lru_cache(maxsize=None)(measure_at)

    def lines(size: float, stage: int) -> list[str]:
        return title_lines(text, language, measure_at(size), room.width, stage)

    usual = _sizes(largest, smallest)
    # Smaller than that only where even parts of words are too wide; by whole px, so that the size depends on the space alone.
    reduced = [float(px) for px in range(ceil(largest * _LIMIT), ceil(usual[-1]))]
    size, stage = next(
        ((size, stage) for stage in range(STAGES) for size in usual if lines(size, stage)), (0.0, STAGES - 1)
    )
    if not size:
        fitting = bisect(reduced, False, key=lambda each: not lines(each, stage))
        size = reduced[max(0, fitting - 1)] if reduced else usual[-1]
    # A title that is too high becomes smaller until it has space.
    smaller = [each for each in (*usual, *reversed(reduced)) if each <= size]

    def is_low(size: float) -> bool:
        return len(lines(size, stage)) * round(size * room.leading) <= room.height

    return smaller[min(bisect_left(smaller, True, key=is_low), len(smaller) - 1)]


def _sizes(largest: float, smallest: float) -> list[float]:
    """The sizes to try, in whole px and from the largest, as shares of it down to `smallest`."""
    count = floor((1 - smallest) / _STEP + 1e-6)
    return list(dict.fromkeys(float(floor(largest * (1 - _STEP * step) + 1e-6)) for step in range(count + 1)))
