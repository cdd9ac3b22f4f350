"""Justified rows, for pictures of any proportions on walls of any size."""

from __future__ import annotations

import math
from itertools import combinations, groupby, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout import wall

if TYPE_CHECKING:
    from cimaise.layout.wall import WallFrame

proportions = st.lists(st.floats(0.5, 2.4), min_size=1, max_size=30)
any_proportions = st.lists(st.floats(0.02, 40), min_size=1, max_size=20)
widths = st.sampled_from(((216.0, False), (115.0, True), (146.0, False)))
units = st.sampled_from((4.4, 8.0, 16.0))
folds = st.floats(30, 220)

MIXED = [2 / 3, 1.5, 1, 2 / 3, 16 / 9, 3, 0.75, 1.333, 2 / 3, 1.5, 1, 1.5, 3, 0.8, 1.5, 1.333]
"""The proportions of the pictures in the design."""


def rows_of(frames: list[WallFrame]) -> list[list[WallFrame]]:
    return [list(row) for _, row in groupby(frames, key=lambda frame: frame.y)]


@given(proportions, widths, units, folds)
def test_at_most_15_percent_of_a_picture_are_hidden(
    pictures: list[float], wide: tuple[float, bool], unit: float, fold: float
) -> None:
    frames = wall.hang(pictures, portrait=wide[1], width=wide[0] * unit, unit=unit, fold=fold * unit)
    for proportion, frame in zip(pictures, frames, strict=True):
        if frame.width > wall.NARROWEST * unit + 1:
            shown = wall.visible_share(proportion, frame.width, frame.height)
            assert shown >= 1 - wall.LARGEST_CROP - 2 / min(frame.width, frame.height)


@given(any_proportions, widths, units, folds)
def test_every_row_but_the_last_fills_the_width(
    pictures: list[float], wide: tuple[float, bool], unit: float, fold: float
) -> None:
    frames = wall.hang(pictures, portrait=wide[1], width=wide[0] * unit, unit=unit, fold=fold * unit)
    rows = rows_of(frames)
    for row in rows[:-1]:
        assert abs(row[-1].x + row[-1].width - wide[0] * unit) <= 1
    for row in rows:
        assert row[0].x == 0
        assert len(row) <= wall.MOST_IN_ROW
        assert row[-1].x + row[-1].width <= wide[0] * unit + 1
        assert all(frame.width >= wall.NARROWEST * unit - 2 for frame in row)


@given(any_proportions, widths, units, folds)
def test_pictures_keep_their_order_and_do_not_overlap(
    pictures: list[float], wide: tuple[float, bool], unit: float, fold: float
) -> None:
    frames = wall.hang(pictures, portrait=wide[1], width=wide[0] * unit, unit=unit, fold=fold * unit)
    assert len(frames) == len(pictures)
    assert all((one.y, one.x) < (other.y, other.x) for one, other in pairwise(frames))
    gap = wall.GAP * unit - 2
    for one, other in combinations(frames, 2):
        separate_x = other.x >= one.x + one.width + gap
        separate_y = other.y >= one.y + one.height + gap
        assert separate_x or separate_y


@given(proportions, widths, units)
def test_pictures_in_their_own_proportions_are_not_cropped(
    pictures: list[float], wide: tuple[float, bool], unit: float
) -> None:
    for proportion, frame in zip(
        pictures, wall.hang(pictures, portrait=wide[1], width=wide[0] * unit, unit=unit), strict=True
    ):
        if frame.width > wall.NARROWEST * unit + 1:
            assert abs(frame.height * proportion - frame.width) <= 1 + proportion


