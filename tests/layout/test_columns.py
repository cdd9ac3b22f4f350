"""Lists in columns are read down, screenful by screenful."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.columns import cell


def grid(count: int, columns: int, rows: int) -> list[list[int]]:
    """The entries of each row, from 1."""
    lines: dict[int, dict[int, int]] = {}
    for index in range(count):
        row, column = cell(index, count, columns, rows)
        assert column not in lines.setdefault(row, {})
        lines[row][column] = index + 1
    return [[entry for _, entry in sorted(lines[row].items())] for row in sorted(lines)]


def test_a_list_that_fits_is_read_down() -> None:
    assert grid(5, 2, 6) == [[1, 4], [2, 5], [3]]


def test_each_screenful_is_read_down_before_the_next() -> None:
    assert grid(11, 2, 3) == [[1, 4], [2, 5], [3, 6], [7, 10], [8, 11], [9]]


@given(st.integers(1, 200), st.integers(1, 3), st.integers(1, 20))
def test_no_row_is_skipped_and_no_later_entry_is_on_an_earlier_screen(
    count: int, columns: int, rows: int
) -> None:
    cells = [cell(index, count, columns, rows) for index in range(count)]
    assert sorted({row for row, _ in cells}) == list(range(max(row for row, _ in cells) + 1))
    assert len(set(cells)) == count
    screens = [row // rows for row, _ in cells]
    assert screens == sorted(screens)
    assert max(column for _, column in cells) < columns
