"""Touch and mouse in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tests.stage.driver import below

from cimaise.exhibit.model.exhibit import GalleryRoom
from cimaise.exhibit.pages.page import describe

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit


@pytest.fixture
def home(open_window: OpenWindow, bundled: Exhibit) -> WindowDriver:
    driver = open_window(bundled)
    driver.open("home")
    return driver


def test_the_touch_that_starts_a_visit_does_nothing_else(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.exhibit_window.prepare_visit()
    middle_of_a_tile = QPoint(660, 200)
    driver.press(middle_of_a_tile)
    assert driver.page == "home"
    driver.settle()
    driver.move(middle_of_a_tile)
    driver.release(middle_of_a_tile)
    assert driver.page == "home"
    driver.touch(middle_of_a_tile)
    assert driver.page == "sections"


def test_a_second_finger_belongs_to_the_touch_that_starts_a_visit(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    position = QPoint(660, 200)
    sequence = QTest.touchEvent(driver.window, driver.finger)
    sequence.press(0, position, driver.window).commit()
    sequence.press(1, position, driver.window).commit()
    sequence.release(1, position, driver.window).commit()
    sequence.release(0, position, driver.window).commit()
    assert driver.page == "home"


def test_a_cancelled_touch_that_starts_a_visit_does_not_block_the_next_one(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    driver.exhibit_window.prepare_visit()
    driver.press(QPoint(5, 5))
    assert driver.page == "home"
    driver.cancel_touch()
    driver.settle()
    driver.touch("tile-songs")
    assert driver.page == "songs"


def test_a_control_shows_the_press_and_acts_on_release(home: WindowDriver) -> None:
    tile = home.find("tile-songs")
    at = home.centre("tile-songs")
    before = home.window.grabWindow().pixelColor(at)
    home.press(at)
    assert tile.property("down") is True
    assert home.window.grabWindow().pixelColor(at) != before, "the next frame does not show the press"
    assert home.page == "home"
    home.release(at)
    assert home.page == "songs"


def test_moving_off_a_control_cancels_the_press(home: WindowDriver) -> None:
    at = home.centre("tile-songs")
    home.press(at)
    home.move(at + QPoint(0, 60))
    home.move(QPoint(20, 20))
    # Qt compresses touch moves until the next frame.
    home.bot.waitUntil(lambda: home.find("tile-songs").property("down") is False)
    home.release(QPoint(20, 20))
    assert home.page == "home"


def test_the_controls_of_home_open_their_rooms(home: WindowDriver) -> None:
    for name, page in (
        ("tile-sections", "sections"),
        ("tile-works", "works"),
        ("tile-songs", "songs"),
        ("tile-photos", "photos"),
        ("readIntroduction", "introduction"),
        ("aside-about", "about"),
    ):
        home.touch(name)
        assert home.page == page
        home.touch("dockHome")
        assert home.page == "home"


def test_back_returns_to_the_previous_page(home: WindowDriver) -> None:
    home.touch("tile-sections")
    home.touch("row-sections/juche-type")
    home.touch("nextCard")
    assert home.page == "sections/integral-whole"
    home.touch("dockBack")
    assert home.page == "sections"
    home.touch("dockBack")
    assert home.page == "home"
    assert home.all("dockBack") == []


def test_on_home_the_home_button_is_selected(home: WindowDriver) -> None:
    button = home.find("dockHome")
    assert button.property("selected") is True
    assert not button.isEnabled()


def test_with_one_language_there_is_no_language_button(home: WindowDriver) -> None:
    assert home.all("dockLanguage") == []


def test_a_chosen_text_size_applies_at_once(home: WindowDriver) -> None:
    home.touch("dockTextSize")
    before = home.find("pageTitle").property("size")
    home.touch("textSize200")
    assert home.kiosk.state.text_size == 3
    assert home.find("pageTitle").property("size") > before
    if home.all("sheetClose"):
        home.touch("sheetClose")
    assert home.all("sheetClose") == []


def test_a_touch_outside_of_a_sheet_only_closes_it(home: WindowDriver) -> None:
    home.touch("dockTextSize")
    home.touch(QPoint(660, 130))
    assert home.page == "home"
    assert home.all("sheetClose") == []


def test_a_long_text_can_be_flicked(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, still=False)
    driver.open("introduction")
    area = driver.reading_area()
    driver.drag(QPoint(860, 470), QPoint(860, 170))
    assert area.property("contentY") > 100
    assert driver.page == "introduction"


def test_the_scroll_buttons_reach_the_end(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("introduction")
    area = driver.reading_area()
    assert not driver.find("scrollUp").isEnabled()
    for _ in range(6):
        if driver.find("scrollDown").isEnabled():
            driver.touch("scrollDown")
    assert area.property("contentY") == pytest.approx(area.property("contentHeight") - area.height(), abs=1)
    assert not driver.find("scrollDown").isEnabled()


def test_a_swipe_shows_the_next_or_previous_picture(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("photos/01")
    driver.drag(QPoint(800, 270), QPoint(470, 270))
    assert driver.page == "photos/02"
    driver.drag(QPoint(470, 270), QPoint(800, 270))
    assert driver.page == "photos/01"
    driver.drag(QPoint(470, 270), QPoint(510, 270))
    assert driver.page == "photos/01"


def test_the_buttons_show_the_next_or_previous_picture(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("photos/01")
    assert not driver.find("previousPicture").isEnabled()
    driver.touch("nextPicture")
    assert driver.page == "photos/02"
    driver.touch("previousPicture")
    assert driver.page == "photos/01"


def test_right_to_left_a_swipe_is_mirrored(open_window: OpenWindow, two_languages: Exhibit) -> None:
    driver = open_window(two_languages, language="ar")
    gallery = next(room for room in two_languages.rooms if isinstance(room, GalleryRoom))
    pages = [link.page for link in describe(two_languages, gallery.id, "ar").links]
    driver.open(pages[0])
    driver.drag(QPoint(470, 270), QPoint(800, 270))
    assert driver.page == pages[1]


def test_ten_released_fingers_leave_nothing_pressed(home: WindowDriver) -> None:
    sequence = QTest.touchEvent(home.window, home.finger)
    for finger in range(10):
        sequence.press(finger, QPoint(100 + 180 * finger, 300 + 40 * finger), home.window)
    sequence.commit()
    for finger in range(10):
        sequence.release(finger, QPoint(100 + 180 * finger, 300 + 40 * finger), home.window)
    sequence.commit()
    home.settle()
    assert not any(item.property("down") is True for item in below(home.root))


def test_moving_the_mouse_shows_the_pointer_but_does_not_start_a_visit(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    QTest.mouseMove(driver.window, QPoint(300, 300))
    QTest.mouseMove(driver.window, QPoint(320, 310))
    assert driver.kiosk.property("attract") is True
    assert QGuiApplication.overrideCursor() is None
    driver.touch(QPoint(300, 300))
    assert QGuiApplication.overrideCursor().shape() is Qt.CursorShape.BlankCursor


def test_a_click_starts_a_visit(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    QTest.mouseClick(
        driver.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(660, 200)
    )
    assert driver.page == "home"
