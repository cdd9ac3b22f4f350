"""An observer that knows only the session: it records the page views of a visit on the real window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from cimaise.show.visit_model import ATTRACT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.conftest import House

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.show.session import Change, Session

    Make = Callable[..., House]


@dataclass
class PageViews:
    """A test-only observer, as a package such as a journal would write it: without Qt and without the bridge."""

    entries: list[tuple[int, float, str, str]] = field(default_factory=list)
    """Number of the visit, time in seconds, page id and language of each page view."""
    visits_ended: list[int] = field(default_factory=list)

    def follow(self, change: Change) -> None:
        before, after = change.before, change.after
        if change.ended:
            self.visits_ended.append(before.number)
        shown = (after.number, after.page, after.language)
        if after.page != ATTRACT and shown != (before.number, before.page, before.language):
            self.entries.append((after.number, after.last_presence, after.page, after.language))

    @property
    def pages(self) -> list[str]:
        return [page for _, _, page, _ in self.entries]


def observed(one: House) -> PageViews:
    views = PageViews()
    session: Session = one.stage.session.session
    session.observe(views.follow)
    return views


def wake(one: House) -> None:
    one.stage.prepare_visit()
    one.touch(QPoint(5, 5))


def test_an_observer_records_the_page_views_of_a_visitor_who_touches(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    views = observed(one)
    wake(one)
    one.clock.now += 4
    one.touch("tile-sections")
    one.clock.now += 3
    one.touch("row-sections/juche-type")
    one.touch("nextCard")
    one.touch("dockTextSize")
    one.touch("textSize200")
    if one.all("sheetClose"):
        one.touch("sheetClose")
    one.touch("dockHome")
    assert views.entries == [
        (1, 1000, "home", "en"),
        (1, 1004, "sections", "en"),
        (1, 1007, "sections/juche-type", "en"),
        (1, 1007, "sections/integral-whole", "en"),
        (1, 1007, "home", "en"),
    ]
    assert views.visits_ended == []


def test_an_observer_sees_the_idle_reset_and_the_next_visit(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    views = observed(one)
    wake(one)
    one.touch("tile-songs")
    one.pass_time(75)
    assert views.visits_ended == [], "the idle question does not end the visit"
    one.pass_time(30)
    assert views.visits_ended == [1]
    one.settle()
    wake(one)
    assert [(number, page) for number, _, page, _ in views.entries] == [
        (1, "home"),
        (1, "songs"),
        (2, "home"),
    ]


def test_an_observer_sees_the_chosen_language(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    views = observed(one)
    wake(one)
    one.touch("dockLanguage")
    one.touch("language-ar")
    assert [(page, language) for _, _, page, language in views.entries] == [("home", "en"), ("home", "ar")]


@pytest.mark.qt_log_ignore("disk is full")
def test_an_observer_that_fails_does_not_disturb_the_screen(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)

    def fail(change: Change) -> None:
        if change.after.page == "songs":
            raise RuntimeError("disk is full")

    one.stage.session.session.observe(fail)
    views = observed(one)
    wake(one)
    with one.bot.captureExceptions() as exceptions:
        one.touch("tile-songs")
    assert [str(error) for _, error, _ in exceptions] == ["disk is full"]
    assert one.find("pageTitle").property("text") != ""
    assert views.pages == ["home", "songs"]


def test_an_observer_can_end_its_subscription_during_a_visit(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    views = PageViews()
    end = one.stage.session.session.observe(views.follow)
    wake(one)
    end()
    one.touch("tile-songs")
    assert one.page == "songs"
    assert views.pages == ["home"]
