"""A visit continues when the exhibit changes."""

from __future__ import annotations

from visits import AT_HOME, INITIAL, MODEL, after

from cimaise.show.deadlines import HIDE_CONTROLS_AFTER
from cimaise.show.events import (
    ChoseLanguage,
    OpenedPage,
    OpenedSheet,
    Present,
    Sheet,
    StartedAgain,
    StartedPlaying,
    Tick,
    WentBack,
)
from cimaise.show.state_machine import carried_over, step
from cimaise.show.visit import Phase
from cimaise.show.visit_model import HOME, VisitModel


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


def test_on_home_instead_of_a_removed_page_there_is_nothing_to_go_back_to() -> None:
    on_picture = after(
        OpenedPage(1, "intro"), OpenedPage(2, "photos"), OpenedPage(3, "photos/2"), start=AT_HOME
    )
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


def test_hidden_controls_stay_hidden_only_as_long_as_the_slideshow_continues() -> None:
    changed = without("photos/2")
    assert not carried_over(MODEL, changed, IN_SLIDESHOW).controls_hidden
    hidden = after(Tick(3 + HIDE_CONTROLS_AFTER), start=IN_SLIDESHOW)
    assert carried_over(MODEL, changed, hidden).controls_hidden
    over = carried_over(MODEL, without("photos", "photos/1", "photos/2", "photos/3"), hidden)
    assert not over.controls_hidden


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


def test_the_attract_loop_continues_with_its_time_and_the_number_of_visits() -> None:
    attract = after(StartedAgain(20), Present(30), start=AT_HOME)
    state = carried_over(MODEL, without("intro"), attract)
    assert (state.phase, state.number) == (Phase.ATTRACT, 1)
    assert (state.last_presence, state.countdown_start) == (30, 30)
