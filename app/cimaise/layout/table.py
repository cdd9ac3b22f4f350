"""The widths of a table's columns. All lengths are px."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class ColumnMeasure(NamedTuple):
    """What a column needs: the widths of its head and of its widest cell on one line, and those of their longest words."""

    head: float
    cells: float
    head_word: float
    cell_word: float


def whole_widths(columns: Sequence[ColumnMeasure]) -> list[float]:
    """The least widths at which every cell is on one line; a head may have several."""
    return [max(column.cells, column.head_word) for column in columns]


def column_widths(columns: Sequence[ColumnMeasure], room: float, most: float) -> list[float]:
    """The width of each column of a table that should be `room` wide.

    Heads wrap before cells do, and of both only as many as necessary. What is left is shared in proportion to the
    widths. If cells must wrap, the widest columns do first. A table that does not fit even so is wider than `room`; no column is
    then wider than `most`, unless a word is.
    """
    whole = whole_widths(columns)
    if sum(whole) <= room:
        return _spread(_with_whole_heads(columns, whole, room), room)
    least = [max(column.head_word, column.cell_word) for column in columns]
    if sum(least) > room:
        natural = [max(column.head, column.cells) for column in columns]
        return [max(word, min(width, most)) for width, word in zip(natural, least, strict=True)]
    low, high = 0.0, max(whole)
    for _ in range(30):
        limit = (low + high) / 2
        capped = [max(word, min(width, limit)) for width, word in zip(whole, least, strict=True)]
        low, high = (limit, high) if sum(capped) <= room else (low, limit)
    return [max(word, min(width, low)) for width, word in zip(whole, least, strict=True)]


def _with_whole_heads(columns: Sequence[ColumnMeasure], whole: list[float], room: float) -> list[float]:
    """Widths with as many heads on one line as possible, first those that need the least for it."""
    widths = whole.copy()
    spare = room - sum(widths)
    wider = sorted(
        (column.head - width, index) for index, (column, width) in enumerate(zip(columns, whole, strict=True))
    )
    for more, index in wider:
        if 0 < more <= spare:
            widths[index] += more
            spare -= more
    return widths


def _spread(widths: list[float], room: float) -> list[float]:
    total = sum(widths)
    return [width + (room - total) * width / max(1.0, total) for width in widths]
