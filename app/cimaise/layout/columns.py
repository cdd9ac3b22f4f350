"""A list in columns that is read from top to bottom, screenful by screenful."""

from __future__ import annotations

from math import ceil


def cell(index: int, count: int, columns: int, rows: int) -> tuple[int, int]:
    """The row and the column of an entry of a list of `count`, on screens with `rows` rows. The columns of each screenful
    are read in sequence, then those of the next one; the last ones are equally long."""
    screenful = columns * max(1, rows)
    first = index // screenful * screenful
    height = ceil(min(screenful, count - first) / columns)
    column, row = divmod(index - first, height)
    return first // columns + row, column
