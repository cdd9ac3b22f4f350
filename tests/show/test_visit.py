"""A visit, rule by rule. Times are seconds; 75 pass before the question, 30 while it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cimaise.show.deadlines import next_deadline, seconds_left
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

HOUSE = VisitModel(
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
RESTING = initial(HOUSE, 0)


def after(*events: Event, start: Visit = RESTING) -> Visit:
    state = start
    for event in events:
        state = step(HOUSE, state, event)
    return state


AWAKE = after(Touched(0))
ASKING = after(Tick(75), start=AWAKE)
# Everything a finger can do on a page, at a time when the question still stands.
VERBS = [
    OpenedPage(80, "intro"),
    Stepped(80, "photos/2"),
    WentBack(80),
    WentHome(80),
    ChoseLanguage(80, "en"),
    ChoseTextSize(80, 3),
    OpenedSheet(80, Sheet.TEXT_SIZE),
    ClosedSheet(80),
]


# Waking


def test_it_begins_at_rest() -> None:
    assert RESTING.phase is Phase.ATTRACT
    assert (RESTING.page, RESTING.language, RESTING.text_size) == (ATTRACT, "ko", 1)
    assert next_deadline(HOUSE, RESTING) is None


def test_a_touch_wakes_and_opens_home() -> None:
    assert (AWAKE.phase, AWAKE.page, AWAKE.history) == (Phase.VISIT, HOME, ())
    assert AWAKE.number == 1


def test_a_moved_pointer_does_not_wake() -> None:
    assert after(Present(5)).phase is Phase.ATTRACT


@pytest.mark.parametrize("event", [*VERBS, Tick(80), Stayed(80), StartedAgain(80)])
def test_nothing_but_a_touch_wakes_and_nothing_acts_while_it_rests(event: Event) -> None:
    assert after(event) == RESTING


def test_nobody_is_asked_while_nobody_is_there() -> None:
    assert after(Tick(10**9)) == RESTING


# Silence


def test_the_question_comes_after_75_seconds_of_silence() -> None:
    assert after(Tick(74.999), start=AWAKE) == AWAKE
    assert ASKING.phase is Phase.ASKING


def test_the_question_leaves_the_page_as_it_was() -> None:
    reading = after(
        OpenedPage(1, "sections"), ChoseTextSize(2, 2), OpenedSheet(3, Sheet.TEXT_SIZE), start=AWAKE
    )
    assert after(Tick(78), start=reading) == replace(reading, phase=Phase.ASKING, countdown_start=78)


def test_a_long_page_is_given_its_reading_time() -> None:
    reading = after(OpenedPage(10, "intro"), start=AWAKE)
    assert warn_at(HOUSE, reading) == 310
    assert after(Tick(309.9), start=reading).phase is Phase.VISIT
    assert after(Tick(310), start=reading).phase is Phase.ASKING


@pytest.mark.parametrize("event", [Touched(60), Present(60), *(replace(verb, at=60) for verb in VERBS)])
def test_every_input_counts_as_presence(event: Event) -> None:
    state = after(event, Tick(134.9), start=AWAKE)
    assert state.phase is Phase.VISIT
    assert state.last_presence == 60


def test_what_cannot_be_done_still_counts_as_presence() -> None:
    state = after(OpenedPage(60, "no such page"), start=AWAKE)
    assert state == replace(AWAKE, last_presence=60, countdown_start=60)


def test_the_visit_ends_30_seconds_after_the_question() -> None:
    assert after(Tick(104.9), start=ASKING) == ASKING
    assert after(Tick(105), start=ASKING).phase is Phase.ATTRACT


def test_a_question_put_late_still_stands_for_its_full_time() -> None:
    late = after(Tick(100), start=AWAKE)
    assert late.phase is Phase.ASKING
    assert reset_at(HOUSE, late) == 130


def test_a_touch_at_the_moment_of_the_question_is_heard_first() -> None:
    state = after(Touched(80), Tick(80), start=AWAKE)
    assert state.phase is Phase.VISIT


# The question


def test_the_answer_goes_on_where_the_visitor_was() -> None:
    reading = after(OpenedPage(1, "sections"), ChoseTextSize(2, 3), start=AWAKE)
    state = after(Tick(77), Stayed(90), start=reading)
    assert state == replace(reading, last_presence=90, countdown_start=90)
    assert warn_at(HOUSE, state) == 165


@pytest.mark.parametrize("event", VERBS)
def test_nothing_under_the_question_can_be_reached(event: Event) -> None:
    assert after(event, start=ASKING) == ASKING


@pytest.mark.parametrize("event", [Touched(100), Present(100)])
def test_presence_begins_the_countdown_anew_but_does_not_answer(event: Event) -> None:
    state = after(event, start=ASKING)
    assert state.phase is Phase.ASKING
    assert reset_at(HOUSE, state) == 130


def test_a_visit_can_be_extended_for_hours() -> None:
    state = AWAKE
    for _ in range(100):
        state = after(Tick(state.last_presence + 75), start=state)
        assert state.phase is Phase.ASKING
        state = after(Stayed(state.countdown_start + 29), start=state)
    assert (state.phase, state.number) == (Phase.VISIT, 1)
    assert state.last_presence == 100 * 104


def test_the_visitor_can_leave_at_the_question() -> None:
    assert after(StartedAgain(80), start=ASKING) == replace(
        RESTING, last_presence=80, countdown_start=80, number=1
    )


def test_the_countdown_counts_whole_seconds_down_to_nothing() -> None:
    assert seconds_left(HOUSE, AWAKE, 74) == 30
    assert seconds_left(HOUSE, ASKING, 75) == 30
    assert seconds_left(HOUSE, ASKING, 75.4) == 30
    assert seconds_left(HOUSE, ASKING, 76) == 29
    assert seconds_left(HOUSE, ASKING, 104.9) == 1
    assert seconds_left(HOUSE, ASKING, 105) == 0
    assert seconds_left(HOUSE, ASKING, 200) == 0


def test_the_countdown_never_shows_more_than_there_is() -> None:
    assert seconds_left(HOUSE, ASKING, 70) == 30


# The end


def test_a_new_visit_begins_in_the_factory_state() -> None:
    used = after(
        OpenedPage(1, "intro"),
        ChoseLanguage(2, "en"),
        ChoseTextSize(3, 3),
        OpenedSheet(4, Sheet.LANGUAGE),
        start=AWAKE,
    )
    ended = after(Tick(304), Tick(334), start=used)
    assert ended == replace(RESTING, last_presence=334, countdown_start=334, number=1)
    assert after(Touched(400), start=ended) == replace(
        AWAKE, last_presence=400, countdown_start=400, number=2
    )


def test_a_touch_that_comes_after_the_end_was_due_begins_a_new_visit() -> None:
    used = after(OpenedPage(1, "sections"), ChoseTextSize(2, 3), start=AWAKE)
    assert after(Touched(500), start=used) == replace(AWAKE, last_presence=500, countdown_start=500, number=2)


def test_an_answer_that_comes_too_late_wakes_nobody() -> None:
    assert after(Stayed(106), start=ASKING).phase is Phase.ATTRACT


def test_the_visitor_can_begin_again() -> None:
    assert after(StartedAgain(9), start=AWAKE) == replace(
        RESTING, last_presence=9, countdown_start=9, number=1
    )


# Time


def test_an_event_from_the_past_happens_now() -> None:
    later = after(Touched(50), start=AWAKE)
    assert after(Touched(20), start=later) == later
    assert after(Stayed(20), start=ASKING).last_presence == 75


# Ways


def test_back_leads_where_the_visitor_came_from() -> None:
    state = after(OpenedPage(1, "photos"), OpenedPage(2, "photos/1"), OpenedPage(3, "intro"), start=AWAKE)
    assert state.history == (HOME, "photos", "photos/1")
    pages = []
    for at in range(4, 8):
        state = after(WentBack(at), start=state)
        pages.append(state.page)
    assert pages == ["photos/1", "photos", HOME, HOME]


def test_next_and_previous_are_no_steps_for_back() -> None:
    state = after(
        OpenedPage(1, "photos"),
        OpenedPage(2, "photos/1"),
        Stepped(3, "photos/2"),
        Stepped(4, "photos/3"),
        start=AWAKE,
    )
    assert (state.page, state.history) == ("photos/3", (HOME, "photos"))
    assert after(WentBack(5), start=state).page == "photos"


def test_stepping_onto_the_page_behind_does_not_leave_back_without_effect() -> None:
    state = after(OpenedPage(1, "photos/1"), OpenedPage(2, "photos/2"), Stepped(3, "photos/1"), start=AWAKE)
    assert (state.page, state.history) == ("photos/1", (HOME,))


def test_home_forgets_the_way() -> None:
    for go_home in (WentHome(3), OpenedPage(3, HOME), Stepped(3, HOME)):
        state = after(OpenedPage(1, "photos"), OpenedPage(2, "photos/1"), go_home, start=AWAKE)
        assert (state.page, state.history) == (HOME, ())


def test_the_page_one_is_on_is_not_opened_again() -> None:
    state = after(OpenedPage(1, "photos"), OpenedPage(2, "photos"), start=AWAKE)
    assert state.history == (HOME,)


def test_a_page_that_does_not_exist_is_not_opened() -> None:
    for event in (OpenedPage(1, "no such page"), Stepped(1, "no such page"), OpenedPage(1, ATTRACT)):
        assert after(event, start=AWAKE).page == HOME


def test_back_goes_up_where_the_way_is_not_known() -> None:
    state = replace(AWAKE, page="photos/2")
    pages = []
    for at in range(1, 4):
        state = after(WentBack(at), start=state)
        pages.append(state.page)
    assert pages == ["photos", HOME, HOME]


def test_an_hour_of_tapping_is_not_remembered_for_ever_and_still_leads_home() -> None:
    state = AWAKE
    for at in range(1000):
        state = after(OpenedPage(at, ("photos/1", "photos/2")[at % 2]), start=state)
    assert len(state.history) == HISTORY_LIMIT
    for _ in range(HISTORY_LIMIT + 3):
        state = after(WentBack(1000), start=state)
    assert state.page == HOME


# Choices and sheets


def test_a_language_of_the_exhibit_can_be_chosen() -> None:
    assert after(ChoseLanguage(1, "en"), start=AWAKE).language == "en"
    assert after(ChoseLanguage(1, "fr"), start=AWAKE).language == "ko"


def test_a_text_size_can_be_chosen() -> None:
    assert after(ChoseTextSize(1, 3), start=AWAKE).text_size == 3
    for size in (0, 4, -1):
        assert after(ChoseTextSize(1, size), start=AWAKE).text_size == 1


def test_choices_last_from_page_to_page() -> None:
    state = after(
        ChoseLanguage(1, "en"), ChoseTextSize(2, 2), OpenedPage(3, "intro"), WentHome(4), start=AWAKE
    )
    assert (state.language, state.text_size) == ("en", 2)


def test_a_sheet_stays_open_while_the_visitor_tries_its_choices() -> None:
    state = after(OpenedSheet(1, Sheet.TEXT_SIZE), ChoseTextSize(2, 2), ChoseTextSize(3, 3), start=AWAKE)
    assert state.sheet is Sheet.TEXT_SIZE
    assert after(ClosedSheet(4), start=state).sheet is Sheet.NONE


def test_back_closes_an_open_sheet_first() -> None:
    state = after(OpenedPage(1, "photos"), OpenedSheet(2, Sheet.LANGUAGE), WentBack(3), start=AWAKE)
    assert (state.page, state.sheet) == ("photos", Sheet.NONE)


@pytest.mark.parametrize(
    "event",
    [OpenedPage(3, "intro"), OpenedPage(3, "photos"), Stepped(3, "intro"), WentHome(3), OpenedPage(3, HOME)],
)
def test_a_sheet_does_not_outlive_its_page(event: Event) -> None:
    state = after(OpenedPage(1, "photos"), OpenedSheet(2, Sheet.TEXT_SIZE), event, start=AWAKE)
    assert state.sheet is Sheet.NONE


def test_where_there_is_one_language_there_is_no_sheet_of_languages() -> None:
    model = VisitModel({}, {}, ("en",))
    state = step(model, initial(model, 0), Touched(0))
    assert step(model, state, OpenedSheet(1, Sheet.LANGUAGE)).sheet is Sheet.NONE


# Films and slideshows

WATCHING = after(Touched(0), OpenedPage(1, "photos/1"), StartedPlaying(2))


def test_nobody_is_asked_while_a_film_plays() -> None:
    assert after(Tick(75), Tick(3000), start=WATCHING).phase is Phase.VISIT


def test_silence_counts_from_the_end_of_a_film() -> None:
    over = after(Tick(600), StoppedPlaying(600), start=WATCHING)
    assert warn_at(HOUSE, over) == 675
    assert after(Tick(674), start=over).phase is Phase.VISIT
    assert after(Tick(675), start=over).phase is Phase.ASKING


def test_a_film_that_never_ends_does_not_keep_the_kiosk_for_ever() -> None:
    controls_hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert next_deadline(HOUSE, controls_hidden) == 2 + MAX_WATCH_TIME
    asking = after(Tick(2 + MAX_WATCH_TIME), start=controls_hidden)
    assert (asking.phase, asking.playing, asking.controls_hidden) == (Phase.ASKING, False, False)


def test_the_controls_are_veiled_after_a_while_and_only_while_it_plays() -> None:
    assert next_deadline(HOUSE, WATCHING) == 2 + HIDE_CONTROLS_AFTER
    assert not after(Tick(2 + HIDE_CONTROLS_AFTER - 0.1), start=WATCHING).controls_hidden
    assert after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING).controls_hidden
    assert not after(StoppedPlaying(3), Tick(20), start=WATCHING).controls_hidden


@pytest.mark.parametrize("event", [Touched(9), Present(9), StoppedPlaying(9)])
def test_a_touch_a_moved_pointer_and_the_end_unveil_them(event: Event) -> None:
    controls_hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert not after(event, start=controls_hidden).controls_hidden


def test_the_next_film_of_a_slideshow_leaves_them_veiled() -> None:
    controls_hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert after(StartedPlaying(9), start=controls_hidden) == controls_hidden


@pytest.mark.parametrize(
    "event", [WentBack(5), WentHome(5), OpenedPage(5, "intro"), OpenedSheet(5, Sheet.TEXT_SIZE)]
)
def test_who_goes_elsewhere_leaves_the_film_behind(event: Event) -> None:
    assert not after(event, start=WATCHING).playing


def test_sound_and_captions_are_the_visitors_choice_and_the_next_one_starts_afresh() -> None:
    chosen = after(ChoseSound(3, False), ChoseCaptions(3, False), start=WATCHING)
    assert (chosen.sound, chosen.captions, chosen.playing) == (False, False, True)
    later = after(StartedAgain(4), Touched(5), start=chosen)
    assert (later.sound, later.captions, later.playing) == (True, True, False)


def test_back_closes_a_slideshow() -> None:
    show = after(Touched(0), OpenedPage(1, "photos"), OpenedSheet(2, Sheet.SLIDESHOW), StartedPlaying(2))
    assert show.playing
    back = after(WentBack(3), start=show)
    assert (back.page, back.sheet, back.playing) == ("photos", Sheet.NONE, False)


# The exhibit is altered


def without(*pages: str, languages: tuple[str, ...] = HOUSE.languages) -> VisitModel:
    words = {page: count for page, count in HOUSE.words.items() if page not in pages}
    parents = {page: parent for page, parent in HOUSE.parents.items() if page not in pages}
    return VisitModel(words, parents, languages)


SHOWING = after(
    OpenedPage(1, "photos"),
    OpenedPage(2, "photos/2"),
    OpenedSheet(3, Sheet.SLIDESHOW),
    StartedPlaying(3),
    start=AWAKE,
)


def test_who_is_on_a_page_that_stays_notices_nothing() -> None:
    reading = after(
        OpenedPage(1, "photos"), OpenedPage(2, "photos/2"), OpenedSheet(3, Sheet.TEXT_SIZE), start=AWAKE
    )
    assert carried_over(HOUSE, without("intro", "photos/1"), reading) == reading


def test_who_is_on_a_page_that_goes_finds_the_nearest_above_it() -> None:
    looking = after(OpenedPage(1, "photos"), OpenedPage(2, "photos/2"), start=AWAKE)
    above = carried_over(HOUSE, without("photos/2"), looking)
    assert (above.page, above.history, above.last_presence) == ("photos", (HOME,), 2)
    home = carried_over(HOUSE, without("photos", "photos/1", "photos/2", "photos/3"), looking)
    assert (home.page, home.history) == (HOME, ())


def test_back_never_leads_to_a_page_that_is_gone_nor_to_where_one_is() -> None:
    wandered = after(
        *(OpenedPage(at, page) for at, page in enumerate(("photos", "photos/1", "photos", "intro"), 1)),
        start=AWAKE,
    )
    altered_house = without("photos/1")
    state = carried_over(HOUSE, altered_house, wandered)
    assert state.history == (HOME, "photos")
    assert step(altered_house, state, WentBack(9)).page == "photos"


def test_a_language_that_goes_gives_way_to_the_first_and_a_sheet_without_a_choice_closes() -> None:
    choosing = after(ChoseLanguage(1, "en"), OpenedSheet(2, Sheet.LANGUAGE), start=AWAKE)
    assert carried_over(HOUSE, without(languages=("ar", "en")), choosing) == choosing
    state = carried_over(HOUSE, without(languages=("ko",)), choosing)
    assert (state.language, state.sheet) == ("ko", Sheet.NONE)


def test_a_slideshow_goes_on_as_long_as_its_room_is_there() -> None:
    state = carried_over(HOUSE, without("photos/2"), SHOWING)
    assert (state.page, state.sheet, state.playing) == ("photos", Sheet.SLIDESHOW, True)
    over = carried_over(HOUSE, without("photos", "photos/1", "photos/2", "photos/3"), SHOWING)
    assert (over.page, over.sheet, over.playing) == (HOME, Sheet.NONE, False)


def test_the_question_stands_while_the_page_under_it_goes() -> None:
    countdown_start = after(Tick(80), start=after(OpenedPage(1, "photos"), start=AWAKE))
    state = carried_over(HOUSE, without("photos", "photos/1", "photos/2", "photos/3"), countdown_start)
    assert (state.phase, state.page, state.countdown_start) == (
        Phase.ASKING,
        HOME,
        countdown_start.countdown_start,
    )


def test_while_nobody_is_there_the_next_visit_begins_as_the_house_has_it_now() -> None:
    assert carried_over(HOUSE, without(languages=("en", "ko")), RESTING).language == "en"
