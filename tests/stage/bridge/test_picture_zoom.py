"""The page of one picture: zoom and pan by fingers, keys and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from limit import LIMIT_MS
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tests.stage.driver import FULL_HD
from tests.stage.exhibits import gallery

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

MIDDLE = QPoint(960, 400)


@pytest.fixture
def picture_page(open_window: OpenWindow, bundled: Exhibit) -> WindowDriver:
    driver = open_window(bundled, FULL_HD)
    driver.open("photos/03")
    return driver


def picture_rect(driver: WindowDriver) -> QRectF:
    """Position and size of the whole picture, in scene px."""
    return driver.kiosk.page.zoom.pictureRect


def picture_position(driver: WindowDriver, at: QPoint) -> QPointF:
    """The position in the picture under a position of the screen, as fractions."""
    rect = picture_rect(driver)
    return QPointF((at.x() - rect.x()) / rect.width(), (at.y() - rect.y()) / rect.height())


def pinch(driver: WindowDriver, at: QPoint, first: int, last: int) -> None:
    """Move two fingers from one distance to another, in px."""
    sequence = QTest.touchEvent(driver.window, driver.finger)
    for finger, side in enumerate((-1, 1)):
        sequence.press(finger, at + QPoint(side * first // 2, 0), driver.window)
    sequence.commit()
    for step in range(1, 11):
        distance = first + (last - first) * step // 10
        sequence = QTest.touchEvent(driver.window, driver.finger)
        for finger, side in enumerate((-1, 1)):
            sequence.move(finger, at + QPoint(side * distance // 2, 0), driver.window)
        sequence.commit()
        QTest.qWait(8)
    sequence = QTest.touchEvent(driver.window, driver.finger)
    for finger, side in enumerate((-1, 1)):
        sequence.release(finger, at + QPoint(side * last // 2, 0), driver.window)
    sequence.commit()
    driver.settle()


def double_tap(driver: WindowDriver, at: QPoint) -> None:
    """Tap twice; on a busy machine, more time passes between the taps than between those of a visitor."""
    hints = QGuiApplication.styleHints()
    interval = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(LIMIT_MS)
    for _ in range(2):
        driver.press(at)
        driver.release(at)
    driver.settle()
    hints.setMouseDoubleClickInterval(interval)


def test_a_picture_fills_the_screen_and_there_is_no_dock(picture_page: WindowDriver) -> None:
    rect = picture_rect(picture_page)
    assert (round(rect.x()), round(rect.y()), round(rect.width()), round(rect.height())) == (0, 0, 1920, 1080)
    assert picture_page.all("dockHome") == []
    assert picture_page.find("caption").property("text") == "Sample illustration 3 of 8"


def test_a_pinch_zooms_around_its_centre(picture_page: WindowDriver) -> None:
    before = picture_position(picture_page, MIDDLE)
    pinch(picture_page, MIDDLE, 200, 700)
    assert picture_rect(picture_page).width() > 1920 * 2
    after = picture_position(picture_page, MIDDLE)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.03)
    assert picture_page.page == "photos/03"


def test_a_pinch_zooms_out_to_the_whole_picture(picture_page: WindowDriver) -> None:
    pinch(picture_page, MIDDLE, 900, 100)
    rect = picture_rect(picture_page)
    assert rect.width() < 1920
    assert rect.bottom() < picture_page.centre("caption").y()
    assert not picture_page.find("zoomOut").isEnabled()


def test_a_double_tap_zooms_in_and_out(picture_page: WindowDriver) -> None:
    start = picture_rect(picture_page)
    double_tap(picture_page, QPoint(1400, 300))
    assert picture_rect(picture_page).width() == pytest.approx(2.5 * start.width())
    double_tap(picture_page, QPoint(300, 500))
    assert picture_rect(picture_page) == start


def test_the_buttons_zoom_in_and_out(picture_page: WindowDriver) -> None:
    start = picture_rect(picture_page)
    picture_page.touch("zoomIn")
    assert picture_rect(picture_page).width() == pytest.approx(1.6 * start.width())
    picture_page.touch("zoomOut")
    picture_page.touch("zoomOut")
    assert picture_rect(picture_page).width() < start.width()
    while picture_page.find("zoomIn").isEnabled():
        picture_page.touch("zoomIn")
    assert picture_rect(picture_page).width() == pytest.approx(3 * start.width())


def test_a_drag_moves_a_zoomed_picture_and_does_not_open_the_next_one(picture_page: WindowDriver) -> None:
    double_tap(picture_page, MIDDLE)
    before = picture_rect(picture_page)
    picture_page.drag(QPoint(1200, 400), QPoint(800, 300))
    # A drag starts only after some px.
    assert picture_rect(picture_page).x() == pytest.approx(before.x() - 400, abs=30)
    assert picture_rect(picture_page).y() == pytest.approx(before.y() - 100, abs=30)
    assert picture_page.page == "photos/03"


def test_it_cannot_be_moved_off_the_screen(picture_page: WindowDriver) -> None:
    double_tap(picture_page, MIDDLE)
    for _ in range(4):
        picture_page.drag(QPoint(300, 300), QPoint(1800, 700))
    assert (picture_rect(picture_page).x(), picture_rect(picture_page).y()) == (0, 0)


def test_keys_zoom_and_move_it(picture_page: WindowDriver) -> None:
    picture_page.find("picture").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    start = picture_rect(picture_page)
    picture_page.key(Qt.Key.Key_Plus)
    near = picture_rect(picture_page)
    assert near.width() > start.width()
    picture_page.key(Qt.Key.Key_Right)
    assert picture_rect(picture_page).x() < near.x()
    picture_page.key(Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert picture_rect(picture_page).width() < start.width()
    # It can no longer be moved: the arrow keys move the focus to the buttons.
    picture_page.key(Qt.Key.Key_Down)
    assert picture_page.window.activeFocusItem().objectName() != "picture"


def test_the_visible_part_is_rendered_in_screen_resolution(picture_page: WindowDriver) -> None:
    def drawn() -> list[QQuickItem]:
        return [item for item in picture_page.all("detail") if item.childItems()[0].property("ready")]

    picture_page.touch("zoomIn")
    picture_page.bot.waitUntil(lambda: any(item.property("part").width() < 0.7 for item in drawn()))
    picture_page.settle()
    # The image of the whole picture was replaced; this one has exactly the pixels of the screen.
    (detail,) = drawn()
    assert detail.property("part").width() == pytest.approx(1 / 1.6, abs=0.01)
    assert (detail.width(), detail.scale()) == (pytest.approx(1920, abs=2), pytest.approx(1))


def test_an_upright_screen_shows_the_part_around_the_focus(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, size=(1080, 1920))
    driver.open("photos/02")
    rect = picture_rect(driver)
    assert rect.height() == pytest.approx(1920)
    # The mountain is at 0.555 of the picture's width.
    assert rect.x() + 0.555 * rect.width() == pytest.approx(540, abs=1)


def test_the_next_picture_is_not_zoomed(picture_page: WindowDriver) -> None:
    picture_page.touch("zoomIn")
    picture_page.touch("nextPicture")
    assert picture_page.page == "photos/04"
    assert picture_rect(picture_page).width() == pytest.approx(1920)


def test_close_returns_to_the_gallery_after_any_number_of_pictures(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled, FULL_HD)
    driver.open("photos")
    driver.touch("row-photos/01")
    driver.touch("nextPicture")
    driver.touch("nextPicture")
    driver.touch("close")
    assert driver.page == "photos"


def test_a_missing_picture_has_no_zoom_buttons(open_window: OpenWindow, two_languages: Exhibit) -> None:
    driver = open_window(two_languages, FULL_HD)
    driver.open("gallery/missing")
    assert len(driver.all("missingPicture")) == 1
    assert driver.all("zoomIn") == []
    assert driver.find("nextPicture").isEnabled()


def test_a_picture_of_another_format_is_shown_whole_unless_it_has_a_focus(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    Image.new("RGB", (300, 600), "teal").save(tmp_path / "tall.png")
    plain = "id: plain, picture: tall.png, alt: A mast"
    named = "id: named, picture: tall.png, alt: A mast, focus: [0.5, 0.2]"
    driver = open_window(gallery(tmp_path, "photos", plain, named), FULL_HD)
    driver.open("photos/plain")
    assert picture_rect(driver).height() < driver.window.height()
    driver.kiosk.open("photos/named")
    driver.bot.waitUntil(lambda: picture_rect(driver).width() == pytest.approx(1920))
