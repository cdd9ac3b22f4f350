"""A visit in the real window: the idle prompt, and the state in which the next visitor finds the kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.conftest import WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., WindowDriver]


@pytest.fixture
def asked(open_window: Make, bundled: Exhibit) -> WindowDriver:
    """A visit on the songs with the idle prompt open."""
    driver = open_window(bundled)
    driver.open("songs")
    driver.pass_time(75)
    driver.settle()
    return driver


def test_the_idle_prompt_appears_after_75_seconds(open_window: Make, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("songs")
    driver.pass_time(74)
    assert driver.all("stay") == []
    driver.pass_time(1)
    assert driver.find("countdown").property("text") == "30"
    driver.pass_time(10.5)
    assert driver.find("countdown").property("text") == "20"


def test_a_long_text_delays_the_idle_prompt(open_window: Make, two_languages: Exhibit) -> None:
    driver = open_window(two_languages)
    driver.open("sections/names")
    driver.pass_time(200)
    assert driver.all("stay") == []
    driver.pass_time(60)
    assert len(driver.all("stay")) == 1


def test_the_button_closes_the_idle_prompt_and_the_page_is_unchanged(asked: WindowDriver) -> None:
    asked.touch("stay")
    assert (asked.page, asked.all("stay")) == ("songs", [])


def test_a_touch_anywhere_closes_the_idle_prompt_and_does_nothing_else(asked: WindowDriver) -> None:
    asked.touch(QPoint(400, 500))
    assert (asked.page, asked.all("stay")) == ("songs", [])


def test_enter_closes_the_idle_prompt(asked: WindowDriver) -> None:
    asked.key(Qt.Key.Key_Return)
    assert (asked.page, asked.all("stay")) == ("songs", [])


def test_the_idle_prompt_can_be_closed_any_number_of_times(open_window: Make, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("songs")
    for _ in range(12):
        driver.pass_time(75)
        driver.pass_time(29)
        driver.settle()
        driver.touch("stay")
        assert driver.page == "songs"


def test_the_page_under_the_idle_prompt_cannot_be_reached(asked: WindowDriver) -> None:
    picture = asked.window.grabWindow()
    behind = {picture.pixelColor(x, y).name() for x in range(150, 500, 7) for y in range(300, 800, 11)}
    brightest = max(int(colour[1:3], 16) for colour in behind)
    assert brightest < 40
    asked.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert asked.window.activeFocusItem().objectName() in {"stay", "startAgain"}


def test_start_again_ends_the_visit(asked: WindowDriver) -> None:
    asked.touch("startAgain")
    assert asked.kiosk.property("attract") is True


def test_without_an_answer_the_visit_ends(asked: WindowDriver) -> None:
    asked.pass_time(30)
    asked.settle()
    assert asked.kiosk.property("attract") is True
    assert len(asked.all("attractWords")) >= 1


def test_a_new_visit_has_nothing_of_the_previous_one(open_window: Make, two_languages: Exhibit) -> None:
    driver = open_window(two_languages)
    driver.touch(QPoint(10, 10))
    fresh = _screen(driver)
    driver.touch("dockTextSize")
    driver.touch("textSize200")
    driver.touch("sheetClose")
    driver.touch("dockLanguage")
    driver.touch("language-ar")
    if driver.all("sheetClose"):
        driver.touch("sheetClose")
    driver.kiosk.open("sections/names")
    driver.settle()
    driver.touch("scrollDown")
    assert driver.kiosk.state.language == "ar"
    driver.pass_time(400)
    driver.pass_time(30)
    assert driver.kiosk.property("attract") is True
    driver.touch(QPoint(10, 10))
    assert (driver.kiosk.state.language, driver.kiosk.state.text_size, driver.kiosk.state.history) == (
        "en",
        1,
        (),
    )
    assert _screen(driver) == fresh
    driver.kiosk.open("sections/names")
    driver.settle()
    flick = next(item for item in driver.find("reading").childItems() if item.inherits("QQuickFlickable"))
    assert flick.property("contentY") == 0


def test_a_page_that_is_opened_again_starts_at_its_top(open_window: Make, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("introduction")
    driver.touch("scrollDown")
    driver.touch("dockHome")
    driver.touch("readIntroduction")
    flick = next(item for item in driver.find("reading").childItems() if item.inherits("QQuickFlickable"))
    assert flick.property("contentY") == 0


def test_many_pages_do_not_leak_objects(open_window: Make, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("home")
    pages = ("sections", "sections/juche-type", "works", "songs", "photos/01", "home")

    def walk(times: int) -> int:
        for index in range(times):
            driver.kiosk.open(pages[index % len(pages)])
            driver.settle()
        driver.bot.wait(2100)
        return len(driver.kiosk.findChildren(object))

    before = walk(30)
    assert walk(90) <= before + 4


def _screen(driver: WindowDriver) -> bytes:
    image = driver.window.grabWindow()
    return bytes(image.constBits())


def test_the_countdown_ring_starts_full(open_window: Make, bundled: Exhibit) -> None:
    driver = open_window(bundled, still=False)
    driver.open("songs")
    driver.pass_time(75)
    ring = next(item for item in driver.items("QQuickPaintedItem"))
    assert ring.property("share") == 1.0
