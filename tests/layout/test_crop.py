"""Which part of a picture is shown in a frame, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.crop import crop_to_frame, placement


def test_cover_shows_the_middle_by_default() -> None:
    assert crop_to_frame((300, 100), (100, 100), (0.5, 0.5), covers=True) == ((100, 0, 200, 100), (100, 100))


def test_cover_shows_the_focus_as_close_to_the_centre_as_the_edges_allow() -> None:
    assert crop_to_frame((300, 100), (100, 100), (0.4, 0.5), covers=True)[0] == (70, 0, 170, 100)
    assert crop_to_frame((300, 100), (100, 100), (0.0, 0.5), covers=True)[0] == (0, 0, 100, 100)
    assert crop_to_frame((300, 100), (100, 100), (1.0, 0.5), covers=True)[0] == (200, 0, 300, 100)


def test_contain_shows_the_whole_picture() -> None:
    assert crop_to_frame((300, 100), (100, 100), (0, 0), covers=False) == ((0, 0, 300, 100), (100, 33))
    assert crop_to_frame((9000, 1), (100, 100), (0, 0), covers=False)[1] == (100, 1)


sizes = st.tuples(st.integers(1, 9000), st.integers(1, 9000))
fractions = st.tuples(st.floats(0, 1), st.floats(0, 1))


@given(sizes, sizes, st.booleans(), fractions)
def test_crop_is_inside_the_picture_and_not_distorted(
    size: tuple[int, int], frame: tuple[int, int], covers: bool, focus: tuple[float, float]
) -> None:
    (left, top, right, bottom), shown = crop_to_frame(size, frame, focus, covers=covers)
    assert 0 <= left < right <= size[0] + 1e-6
    assert 0 <= top < bottom <= size[1] + 1e-6
    if covers:
        assert shown == frame
        assert (right - left) * frame[1] == pytest.approx((bottom - top) * frame[0])
    else:
        assert (left, top, right, bottom) == (0, 0, *size)
        assert max(shown[0] - frame[0], shown[1] - frame[1]) == 0


def test_a_picture_is_placed_in_the_middle_of_its_frame() -> None:
    assert placement((300, 100), (90, 90), (0, 0), covers=False) == ((0, 0, 1, 1), (0, 30, 90, 60))
    assert placement((400, 100), (100, 50), (0.5, 0.5), covers=True) == ((0.25, 0, 0.75, 1), (0, 0, 100, 50))
