"""How tiles are divided into rows: as evenly as possible, so that none is left alone."""

from __future__ import annotations

COLUMNS = 12
"""The columns of the grid: rows of 1, 2, 3, 4 or 6 tiles have a whole number of columns for each tile."""


def tile_rows(count: int, most: int, *, wide_first: bool = False) -> list[int]:
    """The number of tiles in each row: `count` tiles in rows of at most `most`, the fullest first.

    With `wide_first` the fullest rows are the last ones, so that the first tiles are the widest.
    """
    if count <= 0:
        return []
    rows = -(-count // most)
    fewest, fuller = divmod(count, rows)
    lengths = [fewest + 1] * fuller + [fewest] * (rows - fuller)
    return lengths[::-1] if wide_first else lengths


def row_lengths(count: int, most: int, *, wide_first: bool = False) -> list[int]:
    """For each tile, the number of tiles in its row."""
    return [length for length in tile_rows(count, most, wide_first=wide_first) for _ in range(length)]
