"""What the rules of a visit know of an exhibit: idle times, parents, and the values that are refused."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.show.visit_model import ATTRACT, HOME, Timing, VisitModel

SHORT, LONG = "intro", "sections/long"


def model(words: dict[str, int], parents: dict[str, str] | None = None, **others: object) -> VisitModel:
    return VisitModel(words, parents or {}, ("en",), **others)  # type: ignore[arg-type]


def test_by_default_the_question_comes_after_75_seconds_and_lasts_30() -> None:
    assert Timing() == Timing(warn_after=75.0, warn_for=30.0, words_per_minute=120.0)


@pytest.mark.parametrize("seconds", [5, 3600])
def test_the_limits_of_the_range_are_allowed(seconds: float) -> None:
    assert Timing(warn_after=seconds).warn_after == seconds


@pytest.mark.parametrize("seconds", [4.99, 3600.1, -1, math.nan, math.inf])
def test_a_time_before_the_question_out_of_range_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="warn_after must be between 5 and 3600 seconds"):
        Timing(warn_after=seconds)


@pytest.mark.parametrize("seconds", [19.9, 300.1, 0, math.nan])
def test_a_time_to_answer_out_of_range_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="warn_for must be between 20 and 300 seconds"):
        Timing(warn_for=seconds)


@pytest.mark.parametrize("pace", [0, -120, math.nan])
def test_a_reading_pace_must_be_above_zero(pace: float) -> None:
    with pytest.raises(ValueError, match="words_per_minute must be above 0"):
        Timing(words_per_minute=pace)


def test_a_long_page_gets_the_time_of_a_slow_reader() -> None:
    assert model({LONG: 600}).idle_limit(LONG) == 300


@pytest.mark.parametrize("count", [0, 1, 149, 150])
def test_a_short_page_gets_75_seconds(count: int) -> None:
    assert model({SHORT: count}).idle_limit(SHORT) == 75


def test_one_word_more_than_fits_in_75_seconds_adds_half_a_second() -> None:
    assert model({SHORT: 151}).idle_limit(SHORT) == 75.5


def test_home_and_pages_without_a_body_get_75_seconds() -> None:
    assert model({"songs": 0}).idle_limit("songs") == 75
    assert model({}).idle_limit(HOME) == 75


@given(st.integers(0, 10**5), st.floats(5, 3600), st.floats(1, 1000))
def test_the_idle_limit_is_the_longer_of_the_set_time_and_the_reading_time(
    count: int, after: float, pace: float
) -> None:
    idle_limit = model({LONG: count}, timing=Timing(after, words_per_minute=pace)).idle_limit(LONG)
    assert idle_limit >= after
    assert idle_limit >= count / pace * 60
    assert idle_limit in (after, count / pace * 60)


def test_every_model_has_home() -> None:
    assert model({}).has_page(HOME)
    assert not model({}).has_page("songs")
    assert not model({}).has_page(ATTRACT)


def test_the_parent_of_a_page_is_home_unless_it_is_given() -> None:
    assert model({"songs": 0}).parent("songs") == HOME


def test_a_page_can_have_another_parent() -> None:
    assert model({"songs": 0, "songs/a": 9}, {"songs/a": "songs"}).parent("songs/a") == "songs"


def test_an_exhibit_without_a_language_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one language"):
        VisitModel({}, {}, ())


def test_the_name_of_the_attract_loop_is_refused_as_a_page_id() -> None:
    with pytest.raises(ValueError, match="“attract” is the name of the attract loop"):
        model({ATTRACT: 0})


@pytest.mark.parametrize("parents", [{"songs": "nowhere"}, {"nowhere": HOME}, {"songs": ATTRACT}])
def test_a_parent_that_is_not_a_page_is_refused(parents: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="which is not a page"):
        model({"songs": 0}, parents)


def test_parents_that_form_a_cycle_are_refused() -> None:
    with pytest.raises(ValueError, match="form a cycle and never reach Home"):
        model({"a": 0, "b": 0}, {"a": "b", "b": "a"})
