"""The page of one picture: zoom and pan by fingers, keys and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from tests.stage.conftest import gallery

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem
    from tests.stage.conftest import WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., WindowDriver]

MIDDLE = QPoint(960, 400)


@pytest.fixture
def viewer(open_window: Make, bundled: Exhibit) -> WindowDriver:
    driver = open_window(bundled)
    driver.open("photos/03")
    return driver


def place(driver: WindowDriver) -> QRectF:
    return driver.kiosk.page.zoom.pictureRect


def under(driver: WindowDriver, at: QPoint) -> QPointF:
    """The position in the picture under a position of the screen, as fractions."""
    lies = place(driver)
    return QPointF((at.x() - lies.x()) / lies.width(), (at.y() - lies.y()) / lies.height())


def pinch(driver: WindowDriver, at: QPoint, first: int, last: int) -> None:
    """Move two fingers from one distance to another, in px."""
    sequence = QTest.touchEvent(driver.window, driver.finger)
    for finger, side in enumerate((-1, 1)):
        sequence.press(finger, at + QPoint(side * first // 2, 0), driver.window)
    sequence.commit()
    for step in range(1, 11):
        apart = first + (last - first) * step // 10
        sequence = QTest.touchEvent(driver.window, driver.finger)
        for finger, side in enumerate((-1, 1)):
            sequence.move(finger, at + QPoint(side * apart // 2, 0), driver.window)
        sequence.commit()
        QTest.qWait(8)
    sequence = QTest.touchEvent(driver.window, driver.finger)
    for finger, side in enumerate((-1, 1)):
        sequence.release(finger, at + QPoint(side * last // 2, 0), driver.window)
    sequence.commit()
    driver.settle()


def double_tap(driver: WindowDriver, at: QPoint) -> None:
    for _ in range(2):
        driver.press(at)
        driver.release(at)
    driver.settle()


def test_a_picture_fills_the_screen_and_there_is_no_dock(viewer: WindowDriver) -> None:
    lies = place(viewer)
    assert (round(lies.x()), round(lies.y()), round(lies.width()), round(lies.height())) == (0, 0, 1920, 1080)
    assert viewer.all("dockHome") == []
    assert viewer.find("caption").property("text") == "Sample illustration 3 of 8"


def test_a_pinch_zooms_around_its_centre(viewer: WindowDriver) -> None:
    before = under(viewer, MIDDLE)
    pinch(viewer, MIDDLE, 200, 700)
    assert place(viewer).width() > 1920 * 2
    after = under(viewer, MIDDLE)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.03)
    assert viewer.page == "photos/03"


def test_a_pinch_zooms_out_to_the_whole_picture(viewer: WindowDriver) -> None:
    pinch(viewer, MIDDLE, 900, 100)
    lies = place(viewer)
    assert lies.width() < 1920
    assert lies.bottom() < viewer.centre("caption").y()
    assert not viewer.find("farther").isEnabled()


def test_a_double_tap_zooms_in_and_out(viewer: WindowDriver) -> None:
    start = place(viewer)
    double_tap(viewer, QPoint(1400, 300))
    assert place(viewer).width() == pytest.approx(2.5 * start.width())
    QTest.qWait(600)
    double_tap(viewer, QPoint(300, 500))
    assert place(viewer) == start


def test_the_buttons_zoom_in_and_out(viewer: WindowDriver) -> None:
    start = place(viewer)
    viewer.touch("nearer")
    assert place(viewer).width() == pytest.approx(1.6 * start.width())
    viewer.touch("farther")
    viewer.touch("farther")
    assert place(viewer).width() < start.width()
    while viewer.find("nearer").isEnabled():
        viewer.touch("nearer")
    assert place(viewer).width() == pytest.approx(3 * start.width())


def test_a_drag_moves_a_zoomed_picture_and_does_not_open_the_next_one(viewer: WindowDriver) -> None:
    double_tap(viewer, MIDDLE)
    before = place(viewer)
    viewer.drag(QPoint(1200, 400), QPoint(800, 300))
    # A drag starts only after some px.
    assert place(viewer).x() == pytest.approx(before.x() - 400, abs=30)
    assert place(viewer).y() == pytest.approx(before.y() - 100, abs=30)
    assert viewer.page == "photos/03"


def test_it_cannot_be_moved_off_the_screen(viewer: WindowDriver) -> None:
    double_tap(viewer, MIDDLE)
    for _ in range(4):
        viewer.drag(QPoint(300, 300), QPoint(1800, 700))
    assert (place(viewer).x(), place(viewer).y()) == (0, 0)


def test_keys_zoom_and_move_it(viewer: WindowDriver) -> None:
    viewer.find("picture").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    start = place(viewer)
    viewer.key(Qt.Key.Key_Plus)
    near = place(viewer)
    assert near.width() > start.width()
    viewer.key(Qt.Key.Key_Right)
    assert place(viewer).x() < near.x()
    viewer.key(Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert place(viewer).width() < start.width()
    # It can no longer be moved: the arrow keys move the focus to the buttons.
    viewer.key(Qt.Key.Key_Down)
    assert viewer.window.activeFocusItem().objectName() != "picture"


def test_the_visible_part_is_rendered_in_screen_resolution(viewer: WindowDriver) -> None:
    def drawn() -> list[QQuickItem]:
        return [item for item in viewer.all("sharp") if item.childItems()[0].property("ready")]

    viewer.touch("nearer")
    viewer.bot.waitUntil(lambda: any(item.property("part").width() < 0.7 for item in drawn()), timeout=5000)
    viewer.settle()
    # The image of the whole picture was replaced; this one has exactly the pixels of the screen.
    (sharp,) = drawn()
    assert sharp.property("part").width() == pytest.approx(1 / 1.6, abs=0.01)
    assert (sharp.width(), sharp.scale()) == (pytest.approx(1920, abs=2), pytest.approx(1))


def test_an_upright_screen_shows_the_part_around_the_focus(open_window: Make, bundled: Exhibit) -> None:
    driver = open_window(bundled, size=(1080, 1920))
    driver.open("photos/02")
    lies = place(driver)
    assert lies.height() == pytest.approx(1920)
    # The mountain is at 0.555 of the picture's width.
    assert lies.x() + 0.555 * lies.width() == pytest.approx(540, abs=1)


def test_the_next_picture_is_not_zoomed(viewer: WindowDriver) -> None:
    viewer.touch("nearer")
    viewer.touch("nextPicture")
    assert viewer.page == "photos/04"
    assert place(viewer).width() == pytest.approx(1920)


def test_close_returns_to_the_gallery_after_any_number_of_pictures(
    open_window: Make, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    driver.open("photos")
    driver.touch("row-photos/01")
    driver.touch("nextPicture")
    driver.touch("nextPicture")
    driver.touch("close")
    assert driver.page == "photos"


def test_a_missing_picture_has_no_zoom_buttons(open_window: Make, two_languages: Exhibit) -> None:
    driver = open_window(two_languages)
    driver.open("gallery/missing")
    assert len(driver.all("missingPicture")) == 1
    assert driver.all("nearer") == []
    assert driver.find("nextPicture").isEnabled()


def test_a_picture_of_another_format_is_shown_whole_unless_it_has_a_focus(
    open_window: Make, tmp_path: Path
) -> None:
    Image.new("RGB", (300, 600), "teal").save(tmp_path / "tall.png")
    plain = "id: plain, picture: tall.png, alt: A mast"
    named = "id: named, picture: tall.png, alt: A mast, focus: [0.5, 0.2]"
    driver = open_window(gallery(tmp_path, "photos", plain, named))
    driver.open("photos/plain")
    assert place(driver).height() < driver.window.height()
    driver.kiosk.open("photos/named")
    driver.settle()
    assert place(driver).width() == pytest.approx(1920)