@given(proportions, widths, units, folds)
def test_the_rows_are_lowered_only_to_show_the_next_one(
    pictures: list[float], wide: tuple[float, bool], unit: float, fold: float
) -> None:
    free = wall.hang(pictures, portrait=wide[1], width=wide[0] * unit, unit=unit)
    lowered = wall.hang(pictures, portrait=wide[1], width=wide[0] * unit, unit=unit, fold=fold * unit)
    if free == lowered:
        return
    peek = wall.PEEK * unit - 2
    cut = [row[0] for row in rows_of(lowered) if row[0].y < fold * unit < row[0].y + row[0].height]
    assert cut, "a row is at the end of the screen"
    assert fold * unit - cut[0].y >= peek
    assert cut[0].y + cut[0].height - fold * unit >= peek
    assert [frame.x for frame in free] == [frame.x for frame in lowered]


@pytest.mark.parametrize("fold", [66.0, 70.0, 74.0, 100.0])
def test_the_end_of_the_screen_does_not_cut_the_play_mark_of_a_film(fold: float) -> None:
    pictures = [16 / 9] * 9
    frames = wall.hang(pictures, portrait=False, width=216, unit=1, fold=fold, films=[4])
    film = frames[4]
    mark_top, mark_end = film.y + film.height - 14, film.y + film.height - 3
    assert fold <= mark_top or fold >= mark_end
    cut = [frame for frame in frames if frame.y + wall.PEEK - 1 <= fold < frame.y + frame.height]
    assert cut


def test_the_pictures_of_the_design_hang_as_drawn() -> None:
    frames = wall.hang(MIXED, portrait=False, width=2160, unit=10)
    assert [len(row) for row in rows_of(frames)] == [5, 4, 4, 3]
    heights = [row[0].height / 10 for row in rows_of(frames)]
    assert heights[0] == pytest.approx(36.7, abs=0.5)
    assert heights[-1] == 36


def test_a_last_row_is_not_stretched() -> None:
    frames = wall.hang([1.5] * 5, portrait=False, width=2160, unit=10)
    assert rows_of(frames)[-1][-1].height <= 1.1 * 360
    (single,) = wall.hang([0.75], portrait=False, width=2160, unit=10)
    assert (single.width, single.height) == (270, 360)


def test_a_few_pictures_are_enlarged_to_fill_the_page() -> None:
    frames = wall.hang([0.75, 0.75], portrait=False, width=2160, unit=10, space=800)
    assert 700 < frames[0].height <= 800
    assert wall.hang([0.75, 0.75], portrait=False, width=2160, unit=10, space=300)[0].height == 360


def test_a_picture_alone_in_the_last_row_is_not_higher_than_the_others() -> None:
    rows = rows_of(wall.hang([16 / 9] * 9, portrait=True, width=1150, unit=10))
    assert [len(row) for row in rows] == [2, 2, 2, 2, 1]
    assert rows[-1][0].height == pytest.approx(rows[-2][0].height, abs=1)


@pytest.mark.parametrize(
    ("pictures", "lengths"),
    [([16 / 9, 16 / 9, 16 / 9, 1, 2 / 3], [3, 2]), ([1.5] * 5, [3, 2]), ([1.0, 0.67, 0.67] * 3, [6, 3])],
)
def test_a_few_pictures_leave_none_alone(pictures: list[float], lengths: list[int]) -> None:
    rows = rows_of(wall.hang(pictures, portrait=False, width=2160, unit=10, space=790))
    assert [len(row) for row in rows] == lengths
    assert rows[-1][0].height <= rows[0][0].height
    assert rows[-1][0].y + rows[-1][0].height <= 790


def test_a_wall_without_pictures_or_without_a_width_is_empty() -> None:
    assert wall.hang([], portrait=False, width=2160, unit=10) == []
    assert wall.hang([1.5], portrait=False, width=0, unit=10) == []


def test_rows_of_many_pictures_take_little_time_each() -> None:
    assert len(wall.hang([1.5] * 2000, portrait=False, width=2160, unit=10)) == 2000


def test_the_visible_share_of_a_picture() -> None:
    assert wall.visible_share(1.5, 150, 100) == 1
    assert wall.visible_share(1.5, 150, 50) == 0.5
    assert math.isclose(wall.visible_share(0.5, 100, 100), 0.5)
