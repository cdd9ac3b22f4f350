"""The widths of a table's columns. All lengths are px."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def column_widths(natural: Sequence[float], least: Sequence[float], room: float, most: float) -> list[float]:
    """The width of each column of a table that should be `room` wide.

    `natural` are the widths without wrapping, `least` those of the longest words. If they fit, the columns share what is
    left in proportion to their widths. If not, the widest columns wrap first. A table that does not fit at all is wider
    than `room`; no column is then wider than `most`, unless a word is.
    """
    if not natural:
        return []
    if sum(natural) <= room:
        spare = room - sum(natural)
        return [width + spare * width / max(1.0, sum(natural)) for width in natural]
    if sum(least) > room:
        return [max(word, min(width, most)) for width, word in zip(natural, least, strict=True)]
    low, high = 0.0, max(natural)
    for _ in range(30):
        limit = (low + high) / 2
        capped = [max(word, min(width, limit)) for width, word in zip(natural, least, strict=True)]
        low, high = (limit, high) if sum(capped) <= room else (low, limit)
    return [max(word, min(width, low)) for width, word in zip(natural, least, strict=True)]
