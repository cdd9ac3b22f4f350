from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.table import ColumnMeasure, column_widths

COLUMNS = st.lists(
    st.tuples(st.floats(1, 500), st.floats(1, 500), st.floats(0, 1), st.floats(0, 1)).map(
        lambda sizes: ColumnMeasure(sizes[0], sizes[1], sizes[0] * sizes[2], sizes[1] * sizes[3])
    ),
    min_size=1,
    max_size=12,
)


def cells_only(natural: float, word: float) -> ColumnMeasure:
    return ColumnMeasure(0, natural, 0, word)


@given(COLUMNS, st.floats(50, 2000), st.floats(50, 400))
def test_no_word_is_cut(columns: list[ColumnMeasure], room: float, most: float) -> None:
    widths = column_widths(columns, room, most)
    assert len(widths) == len(columns)
    words = [max(column.head_word, column.cell_word) for column in columns]
    assert all(width >= word - 0.01 for width, word in zip(widths, words, strict=True))
    if sum(max(column.cells, column.head_word) for column in columns) <= room:
        assert sum(widths) == pytest.approx(room)
        assert all(width >= column.cells - 0.01 for width, column in zip(widths, columns, strict=True))
    elif sum(words) <= room:
        assert sum(widths) <= room + 0.01


def test_heads_wrap_before_cells_and_the_longest_first() -> None:
    columns = [
        ColumnMeasure(50, 100, 50, 60),
        ColumnMeasure(90, 30, 60, 30),
        ColumnMeasure(120, 40, 50, 40),
    ]
    assert column_widths(columns, 310, 300) == [100, 90, 120]
    assert column_widths(columns, 240, 300) == [100, 90, 50]
    assert column_widths(columns, 210, 300) == [100, 60, 50]


def test_the_widest_column_wraps_first() -> None:
    assert column_widths([cells_only(100, 80), cells_only(600, 90)], 500, 300) == pytest.approx(
        [100, 400], abs=0.1
    )


def test_a_table_of_long_words_is_wider_than_its_room() -> None:
    columns = [cells_only(100, 90), cells_only(900, 350), cells_only(400, 380)]
    assert column_widths(columns, 500, 300) == [100, 350, 380]


def test_a_table_without_columns() -> None:
    assert column_widths([], 500, 300) == []
