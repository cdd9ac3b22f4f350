"""Rows of tiles, for any number of tiles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.tile_rows import COLUMNS, row_lengths, tile_rows


@given(st.integers(1, 60), st.sampled_from((1, 2, 3, 4)), st.booleans())
def test_rows_are_even_and_none_is_too_long(count: int, most: int, wide_first: bool) -> None:
    rows = tile_rows(count, most, wide_first=wide_first)
    assert sum(rows) == count
    assert max(rows) <= most
    assert max(rows) - min(rows) <= 1
    assert rows == sorted(rows, reverse=not wide_first)
    assert len(row_lengths(count, most)) == count
    assert all(COLUMNS % length == 0 for length in rows)


@pytest.mark.parametrize(
    ("count", "rows"), [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [2, 3]), (6, [3, 3]), (7, [2, 2, 3])]
)
def test_home_shows_the_widest_tiles_first(count: int, rows: list[int]) -> None:
    assert tile_rows(count, 3, wide_first=True) == rows


def test_sections_hang_two_and_two_or_three_and_two() -> None:
    assert tile_rows(4, 3) == [2, 2]
    assert tile_rows(5, 3) == [3, 2]


def test_no_tiles_have_no_rows() -> None:
    assert tile_rows(0, 3) == row_lengths(0, 3) == []
