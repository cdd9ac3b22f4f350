"""An observer of the session, without Qt and without the bridge: it records the page views of a visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from cimaise.show.visit_model import ATTRACT

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.show.session import Change, Session


@dataclass
class PageViews:
    """An observer as a package for visitor statistics could have it."""

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


def observe_page_views(driver: WindowDriver) -> PageViews:
    views = PageViews()
    session: Session = driver.exhibit_window.session.session
    session.observe(views.follow)
    return views


def start_visit(driver: WindowDriver) -> None:
    driver.exhibit_window.prepare_visit()
    driver.touch(QPoint(5, 5))


def test_an_observer_records_the_page_views_of_a_visitor_who_touches(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    views = observe_page_views(driver)
    start_visit(driver)
    driver.clock.now += 4
    driver.touch("tile-sections")
    driver.clock.now += 3
    driver.touch("row-sections/juche-type")
    driver.touch("nextCard")
    driver.touch("dockTextSize")
    driver.touch("textSize200")
    if driver.all("sheetClose"):
        driver.touch("sheetClose")
    driver.touch("dockHome")
    assert views.entries == [
        (1, 1000, "home", "en"),
        (1, 1004, "sections", "en"),
        (1, 1007, "sections/juche-type", "en"),
        (1, 1007, "sections/integral-whole", "en"),
        (1, 1007, "home", "en"),
    ]
    assert views.visits_ended == []


def test_an_observer_sees_the_idle_reset_and_the_next_visit(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    views = observe_page_views(driver)
    start_visit(driver)
    driver.touch("tile-songs")
    driver.pass_time(75)
    assert views.visits_ended == [], "the idle question does not end the visit"
    driver.pass_time(31)
    assert views.visits_ended == [1]
    driver.settle()
    start_visit(driver)
    assert [(number, page) for number, _, page, _ in views.entries] == [
        (1, "home"),
        (1, "songs"),
        (2, "home"),
    ]


def test_an_observer_sees_the_chosen_language(open_window: OpenWindow, two_languages: Exhibit) -> None:
    driver = open_window(two_languages)
    views = observe_page_views(driver)
    start_visit(driver)
    driver.touch("dockLanguage")
    driver.touch("language-ar")
    assert [(page, language) for _, _, page, language in views.entries] == [("home", "en"), ("home", "ar")]


@pytest.mark.qt_log_ignore("disk is full")
def test_an_observer_that_fails_does_not_disturb_the_screen(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)

    def fail(change: Change) -> None:
        if change.after.page == "songs":
            raise RuntimeError("disk is full")

    driver.exhibit_window.session.session.observe(fail)
    views = observe_page_views(driver)
    start_visit(driver)
    with driver.bot.captureExceptions() as exceptions:
        driver.touch("tile-songs")
    assert [str(error) for _, error, _ in exceptions] == ["disk is full"]
    assert driver.find("pageTitle").property("text") != ""
    assert views.pages == ["home", "songs"]


def test_an_observer_can_end_its_subscription_during_a_visit(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    views = PageViews()
    unsubscribe = driver.exhibit_window.session.session.observe(views.follow)
    start_visit(driver)
    unsubscribe()
    driver.touch("tile-songs")
    assert driver.page == "songs"
    assert views.pages == ["home"]
