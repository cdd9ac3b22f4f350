"""The attract loop, the idle question and the end of a visit. The question opens after 75 s and lasts 30 s."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from visits import ASKING, AT_HOME, INITIAL, MODEL, after

from cimaise.show.deadlines import QUESTION_ARRIVES_IN, next_deadline, reset_at, warn_at
from cimaise.show.events import (
    ChoseLanguage,
    ChoseTextSize,
    ClosedSheet,
    OpenedPage,
    OpenedSheet,
    Present,
    Sheet,
    StartedAgain,
    Stayed,
    Stepped,
    Tick,
    Touched,
    WentBack,
    WentHome,
)
from cimaise.show.visit import Phase
from cimaise.show.visit_model import ATTRACT, HOME

if TYPE_CHECKING:
    from cimaise.show.events import Event

# Everything a visitor can do on a page, at a time when the idle question is still open.
ACTIONS = [
    OpenedPage(80, "intro"),
    Stepped(80, "photos/2"),
    WentBack(80),
    WentHome(80),
    ChoseLanguage(80, "en"),
    ChoseTextSize(80, 3),
    OpenedSheet(80, Sheet.TEXT_SIZE),
    ClosedSheet(80),
]


def test_the_program_starts_with_the_attract_loop() -> None:
    assert INITIAL.phase is Phase.ATTRACT
    assert (INITIAL.page, INITIAL.language, INITIAL.text_size) == (ATTRACT, "ko", 1)
    assert next_deadline(MODEL, INITIAL) is None


def test_a_touch_starts_a_visit_on_home() -> None:
    assert (AT_HOME.phase, AT_HOME.page, AT_HOME.history) == (Phase.VISIT, HOME, ())
    assert AT_HOME.number == 1


def test_a_moved_pointer_does_not_start_a_visit() -> None:
    assert after(Present(5)).phase is Phase.ATTRACT


@pytest.mark.parametrize("event", [*ACTIONS, Tick(80), Stayed(80), StartedAgain(80)])
def test_only_a_touch_has_an_effect_in_the_attract_loop(event: Event) -> None:
    assert after(event) == INITIAL


def test_the_attract_loop_never_asks() -> None:
    assert after(Tick(10**9)) == INITIAL


def test_the_question_opens_after_75_idle_seconds() -> None:
    assert after(Tick(74.999), start=AT_HOME) == AT_HOME
    assert ASKING.phase is Phase.ASKING


def test_the_question_does_not_change_the_page() -> None:
    reading = after(
        OpenedPage(1, "sections"), ChoseTextSize(2, 2), OpenedSheet(3, Sheet.TEXT_SIZE), start=AT_HOME
    )
    assert after(Tick(78), start=reading) == replace(reading, phase=Phase.ASKING, countdown_start=78)


def test_a_long_page_gets_its_reading_time() -> None:
    reading = after(OpenedPage(10, "intro"), start=AT_HOME)
    assert warn_at(MODEL, reading) == 310
    assert after(Tick(309.9), start=reading).phase is Phase.VISIT
    assert after(Tick(310), start=reading).phase is Phase.ASKING


@pytest.mark.parametrize("event", [Touched(60), Present(60), *(replace(action, at=60) for action in ACTIONS)])
def test_every_input_counts_as_presence(event: Event) -> None:
    state = after(event, Tick(134.9), start=AT_HOME)
    assert state.phase is Phase.VISIT
    assert state.last_presence == 60


def test_an_action_without_effect_counts_as_presence() -> None:
    state = after(OpenedPage(60, "no such page"), start=AT_HOME)
    assert state == replace(AT_HOME, last_presence=60, countdown_start=60)


def test_the_visit_ends_30_seconds_after_the_question_can_be_read() -> None:
    reset = 75 + QUESTION_ARRIVES_IN + 30
    assert after(Tick(reset - 0.1), start=ASKING) == ASKING
    assert after(Tick(reset), start=ASKING).phase is Phase.ATTRACT


def test_a_question_opened_late_still_gets_its_full_time() -> None:
    late = after(Tick(100), start=AT_HOME)
    assert late.phase is Phase.ASKING
    assert reset_at(MODEL, late) == 100 + QUESTION_ARRIVES_IN + 30


def test_a_touch_just_before_a_late_tick_prevents_the_question() -> None:
    state = after(Touched(80), Tick(80), start=AT_HOME)
    assert state.phase is Phase.VISIT


def test_after_the_answer_the_visit_goes_on_as_before() -> None:
    reading = after(OpenedPage(1, "sections"), ChoseTextSize(2, 3), start=AT_HOME)
    state = after(Tick(77), Stayed(90), start=reading)
    assert state == replace(reading, last_presence=90, countdown_start=90)
    assert warn_at(MODEL, state) == 165


@pytest.mark.parametrize("event", ACTIONS)
def test_the_page_below_the_question_cannot_be_reached(event: Event) -> None:
    assert after(event, start=ASKING) == ASKING


@pytest.mark.parametrize("event", [Touched(100), Present(100)])
def test_presence_restarts_the_countdown_but_does_not_answer(event: Event) -> None:
    state = after(event, start=ASKING)
    assert state.phase is Phase.ASKING
    assert reset_at(MODEL, state) == 100 + QUESTION_ARRIVES_IN + 30


def test_a_visit_can_be_extended_for_hours() -> None:
    state = AT_HOME
    for _ in range(100):
        state = after(Tick(state.last_presence + 75), start=state)
        assert state.phase is Phase.ASKING
        state = after(Stayed(state.countdown_start + 29), start=state)
    assert (state.phase, state.number) == (Phase.VISIT, 1)
    assert state.last_presence == 100 * 104


def test_the_visitor_can_start_again_at_the_question() -> None:
    assert after(StartedAgain(80), start=ASKING) == replace(
        AT_HOME, last_presence=80, countdown_start=80, number=2
    )


def test_every_visit_starts_in_the_initial_state() -> None:
    used = after(
        OpenedPage(1, "intro"),
        ChoseLanguage(2, "en"),
        ChoseTextSize(3, 3),
        OpenedSheet(4, Sheet.LANGUAGE),
        start=AT_HOME,
    )
    ended = after(Tick(304), Tick(335), start=used)
    assert ended == replace(INITIAL, last_presence=335, countdown_start=335, number=1)
    assert after(Touched(400), start=ended) == replace(
        AT_HOME, last_presence=400, countdown_start=400, number=2
    )


def test_a_touch_after_the_reset_was_due_starts_another_visit() -> None:
    used = after(OpenedPage(1, "sections"), ChoseTextSize(2, 3), start=AT_HOME)
    assert after(Touched(500), start=used) == replace(
        AT_HOME, last_presence=500, countdown_start=500, number=2
    )


def test_an_answer_after_the_reset_was_due_has_no_effect() -> None:
    assert after(Stayed(107), start=ASKING).phase is Phase.ATTRACT


def test_the_visitor_can_end_the_visit() -> None:
    assert after(StartedAgain(9), start=AT_HOME) == replace(
        INITIAL, last_presence=9, countdown_start=9, number=1
    )


def test_an_event_older_than_the_state_happens_at_the_time_of_the_state() -> None:
    later = after(Touched(50), start=AT_HOME)
    assert after(Touched(20), start=later) == later
    assert after(Stayed(20), start=ASKING).last_presence == 75
