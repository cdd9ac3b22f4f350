from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.table import column_widths

WIDTHS = st.lists(st.tuples(st.floats(1, 500), st.floats(0, 1)), min_size=1, max_size=12)


@given(WIDTHS, st.floats(50, 2000), st.floats(50, 400))
def test_no_word_is_cut(columns: list[tuple[float, float]], room: float, most: float) -> None:
    natural = [width for width, _ in columns]
    least = [width * share for width, share in columns]
    widths = column_widths(natural, least, room, most)
    assert len(widths) == len(columns)
    assert all(width >= word - 0.01 for width, word in zip(widths, least, strict=True))
    if sum(natural) <= room:
        assert sum(widths) == pytest.approx(room)
    elif sum(least) <= room:
        assert sum(widths) <= room + 0.01


def test_the_widest_column_wraps_first() -> None:
    assert column_widths([100, 600], [80, 90], 500, 300) == pytest.approx([100, 400], abs=0.1)


def test_a_table_of_long_words_is_wider_than_its_room() -> None:
    assert column_widths([100, 900, 400], [90, 350, 380], 500, 300) == [100, 350, 380]


def test_a_table_without_columns() -> None:
    assert column_widths([], [], 500, 300) == []
