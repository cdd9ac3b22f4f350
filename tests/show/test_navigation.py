"""Pages and the history of a visit."""

from __future__ import annotations

from dataclasses import replace

from visits import AT_HOME, after

from cimaise.show.events import OpenedPage, Stepped, WentBack, WentHome
from cimaise.show.navigation import HISTORY_LIMIT
from cimaise.show.visit_model import ATTRACT, HOME


def test_back_returns_to_the_previous_pages() -> None:
    state = after(OpenedPage(1, "photos"), OpenedPage(2, "photos/1"), OpenedPage(3, "intro"), start=AT_HOME)
    assert state.history == (HOME, "photos", "photos/1")
    assert after(WentBack(4), start=state).history == (HOME, "photos")
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
    deep = after(
        *(OpenedPage(at, page) for at, page in enumerate(("photos", "photos/1", "photos/2"), 1)),
        Stepped(4, "photos/1"),
        start=AT_HOME,
    )
    assert (deep.page, deep.history) == ("photos/1", (HOME, "photos"))


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
