"""The area of a picture that text may cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.words_zone import words_zone

sides = st.floats(1, 8000)


@pytest.mark.parametrize(
    ("size", "right_to_left", "zone"),
    [
        ((1920, 1080), False, (0.0, 0.42, 0.44, 1.0)),
        ((1920, 1080), True, (0.56, 0.42, 1.0, 1.0)),
        ((1080, 1920), False, (0.0, 0.56, 1.0, 1.0)),
        ((1080, 1920), True, (0.0, 0.56, 1.0, 1.0)),
    ],
)
def test_usual_zones(
    size: tuple[int, int], right_to_left: bool, zone: tuple[float, float, float, float]
) -> None:
    assert words_zone(*size, right_to_left=right_to_left) == pytest.approx(zone)
    assert words_zone(*size, right_to_left=right_to_left, unit=8) == pytest.approx(zone)


def test_larger_unit_makes_the_zone_higher() -> None:
    tops = [words_zone(1920, 1080, right_to_left=False, unit=unit)[1] for unit in (8, 10, 12, 40)]
    assert tops == sorted(tops, reverse=True)
    assert tops[0] > tops[1] > tops[2]
    assert tops[3] == 0


@given(sides, sides, st.booleans(), st.floats(0, 100))
def test_zone_is_inside_the_picture_with_sides_in_fiftieths(
    width: float, height: float, right_to_left: bool, unit: float
) -> None:
    left, top, right, bottom = words_zone(width, height, right_to_left=right_to_left, unit=unit)
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom == 1
    for side in (left, top, right):
        assert side * 50 == pytest.approx(round(side * 50))


@pytest.mark.parametrize("size", [(0, 0), (1920, 0), (0, 1080)])
def test_empty_size(size: tuple[int, int]) -> None:
    assert words_zone(*size, right_to_left=False, unit=8)[3] == 1
