"""The state machine of a visit, rule by rule. Times are seconds: the idle question opens after 75 and lasts 30."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cimaise.show.deadlines import next_deadline
from cimaise.show.events import (
    ChoseCaptions,
    ChoseLanguage,
    ChoseSound,
    ChoseTextSize,
    ClosedSheet,
    OpenedPage,
    OpenedSheet,
    Present,
    Sheet,
    StartedAgain,
    StartedPlaying,
    Stayed,
    Stepped,
    StoppedPlaying,
    Tick,
    Touched,
    WentBack,
    WentHome,
)
from cimaise.show.visit import (
    HIDE_CONTROLS_AFTER,
    HISTORY_LIMIT,
    MAX_WATCH_TIME,
    Phase,
    carried_over,
    initial,
    reset_at,
    step,
    warn_at,
)
from cimaise.show.visit_model import ATTRACT, HOME, VisitModel

if TYPE_CHECKING:
    from cimaise.show.events import Event
    from cimaise.show.visit import Visit

MODEL = VisitModel(
    words={
        HOME: 0,
        "intro": 600,
        "sections": 0,
        "sections/type": 40,
        "photos": 0,
        "photos/1": 0,
        "photos/2": 0,
        "photos/3": 0,
    },
    parents={
        "sections/type": "sections",
        "photos/1": "photos",
        "photos/2": "photos",
        "photos/3": "photos",
    },
    languages=("ko", "en"),
)
INITIAL = initial(MODEL, 0)


def after(*events: Event, start: Visit = INITIAL) -> Visit:
    state = start
    for event in events:
        state = step(MODEL, state, event)
    return state


AT_HOME = after(Touched(0))
ASKING = after(Tick(75), start=AT_HOME)
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


# The attract loop


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


# Idle time


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


def test_the_visit_ends_30_seconds_after_the_question() -> None:
    assert after(Tick(104.9), start=ASKING) == ASKING
    assert after(Tick(105), start=ASKING).phase is Phase.ATTRACT


def test_a_question_opened_late_still_gets_its_full_time() -> None:
    late = after(Tick(100), start=AT_HOME)
    assert late.phase is Phase.ASKING
    assert reset_at(MODEL, late) == 130


def test_a_touch_just_before_a_late_tick_prevents_the_question() -> None:
    state = after(Touched(80), Tick(80), start=AT_HOME)
    assert state.phase is Phase.VISIT


# The question


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
    assert reset_at(MODEL, state) == 130


def test_a_visit_can_be_extended_for_hours() -> None:
    state = AT_HOME
    for _ in range(100):
        state = after(Tick(state.last_presence + 75), start=state)
        assert state.phase is Phase.ASKING
        state = after(Stayed(state.countdown_start + 29), start=state)
    assert (state.phase, state.number) == (Phase.VISIT, 1)
    assert state.last_presence == 100 * 104


def test_the_visitor_can_end_the_visit_at_the_question() -> None:
    assert after(StartedAgain(80), start=ASKING) == replace(
        INITIAL, last_presence=80, countdown_start=80, number=1
    )


# The end of a visit


def test_every_visit_starts_in_the_initial_state() -> None:
    used = after(
        OpenedPage(1, "intro"),
        ChoseLanguage(2, "en"),
        ChoseTextSize(3, 3),
        OpenedSheet(4, Sheet.LANGUAGE),
        start=AT_HOME,
    )
    ended = after(Tick(304), Tick(334), start=used)
    assert ended == replace(INITIAL, last_presence=334, countdown_start=334, number=1)
    assert after(Touched(400), start=ended) == replace(
        AT_HOME, last_presence=400, countdown_start=400, number=2
    )


def test_a_touch_after_the_reset_was_due_starts_another_visit() -> None:
    used = after(OpenedPage(1, "sections"), ChoseTextSize(2, 3), start=AT_HOME)
    assert after(Touched(500), start=used) == replace(
        AT_HOME, last_presence=500, countdown_start=500, number=2
    )


def test_an_answer_after_the_reset_was_due_has_no_effect() -> None:
    assert after(Stayed(106), start=ASKING).phase is Phase.ATTRACT


def test_the_visitor_can_end_the_visit() -> None:
    assert after(StartedAgain(9), start=AT_HOME) == replace(
        INITIAL, last_presence=9, countdown_start=9, number=1
    )


# Time


def test_an_event_older_than_the_state_happens_at_the_time_of_the_state() -> None:
    later = after(Touched(50), start=AT_HOME)
    assert after(Touched(20), start=later) == later
    assert after(Stayed(20), start=ASKING).last_presence == 75


# Pages and the history


def test_back_returns_to_the_previous_pages() -> None:
    state = after(OpenedPage(1, "photos"), OpenedPage(2, "photos/1"), OpenedPage(3, "intro"), start=AT_HOME)
    assert state.history == (HOME, "photos", "photos/1")
    pages = []
    for at in range(4, 8):
        state = after(WentBack(at), start=state)
        pages.append(state.page)
    assert pages == ["photos/1", "photos", HOME, HOME]


def test_next_and_previous_do_not_add_to_the_history() -> None:
    state = after(
        OpenedPage(1, "photos"),
        OpenedPage(2, "photos/1"),
        Stepped(3, "photos/2"),
        Stepped(4, "photos/3"),
        start=AT_HOME,
    )
    assert (state.page, state.history) == ("photos/3", (HOME, "photos"))
    assert after(WentBack(5), start=state).page == "photos"


def test_a_step_to_the_page_that_back_would_open_shortens_the_history() -> None:
    state = after(OpenedPage(1, "photos/1"), OpenedPage(2, "photos/2"), Stepped(3, "photos/1"), start=AT_HOME)
    assert (state.page, state.history) == ("photos/1", (HOME,))


def test_home_clears_the_history() -> None:
    for go_home in (WentHome(3), OpenedPage(3, HOME), Stepped(3, HOME)):
        state = after(OpenedPage(1, "photos"), OpenedPage(2, "photos/1"), go_home, start=AT_HOME)
        assert (state.page, state.history) == (HOME, ())


def test_opening_the_current_page_adds_nothing_to_the_history() -> None:
    state = after(OpenedPage(1, "photos"), OpenedPage(2, "photos"), start=AT_HOME)
    assert state.history == (HOME,)


def test_an_unknown_page_is_not_opened() -> None:
    for event in (OpenedPage(1, "no such page"), Stepped(1, "no such page"), OpenedPage(1, ATTRACT)):
        assert after(event, start=AT_HOME).page == HOME


def test_without_history_back_opens_the_parent() -> None:
    state = replace(AT_HOME, page="photos/2")
    pages = []
    for at in range(1, 4):
        state = after(WentBack(at), start=state)
        pages.append(state.page)
    assert pages == ["photos", HOME, HOME]


def test_the_history_is_limited_and_still_leads_home() -> None:
    state = AT_HOME
    for at in range(1000):
        state = after(OpenedPage(at, ("photos/1", "photos/2")[at % 2]), start=state)
    assert len(state.history) == HISTORY_LIMIT
    for _ in range(HISTORY_LIMIT + 3):
        state = after(WentBack(1000), start=state)
    assert state.page == HOME


# Choices and sheets


def test_a_language_of_the_exhibit_can_be_chosen() -> None:
    assert after(ChoseLanguage(1, "en"), start=AT_HOME).language == "en"
    assert after(ChoseLanguage(1, "fr"), start=AT_HOME).language == "ko"


def test_a_text_size_can_be_chosen() -> None:
    assert after(ChoseTextSize(1, 3), start=AT_HOME).text_size == 3
    for size in (0, 4, -1):
        assert after(ChoseTextSize(1, size), start=AT_HOME).text_size == 1


def test_choices_stay_on_other_pages() -> None:
    state = after(
        ChoseLanguage(1, "en"), ChoseTextSize(2, 2), OpenedPage(3, "intro"), WentHome(4), start=AT_HOME
    )
    assert (state.language, state.text_size) == ("en", 2)


def test_a_sheet_stays_open_while_the_visitor_tries_text_sizes() -> None:
    state = after(OpenedSheet(1, Sheet.TEXT_SIZE), ChoseTextSize(2, 2), ChoseTextSize(3, 3), start=AT_HOME)
    assert state.sheet is Sheet.TEXT_SIZE
    assert after(ClosedSheet(4), start=state).sheet is Sheet.NONE


def test_back_closes_an_open_sheet_first() -> None:
    state = after(OpenedPage(1, "photos"), OpenedSheet(2, Sheet.LANGUAGE), WentBack(3), start=AT_HOME)
    assert (state.page, state.sheet) == ("photos", Sheet.NONE)


@pytest.mark.parametrize(
    "event",
    [OpenedPage(3, "intro"), OpenedPage(3, "photos"), Stepped(3, "intro"), WentHome(3), OpenedPage(3, HOME)],
)
def test_another_page_closes_the_sheet(event: Event) -> None:
    state = after(OpenedPage(1, "photos"), OpenedSheet(2, Sheet.TEXT_SIZE), event, start=AT_HOME)
    assert state.sheet is Sheet.NONE


def test_an_exhibit_with_one_language_has_no_language_sheet() -> None:
    model = VisitModel({}, {}, ("en",))
    state = step(model, initial(model, 0), Touched(0))
    assert step(model, state, OpenedSheet(1, Sheet.LANGUAGE)).sheet is Sheet.NONE


# Films and slideshows

WATCHING = after(Touched(0), OpenedPage(1, "photos/1"), StartedPlaying(2))


def test_the_question_does_not_open_while_a_film_plays() -> None:
    assert after(Tick(75), Tick(3000), start=WATCHING).phase is Phase.VISIT


def test_idle_time_counts_from_the_end_of_a_film() -> None:
    over = after(Tick(600), StoppedPlaying(600), start=WATCHING)
    assert warn_at(MODEL, over) == 675
    assert after(Tick(674), start=over).phase is Phase.VISIT
    assert after(Tick(675), start=over).phase is Phase.ASKING


def test_a_film_without_end_is_interrupted_by_the_question() -> None:
    hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert next_deadline(MODEL, hidden) == 2 + MAX_WATCH_TIME
    asking = after(Tick(2 + MAX_WATCH_TIME), start=hidden)
    assert (asking.phase, asking.playing, asking.controls_hidden) == (Phase.ASKING, False, False)


def test_controls_are_hidden_after_a_while_and_only_during_playback() -> None:
    assert next_deadline(MODEL, WATCHING) == 2 + HIDE_CONTROLS_AFTER
    assert not after(Tick(2 + HIDE_CONTROLS_AFTER - 0.1), start=WATCHING).controls_hidden
    assert after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING).controls_hidden
    assert not after(StoppedPlaying(3), Tick(20), start=WATCHING).controls_hidden


@pytest.mark.parametrize("event", [Touched(9), Present(9), StoppedPlaying(9)])
def test_a_touch_a_moved_pointer_and_the_end_show_the_controls(event: Event) -> None:
    hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert not after(event, start=hidden).controls_hidden


def test_the_next_film_of_a_slideshow_keeps_the_controls_hidden() -> None:
    hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert after(StartedPlaying(9), start=hidden) == hidden


@pytest.mark.parametrize(
    "event", [WentBack(5), WentHome(5), OpenedPage(5, "intro"), OpenedSheet(5, Sheet.TEXT_SIZE)]
)
def test_another_page_or_sheet_stops_the_film(event: Event) -> None:
    assert not after(event, start=WATCHING).playing


def test_the_choice_of_sound_and_captions_ends_with_the_visit() -> None:
    chosen = after(ChoseSound(3, False), ChoseCaptions(3, False), start=WATCHING)
    assert (chosen.sound, chosen.captions, chosen.playing) == (False, False, True)
    later = after(StartedAgain(4), Touched(5), start=chosen)
    assert (later.sound, later.captions, later.playing) == (True, True, False)


def test_back_closes_a_slideshow() -> None:
    show = after(Touched(0), OpenedPage(1, "photos"), OpenedSheet(2, Sheet.SLIDESHOW), StartedPlaying(2))
    assert show.playing
    back = after(WentBack(3), start=show)
    assert (back.page, back.sheet, back.playing) == ("photos", Sheet.NONE, False)


# The exhibit changes


def without(*pages: str, languages: tuple[str, ...] = MODEL.languages) -> VisitModel:
    words = {page: count for page, count in MODEL.words.items() if page not in pages}
    parents = {page: parent for page, parent in MODEL.parents.items() if page not in pages}
    return VisitModel(words, parents, languages)


IN_SLIDESHOW = after(
    OpenedPage(1, "photos"),
    OpenedPage(2, "photos/2"),
    OpenedSheet(3, Sheet.SLIDESHOW),
    StartedPlaying(3),
    start=AT_HOME,
)


def test_a_page_that_stays_is_not_affected() -> None:
    reading = after(
        OpenedPage(1, "photos"), OpenedPage(2, "photos/2"), OpenedSheet(3, Sheet.TEXT_SIZE), start=AT_HOME
    )
    assert carried_over(MODEL, without("intro", "photos/1"), reading) == reading


def test_a_removed_page_is_replaced_by_its_nearest_parent() -> None:
    on_picture = after(OpenedPage(1, "photos"), OpenedPage(2, "photos/2"), start=AT_HOME)
    above = carried_over(MODEL, without("photos/2"), on_picture)
    assert (above.page, above.history, above.last_presence) == ("photos", (HOME,), 2)
    home = carried_over(MODEL, without("photos", "photos/1", "photos/2", "photos/3"), on_picture)
    assert (home.page, home.history) == (HOME, ())


def test_removed_pages_leave_the_history_without_repeats() -> None:
    tapping = after(
        *(OpenedPage(at, page) for at, page in enumerate(("photos", "photos/1", "photos", "intro"), 1)),
        start=AT_HOME,
    )
    changed = without("photos/1")
    state = carried_over(MODEL, changed, tapping)
    assert state.history == (HOME, "photos")
    assert step(changed, state, WentBack(9)).page == "photos"


def test_a_removed_language_is_replaced_by_the_first_and_a_sheet_without_choice_closes() -> None:
    choosing = after(ChoseLanguage(1, "en"), OpenedSheet(2, Sheet.LANGUAGE), start=AT_HOME)
    assert carried_over(MODEL, without(languages=("ar", "en")), choosing) == choosing
    state = carried_over(MODEL, without(languages=("ko",)), choosing)
    assert (state.language, state.sheet) == ("ko", Sheet.NONE)


def test_a_slideshow_continues_as_long_as_its_room_exists() -> None:
    state = carried_over(MODEL, without("photos/2"), IN_SLIDESHOW)
    assert (state.page, state.sheet, state.playing) == ("photos", Sheet.SLIDESHOW, True)
    over = carried_over(MODEL, without("photos", "photos/1", "photos/2", "photos/3"), IN_SLIDESHOW)
    assert (over.page, over.sheet, over.playing) == (HOME, Sheet.NONE, False)


def test_the_question_stays_open_when_the_page_below_it_is_removed() -> None:
    asking = after(Tick(80), start=after(OpenedPage(1, "photos"), start=AT_HOME))
    state = carried_over(MODEL, without("photos", "photos/1", "photos/2", "photos/3"), asking)
    assert (state.phase, state.page, state.countdown_start) == (
        Phase.ASKING,
        HOME,
        asking.countdown_start,
    )


def test_the_next_visit_starts_with_the_changed_exhibit() -> None:
    assert carried_over(MODEL, without(languages=("en", "ko")), INITIAL).language == "en"
