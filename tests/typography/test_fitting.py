"""The size of a title: smaller in steps until the longest word fits, before any word is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cimaise.typography.fitting import SMALLEST, Room, fitted_size
from cimaise.typography.lines import title_lines

if TYPE_CHECKING:
    from cimaise.typography.lines import Measure

LAW = "Arbeiterunfallversicherungsgesetz"
LARGEST = 105.0


def measure_at(size: float) -> Measure:
    """Half the type size for each character; a tenth more for small type."""
    return lambda text: len(text) * size * (0.5 if size > 90 else 0.55)


def fitted(
    text: str, width: float, height: float = 1e6, smallest: float = SMALLEST, largest: float = LARGEST
) -> float:
    return fitted_size(text, "de", measure_at, Room(width, height, 1.1), largest, smallest)


def test_a_title_that_fits_has_its_usual_size() -> None:
    assert fitted("Hafenordnung und Lieder", 700) == LARGEST
    assert fitted("", 100) == LARGEST
    assert fitted("Lieder", 0) == LARGEST


def test_a_long_word_makes_the_title_smaller_in_steps() -> None:
    assert fitted(LAW, 33 * 100 * 0.5) == 100
    assert fitted(LAW, 33 * 85 * 0.55) == 85


@given(st.floats(33 * 80 * 0.55, 33 * 105 * 0.5))
def test_a_word_that_fits_at_a_smaller_size_is_not_broken(width: float) -> None:
    size = fitted(LAW, width)
    assert title_lines(LAW, "de", measure_at(size), width) == [LAW]
    assert size >= 80


def test_a_word_that_must_be_broken_makes_the_title_no_smaller() -> None:
    assert fitted(LAW, 33 * 79 * 0.55) == LARGEST


@given(st.integers(150, 3000), st.sampled_from([(1.12, 1 / 1.12), (1.3, SMALLEST)]))
def test_larger_text_has_no_smaller_titles(width: int, scaled: tuple[float, float]) -> None:
    scale, smallest = scaled
    assert fitted(LAW, width, smallest=smallest, largest=LARGEST * scale) >= fitted(LAW, width) - 1


def test_a_title_that_is_too_high_becomes_smaller() -> None:
    assert fitted("Lieder vom Hafen und vom Bodensee", 900, 116 * 2) == LARGEST
    assert fitted("Lieder vom Hafen und vom Bodensee", 900, 116) < 60


def test_a_script_that_is_not_broken_becomes_smaller_still() -> None:
    assert fitted("والمسؤولياتوالمسؤوليات", 900) < LARGEST * SMALLEST
