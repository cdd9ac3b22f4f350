"""What a visit must know of the exhibit: it fits together, or it says why not."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.show.visit_model import ATTRACT, HOME, Timing, VisitModel

SHORT, LONG = "intro", "sections/long"


def model(words: dict[str, int], parents: dict[str, str] | None = None, **others: object) -> VisitModel:
    return VisitModel(words, parents or {}, ("en",), **others)  # type: ignore[arg-type]


def test_a_visitor_reads_for_75_seconds_and_then_has_30_to_answer() -> None:
    assert Timing() == Timing(warn_after=75.0, warn_for=30.0, words_per_minute=120.0)


@pytest.mark.parametrize("seconds", [5, 3600])
def test_the_ends_of_the_range_are_still_allowed(seconds: float) -> None:
    assert Timing(warn_after=seconds).warn_after == seconds


@pytest.mark.parametrize("seconds", [4.99, 3600.1, -1, math.nan, math.inf])
def test_patience_outside_of_its_range_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="warn_after must lie between 5 and 3600 seconds"):
        Timing(warn_after=seconds)


@pytest.mark.parametrize("seconds", [19.9, 300.1, 0, math.nan])
def test_nobody_gets_less_than_20_seconds_to_answer(seconds: float) -> None:
    with pytest.raises(ValueError, match="warn_for must lie between 20 and 300 seconds"):
        Timing(warn_for=seconds)


@pytest.mark.parametrize("pace", [0, -120, math.nan])
def test_a_pace_must_be_one(pace: float) -> None:
    with pytest.raises(ValueError, match="words_per_minute must be above 0"):
        Timing(words_per_minute=pace)


def test_a_long_page_is_given_the_time_of_a_slow_reader() -> None:
    assert model({LONG: 600}).idle_limit(LONG) == 300


@pytest.mark.parametrize("count", [0, 1, 149, 150])
def test_a_short_page_is_given_75_seconds_all_the_same(count: int) -> None:
    assert model({SHORT: count}).idle_limit(SHORT) == 75


def test_one_word_more_than_75_seconds_of_reading_is_given_half_a_second_more() -> None:
    assert model({SHORT: 151}).idle_limit(SHORT) == 75.5


def test_home_and_pages_without_a_body_are_given_75_seconds() -> None:
    assert model({"songs": 0}).idle_limit("songs") == 75
    assert model({}).idle_limit(HOME) == 75


@given(st.integers(0, 10**5), st.floats(5, 3600), st.floats(1, 1000))
def test_no_page_is_given_less_than_its_words_and_the_house_ask_for(
    count: int, after: float, pace: float
) -> None:
    idle_limit = model({LONG: count}, timing=Timing(after, words_per_minute=pace)).idle_limit(LONG)
    assert idle_limit >= after
    assert idle_limit >= count / pace * 60
    assert idle_limit in (after, count / pace * 60)


def test_home_is_known_even_where_nobody_names_it() -> None:
    assert model({}).has_page(HOME)
    assert not model({}).has_page("songs")
    assert not model({}).has_page(ATTRACT)


def test_back_leads_home_where_nothing_else_is_said() -> None:
    assert model({"songs": 0}).parent("songs") == HOME


def test_back_leads_to_the_parent_where_one_is_named() -> None:
    assert model({"songs": 0, "songs/a": 9}, {"songs/a": "songs"}).parent("songs/a") == "songs"


def test_an_exhibit_without_a_language_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one language"):
        VisitModel({}, {}, ())


def test_no_page_may_be_called_like_the_attract_loop() -> None:
    with pytest.raises(ValueError, match="“attract” is the name of the attract loop"):
        model({ATTRACT: 0})


@pytest.mark.parametrize("parents", [{"songs": "nowhere"}, {"nowhere": HOME}, {"songs": ATTRACT}])
def test_a_way_up_over_a_page_that_is_none_is_refused(parents: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="which is not a page"):
        model({"songs": 0}, parents)


def test_a_way_up_that_goes_round_in_a_circle_is_refused() -> None:
    with pytest.raises(ValueError, match="never reaches Home"):
        model({"a": 0, "b": 0}, {"a": "b", "b": "a"})
