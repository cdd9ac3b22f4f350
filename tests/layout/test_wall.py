"""Frames on a wall, for walls of any size and any number of pictures."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout import wall

counts = st.integers(1, 40)
widths = st.floats(500, 4000)
units = st.floats(4, 16)


@given(counts, st.booleans(), widths, units)
def test_frames_are_on_the_wall_and_do_not_overlap(
    count: int, portrait: bool, width: float, unit: float
) -> None:
    frames = [wall.frame(index, count, portrait=portrait, width=width, unit=unit) for index in range(count)]
    total = wall.height(count, portrait=portrait, unit=unit)
    assert all(f.x >= 0 and f.x + f.width <= width + 2 and f.y + f.height <= total + 1 for f in frames)
    gap = wall.GAP * unit - 2
    for one, other in combinations(frames, 2):
        separate_x = other.x >= one.x + one.width + gap or one.x >= other.x + other.width + gap
        separate_y = other.y >= one.y + one.height + gap or one.y >= other.y + other.height + gap
        assert separate_x or separate_y


@given(counts, st.booleans(), widths, units)
def test_every_row_is_as_wide_as_the_wall(count: int, portrait: bool, width: float, unit: float) -> None:
    frames = [wall.frame(index, count, portrait=portrait, width=width, unit=unit) for index in range(count)]
    for top in {frame.y for frame in frames}:
        assert abs(max(f.x + f.width for f in frames if f.y == top) - width) <= 2


def test_portrait_wall_alternates_single_pictures_and_pairs() -> None:
    frames = [wall.frame(index, 9, portrait=True, width=1000, unit=8) for index in range(9)]
    assert [sum(other.y == frame.y for other in frames) for frame in frames] == [1, 2, 2] * 3


def test_wall_without_pictures_has_no_height() -> None:
    assert wall.height(0, portrait=False, unit=8) == 0
