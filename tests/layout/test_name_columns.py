from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.name_columns import place_groups

HEIGHTS = st.lists(st.integers(10, 300).map(float), min_size=1, max_size=40)


@given(HEIGHTS, st.integers(1, 3), st.integers(300, 1000))
def test_columns_are_read_down_once(heights: list[float], columns: int, view: int) -> None:
    places = place_groups(heights, 5, columns, view)
    assert len(places) == len(heights)
    bottom = 0.0
    for (one, height), other in pairwise([*zip(places, heights, strict=True), (None, 0.0)]):
        assert one is not None
        bottom = max(bottom, one.top + height)
        after = other[0]
        if after is None:
            break
        if after.column == one.column:
            assert after.top >= one.top + height + 5 - 0.01
        elif after.column > one.column:
            assert after.column == one.column + 1 < columns
            assert after.top <= one.top
        else:
            # A new screenful is below everything before.
            assert after.column == 0
            assert after.top >= bottom


def test_a_screenful_is_no_higher_than_the_view() -> None:
    places = place_groups([90.0] * 10, 10, 2, 300)
    assert [(place.column, place.top) for place in places] == [
        *((0, 0), (0, 100), (0, 200), (1, 0), (1, 100), (1, 200)),
        *((0, 300), (0, 400), (1, 300), (1, 400)),
    ]


def test_the_first_column_is_longer_by_less_than_one_group() -> None:
    places = place_groups([50.0] * 7, 10, 2, 1000)
    assert [place.column for place in places] == [0, 0, 0, 0, 1, 1, 1]
    assert [place.top for place in places] == [0, 60, 120, 180, 0, 60, 120]


def test_no_group_no_place() -> None:
    assert place_groups([], 5, 2, 500) == []
