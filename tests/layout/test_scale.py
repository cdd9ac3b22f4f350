"""The smallest unit on a screen of a known size."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.scale import least_unit


def test_unknown_diagonal_sets_no_minimum() -> None:
    assert least_unit((1920, 1080), None) == 0


@pytest.mark.parametrize(
    ("size", "diagonal_mm", "unit"),
    [
        # A 43-inch screen: the usual unit of 8 px is larger.
        ((1920, 1080), 1092, 3.03),
        # A 10-inch tablet: the usual unit is 5.93 px.
        ((1280, 800), 256, 8.84),
    ],
)
def test_ten_units_are_15_mm(size: tuple[int, int], diagonal_mm: float, unit: float) -> None:
    assert least_unit(size, diagonal_mm) == pytest.approx(unit, abs=0.01)


@given(
    st.tuples(st.integers(600, 4096), st.integers(600, 4096)),
    st.floats(min_value=150, max_value=3000, allow_nan=False),
)
def test_target_has_its_size_on_the_screen(size: tuple[int, int], diagonal_mm: float) -> None:
    pixels = 10 * least_unit(size, diagonal_mm)
    assert pixels * diagonal_mm / math.hypot(*size) == pytest.approx(15)


@pytest.mark.parametrize("diagonal_mm", [0, -1, math.nan, math.inf])
def test_invalid_diagonal_raises_value_error(diagonal_mm: float) -> None:
    with pytest.raises(ValueError, match="not a diagonal"):
        least_unit((1920, 1080), diagonal_mm)
