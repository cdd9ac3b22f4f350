"""When the next Tick is due, and what the countdown shows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cimaise.show.deadlines import (
    HIDE_CONTROLS_AFTER,
    MAX_WATCH_TIME,
    QUESTION_ARRIVES_IN,
    next_deadline,
    seconds_left,
)
from cimaise.show.events import StartedPlaying, StoppedPlaying, Tick, Touched
from cimaise.show.state_machine import step
from cimaise.show.visit import Phase, initial
from cimaise.show.visit_model import Timing, VisitModel

MODEL = VisitModel(words={"about": 600}, parents={}, languages=("en",), timing=Timing(75, 30))
INITIAL = initial(MODEL, 0)
VISIT = step(MODEL, INITIAL, Touched(0))
ASKING = step(MODEL, VISIT, Tick(75))
READABLE = 75 + QUESTION_ARRIVES_IN
"""When the question has faded in and its countdown starts."""
WATCHING = step(MODEL, VISIT, StartedPlaying(2))


def test_the_attract_loop_has_no_deadline() -> None:
    assert next_deadline(MODEL, INITIAL) is None


def test_in_a_visit_the_question_is_due_next_and_then_the_reset() -> None:
    assert next_deadline(MODEL, VISIT) == 75
    assert next_deadline(MODEL, ASKING) == READABLE + 30


def test_a_long_page_moves_the_deadline() -> None:
    assert next_deadline(MODEL, replace(VISIT, page="about")) == 300


def test_during_playback_the_controls_are_hidden_next_and_then_the_question_is_due() -> None:
    assert next_deadline(MODEL, WATCHING) == 2 + HIDE_CONTROLS_AFTER
    hidden = step(MODEL, WATCHING, Tick(2 + HIDE_CONTROLS_AFTER))
    assert next_deadline(MODEL, hidden) == 2 + MAX_WATCH_TIME
    assert next_deadline(MODEL, step(MODEL, hidden, StoppedPlaying(50))) == 125


def test_the_countdown_counts_whole_seconds_down_to_zero() -> None:
    assert seconds_left(MODEL, ASKING, 75) == 30
    assert seconds_left(MODEL, ASKING, READABLE + 0.4) == 30
    assert seconds_left(MODEL, ASKING, READABLE + 0.999) == 30
    # Less than half a millisecond too early, as a timer may be.
    assert seconds_left(MODEL, ASKING, READABLE + 0.9996) == 29
    assert seconds_left(MODEL, ASKING, READABLE + 1) == 29
    assert seconds_left(MODEL, ASKING, READABLE + 29.9) == 1
    assert seconds_left(MODEL, ASKING, READABLE + 30) == 0
    assert seconds_left(MODEL, ASKING, 200) == 0


def test_the_countdown_never_shows_more_than_the_whole_time() -> None:
    assert seconds_left(MODEL, ASKING, 70) == 30


def test_without_a_question_the_countdown_is_zero() -> None:
    assert seconds_left(MODEL, INITIAL, 0) == 0
    assert seconds_left(MODEL, VISIT, 74) == 0


@given(st.floats(20, 300), st.floats(0, 10**7))
def test_the_countdown_starts_with_the_whole_time_at_any_time_of_the_clock(
    warn_for: float, at: float
) -> None:
    model = VisitModel({}, {}, ("en",), Timing(75, warn_for))
    asking = replace(step(model, initial(model, 0), Touched(0)), phase=Phase.ASKING, countdown_start=at)
    left = seconds_left(model, asking, at)
    assert warn_for - 0.001 <= left < warn_for + 1
