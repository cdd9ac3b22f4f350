"""What a visitor chooses (language, text size), and the sheets over a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from visits import AT_HOME, after

from cimaise.show.events import (
    ChoseLanguage,
    ChoseTextSize,
    ClosedSheet,
    OpenedPage,
    OpenedSheet,
    Sheet,
    Stepped,
    Touched,
    WentBack,
    WentHome,
)
from cimaise.show.state_machine import step
from cimaise.show.visit import initial
from cimaise.show.visit_model import HOME, VisitModel

if TYPE_CHECKING:
    from cimaise.show.events import Event


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


def test_a_chosen_language_closes_its_sheet() -> None:
    opened = after(OpenedSheet(1, Sheet.LANGUAGE), start=AT_HOME)
    assert after(ChoseLanguage(2, "en"), start=opened).sheet is Sheet.NONE
    assert after(ChoseLanguage(2, "fr"), start=opened).sheet is Sheet.LANGUAGE
    sizes = after(OpenedSheet(1, Sheet.TEXT_SIZE), ChoseLanguage(2, "en"), start=AT_HOME)
    assert sizes.sheet is Sheet.TEXT_SIZE


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
