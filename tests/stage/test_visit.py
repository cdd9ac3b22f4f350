"""A visit in the real window: the idle prompt, and the state in which the next visitor finds the kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.conftest import House

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., House]


@pytest.fixture
def asked(house: Make, bundled: Exhibit) -> House:
    """A visit on the songs with the idle prompt open."""
    one = house(bundled)
    one.open("songs")
    one.pass_time(75)
    one.settle()
    return one


def test_the_idle_prompt_appears_after_75_seconds(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.open("songs")
    one.pass_time(74)
    assert one.all("stay") == []
    one.pass_time(1)
    assert one.find("countdown").property("text") == "30"
    one.pass_time(10.5)
    assert one.find("countdown").property("text") == "20"


def test_a_long_text_delays_the_idle_prompt(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    one.open("sections/names")
    one.pass_time(200)
    assert one.all("stay") == []
    one.pass_time(60)
    assert len(one.all("stay")) == 1


def test_the_button_closes_the_idle_prompt_and_the_page_is_unchanged(asked: House) -> None:
    asked.touch("stay")
    assert (asked.page, asked.all("stay")) == ("songs", [])


def test_a_touch_anywhere_closes_the_idle_prompt_and_does_nothing_else(asked: House) -> None:
    asked.touch(QPoint(400, 500))
    assert (asked.page, asked.all("stay")) == ("songs", [])


def test_enter_closes_the_idle_prompt(asked: House) -> None:
    asked.key(Qt.Key.Key_Return)
    assert (asked.page, asked.all("stay")) == ("songs", [])


def test_the_idle_prompt_can_be_closed_any_number_of_times(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.open("songs")
    for _ in range(12):
        one.pass_time(75)
        one.pass_time(29)
        one.settle()
        one.touch("stay")
        assert one.page == "songs"


def test_the_page_under_the_idle_prompt_cannot_be_reached(asked: House) -> None:
    picture = asked.window.grabWindow()
    behind = {picture.pixelColor(x, y).name() for x in range(150, 500, 7) for y in range(300, 800, 11)}
    brightest = max(int(colour[1:3], 16) for colour in behind)
    assert brightest < 40
    asked.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert asked.window.activeFocusItem().objectName() in {"stay", "startAgain"}


def test_start_again_ends_the_visit(asked: House) -> None:
    asked.touch("startAgain")
    assert asked.kiosk.property("attract") is True


def test_without_an_answer_the_visit_ends(asked: House) -> None:
    asked.pass_time(30)
    asked.settle()
    assert asked.kiosk.property("attract") is True
    assert len(asked.all("attractWords")) >= 1


def test_a_new_visit_has_nothing_of_the_previous_one(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    one.touch(QPoint(10, 10))
    fresh = _screen(one)
    one.touch("dockTextSize")
    one.touch("textSize200")
    one.touch("sheetClose")
    one.touch("dockLanguage")
    one.touch("language-ar")
    if one.all("sheetClose"):
        one.touch("sheetClose")
    one.kiosk.open("sections/names")
    one.settle()
    one.touch("scrollDown")
    assert one.kiosk.state.language == "ar"
    one.pass_time(400)
    one.pass_time(30)
    assert one.kiosk.property("attract") is True
    one.touch(QPoint(10, 10))
    assert (one.kiosk.state.language, one.kiosk.state.text_size, one.kiosk.state.trail) == ("en", 1, ())
    assert _screen(one) == fresh
    one.kiosk.open("sections/names")
    one.settle()
    flick = next(item for item in one.find("reading").childItems() if item.inherits("QQuickFlickable"))
    assert flick.property("contentY") == 0


def test_a_page_that_is_opened_again_starts_at_its_top(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.open("introduction")
    one.touch("scrollDown")
    one.touch("dockHome")
    one.touch("readIntroduction")
    flick = next(item for item in one.find("reading").childItems() if item.inherits("QQuickFlickable"))
    assert flick.property("contentY") == 0


def test_many_pages_do_not_leak_objects(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.open("home")
    pages = ("sections", "sections/juche-type", "works", "songs", "photos/01", "home")

    def walk(times: int) -> int:
        for index in range(times):
            one.kiosk.open(pages[index % len(pages)])
            one.settle()
        one.bot.wait(2100)
        return len(one.kiosk.findChildren(object))

    before = walk(30)
    assert walk(90) <= before + 4


def _screen(one: House) -> bytes:
    image = one.window.grabWindow()
    return bytes(image.constBits())


def test_the_countdown_ring_starts_full(house: Make, bundled: Exhibit) -> None:
    one = house(bundled, still=False)
    one.open("songs")
    one.pass_time(75)
    ring = next(item for item in one.items("QQuickPaintedItem"))
    assert ring.property("share") == 1.0
