"""The size at which a title fits: smaller in steps before a word is broken, and larger again if one must be."""

from __future__ import annotations

from functools import lru_cache
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from cimaise.typography.lines import STAGES, title_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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

    usual = list(_sizes(largest, smallest))
    reduced = list(_sizes(largest, _LIMIT))[len(usual) :]
    chosen = next(
        (
            (size, stage)
            for sizes in (usual, reduced)
            for stage in range(STAGES)
            for size in sizes
            if lines(size, stage)
        ),
        (usual[0], STAGES - 1),
    )
    size, stage = chosen
    # A title that is too high becomes smaller until it has space.
    return next(
        (
            each
            for each in (*usual, *reduced)
            if each <= size and 0 < len(lines(each, stage)) * round(each * room.leading) <= room.height
        ),
        min(size, (reduced or usual)[-1]),
    )


def _sizes(largest: float, smallest: float) -> Iterator[float]:
    """The sizes to try, in whole px and from the largest, as shares of it down to `smallest`."""
    count = floor((1 - smallest) / _STEP + 1e-6)
    yield from dict.fromkeys(float(floor(largest * (1 - _STEP * step))) for step in range(count + 1))
