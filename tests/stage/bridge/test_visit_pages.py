"""A visit in the real window: the idle prompt, and the state of the kiosk for the next visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from cimaise.show.deadlines import QUESTION_ARRIVES_IN
from cimaise.stage.bridge import page_views

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

PAGE_LIFETIME = 2100
"""After this time, in ms, a page that was left is destroyed."""


@pytest.fixture
def idle_prompt(open_window: OpenWindow, bundled: Exhibit) -> WindowDriver:
    """A visit on the songs with the idle prompt open."""
    driver = open_window(bundled)
    driver.open("songs")
    driver.pass_time(75)
    driver.settle()
    return driver


def test_the_idle_prompt_appears_after_75_seconds(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("songs")
    driver.pass_time(74)
    assert driver.all("stay") == []
    driver.pass_time(1)
    assert driver.find("countdown").property("text") == "30"
    driver.pass_time(QUESTION_ARRIVES_IN + 10)
    assert driver.find("countdown").property("text") == "20"


def test_a_long_text_delays_the_idle_prompt(open_window: OpenWindow, two_languages: Exhibit) -> None:
    driver = open_window(two_languages)
    driver.open("sections/names")
    driver.pass_time(200)
    assert driver.all("stay") == []
    driver.pass_time(60)
    assert len(driver.all("stay")) == 1


def test_the_button_closes_the_idle_prompt_and_the_page_is_unchanged(idle_prompt: WindowDriver) -> None:
    idle_prompt.touch("stay")
    assert (idle_prompt.page, idle_prompt.all("stay")) == ("songs", [])


def test_a_touch_anywhere_closes_the_idle_prompt_and_does_nothing_else(idle_prompt: WindowDriver) -> None:
    idle_prompt.touch(QPoint(400, 500))
    assert (idle_prompt.page, idle_prompt.all("stay")) == ("songs", [])


def test_enter_closes_the_idle_prompt(idle_prompt: WindowDriver) -> None:
    idle_prompt.key(Qt.Key.Key_Return)
    assert (idle_prompt.page, idle_prompt.all("stay")) == ("songs", [])


def test_the_idle_prompt_can_be_closed_any_number_of_times(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("songs")
    for _ in range(12):
        driver.pass_time(75)
        driver.pass_time(29)
        driver.settle()
        driver.touch("stay")
        assert driver.page == "songs"


def test_the_page_under_the_idle_prompt_cannot_be_reached(idle_prompt: WindowDriver) -> None:
    picture = idle_prompt.window.grabWindow()
    behind = {picture.pixelColor(x, y).name() for x in range(100, 330, 5) for y in range(200, 530, 7)}
    brightest = max(int(colour[1:3], 16) for colour in behind)
    assert brightest < 40
    idle_prompt.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert idle_prompt.window.activeFocusItem().objectName() in {"stay", "startAgain"}


def test_start_again_starts_the_next_visit(idle_prompt: WindowDriver) -> None:
    idle_prompt.touch("startAgain")
    assert (idle_prompt.page, idle_prompt.kiosk.state.number) == ("home", 2)
    assert idle_prompt.all("stay") == []


def test_without_an_answer_the_visit_ends(idle_prompt: WindowDriver) -> None:
    idle_prompt.pass_time(31)
    idle_prompt.settle()
    assert idle_prompt.kiosk.property("attract") is True
    assert len(idle_prompt.all("attractText")) >= 1


def test_the_attract_loop_fades_in_over_the_question(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, still=False)
    driver.open("songs")
    driver.pass_time(75)
    driver.bot.waitUntil(lambda: driver.find("idleCard").opacity() == 1)
    assert driver.find("countdown").property("text") == "30"
    fades: list[float] = []
    card = driver.find("idleCard")
    card.opacityChanged.connect(lambda: fades.append(card.opacity()))
    driver.pass_time(31)
    assert driver.kiosk.property("attract") is True
    assert driver.find("countdown").property("text") == "0"
    driver.bot.waitUntil(lambda: driver.all("idleCard") == [])
    assert fades == [], "the question stays below the attract loop"
    driver.bot.waitUntil(lambda: driver.find("attractText").opacity() == 1)


def test_an_answer_leaves_the_number_as_it_is(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, still=False)
    driver.open("songs")
    driver.pass_time(75)
    driver.bot.waitUntil(lambda: driver.find("idleCard").opacity() == 1)
    driver.kiosk.stay()
    assert driver.find("countdown").property("text") == "30"
    driver.bot.waitUntil(lambda: driver.all("idleCard") == [])


@pytest.mark.thorough
def test_a_new_visit_has_nothing_of_the_previous_one(open_window: OpenWindow, two_languages: Exhibit) -> None:
    driver = open_window(two_languages)
    driver.touch(QPoint(10, 10))
    first_home = screenshot(driver)
    driver.touch("dockTextSize")
    driver.touch("textSize200")
    driver.touch("sheetClose")
    driver.touch("dockLanguage")
    driver.touch("language-ar")
    assert driver.all("sheetClose") == []
    driver.kiosk.open("sections/names")
    driver.settle()
    driver.touch("scrollDown")
    assert driver.kiosk.state.language == "ar"
    driver.pass_time(400)
    driver.pass_time(31)
    assert driver.kiosk.property("attract") is True
    driver.touch(QPoint(10, 10))
    assert (driver.kiosk.state.language, driver.kiosk.state.text_size, driver.kiosk.state.history) == (
        "en",
        1,
        (),
    )
    assert screenshot(driver) == first_home
    driver.kiosk.open("sections/names")
    driver.settle()
    area = driver.reading_area()
    assert area.property("contentY") == 0


def test_a_page_that_is_opened_again_starts_at_its_top(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("introduction")
    driver.touch("scrollDown")
    driver.touch("dockHome")
    driver.touch("readIntroduction")
    area = driver.reading_area()
    assert area.property("contentY") == 0


@pytest.mark.parametrize("pages", [("home", "sections"), ("photos/01", "photos/02", "photos/03")])
def test_a_replaced_page_keeps_its_object_until_the_turn_has_ended(
    open_window: OpenWindow, bundled: Exhibit, monkeypatch: pytest.MonkeyPatch, pages: tuple[str, ...]
) -> None:
    monkeypatch.setattr(page_views, "_PAGE_LIFETIME", 1)
    driver = open_window(bundled, still=False)
    driver.open(pages[0])
    driver.bot.waitUntil(lambda: not driver.kiosk.property("turning"))
    turning_at_deletion: list[bool] = []
    driver.kiosk.page.destroyed.connect(lambda: turning_at_deletion.append(driver.kiosk.property("turning")))
    for page in pages[1:]:
        driver.kiosk.open(page)
        assert driver.kiosk.property("turning")
    driver.bot.waitUntil(lambda: turning_at_deletion != [])
    assert turning_at_deletion == [False]


@pytest.mark.thorough
def test_many_pages_do_not_leak_objects(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("home")
    pages = ("sections", "sections/juche-type", "works", "songs", "photos/01", "home")

    def objects() -> int:
        return len(driver.kiosk.findChildren(object))

    def open_pages(times: int) -> None:
        for index in range(times):
            driver.kiosk.open(pages[index % len(pages)])
            driver.settle()

    open_pages(18)
    # Pages are destroyed some time after they were left.
    driver.bot.wait(PAGE_LIFETIME)
    before = objects()
    open_pages(30)
    driver.bot.waitUntil(lambda: objects() <= before + 4)


def screenshot(driver: WindowDriver) -> bytes:
    image = driver.window.grabWindow()
    return bytes(image.constBits())


def test_the_countdown_ring_starts_full(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, still=False)
    driver.open("songs")
    driver.pass_time(75)
    ring = next(item for item in driver.items("QQuickPaintedItem"))
    assert ring.property("share") == 1.0
