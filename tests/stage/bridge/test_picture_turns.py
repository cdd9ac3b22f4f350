"""From one picture of a gallery to the next: by a finger, by the buttons, and what is decoded ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from tests.stage.driver import FULL_HD

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

UNIT = 8
STRIDE = 1920 + 4 * UNIT
"""The distance between two pictures, in px."""


@pytest.fixture
def viewer(open_window: OpenWindow, bundled: Exhibit) -> WindowDriver:
    driver = open_window(bundled, FULL_HD, still=False)
    driver.open("photos/03")
    wait_for_rest(driver)
    return driver


def strip(driver: WindowDriver) -> Any:
    return driver.find("strip")


def wait_for_rest(driver: WindowDriver) -> None:
    """Wait until the pictures do not move and both neighbours are decoded."""
    driver.bot.waitUntil(
        lambda: strip(driver).property("resting") and {-1, 1} <= {*positions(driver, ready=True)}
    )


def positions(driver: WindowDriver, *, ready: bool = False) -> list[float]:
    """Where the pictures are, relative to the screen, in multiples of their distance."""
    pictures = [item for item in strip(driver).childItems() if item.property("pictureRect") is not None]
    return [item.x() / STRIDE for item in pictures if item.property("ready") or not ready]


def press_and_move(driver: WindowDriver, start: QPoint, way: int) -> None:
    driver.press(start)
    for step in range(1, 9):
        driver.move(start + QPoint(way * step // 8, 0))
        QTest.qWait(8)


def test_the_pictures_follow_the_finger_and_then_move_on(viewer: WindowDriver) -> None:
    page, start = strip(viewer), QPoint(1200, 400)
    press_and_move(viewer, start, -600)
    # A drag starts only after some px.
    viewer.bot.waitUntil(lambda: min(abs(x * STRIDE + 600) for x in positions(viewer)) < 30)
    viewer.bot.waitUntil(lambda: viewer.all("caption") == [])
    assert viewer.page == "photos/03"
    viewer.release(start - QPoint(600, 0))
    assert viewer.page == "photos/04"
    wait_for_rest(viewer)
    assert sorted(positions(viewer)) == [-1, 0, 1]
    assert strip(viewer) is page
    assert viewer.find("caption").property("text") == "Sample illustration 4 of 8"


def test_a_short_drag_moves_the_picture_back(viewer: WindowDriver) -> None:
    press_and_move(viewer, QPoint(1200, 400), -70)
    viewer.release(QPoint(1130, 400))
    assert viewer.page == "photos/03"
    wait_for_rest(viewer)
    assert sorted(positions(viewer)) == [-1, 0, 1]
    viewer.bot.waitUntil(lambda: viewer.find("caption").parentItem().opacity() == 1)


def test_before_the_first_picture_there_is_little_way(viewer: WindowDriver) -> None:
    viewer.kiosk.stepTo("photos/02")
    viewer.kiosk.stepTo("photos/01")
    viewer.bot.waitUntil(lambda: strip(viewer).property("resting"))
    press_and_move(viewer, QPoint(400, 400), 900)
    most = 1 + 12 * UNIT / STRIDE
    viewer.bot.waitUntil(lambda: max(positions(viewer)) == pytest.approx(most, abs=0.001))
    viewer.release(QPoint(1300, 400))
    assert viewer.page == "photos/01"


def test_a_second_press_ends_the_first_turn_and_starts_the_next(viewer: WindowDriver) -> None:
    viewer.touch("nextPicture")
    viewer.touch("nextPicture")
    assert viewer.page == "photos/05"
    assert abs(strip(viewer).property("position") - strip(viewer).property("place")) <= 1
    wait_for_rest(viewer)
    assert viewer.find("caption").property("text") == "Sample illustration 5 of 8"


def test_a_touch_ends_the_turn(viewer: WindowDriver) -> None:
    viewer.touch("nextPicture")
    assert not strip(viewer).property("resting")
    viewer.press(QPoint(900, 300))
    assert strip(viewer).property("resting")
    assert 0 in positions(viewer)
    viewer.release(QPoint(900, 300))


def test_the_next_picture_keeps_what_was_decoded_ahead(viewer: WindowDriver) -> None:
    ahead = viewer.kiosk.nextPage
    viewer.touch("nextPicture")
    assert viewer.kiosk.page is ahead
    assert viewer.kiosk.previousPage.page.id == "photos/03"


def test_a_zoomed_picture_is_whole_again_after_the_turn(viewer: WindowDriver) -> None:
    left = viewer.kiosk.page.zoom
    before = left.pictureRect
    viewer.touch("zoomIn")
    assert left.pictureRect != before
    viewer.touch("nextPicture")
    wait_for_rest(viewer)
    assert left.pictureRect == before


def test_a_held_zoom_button_repeats(viewer: WindowDriver) -> None:
    zoom, at = viewer.kiosk.page.zoom, viewer.centre("zoomIn")
    before = zoom.pictureRect.width()
    viewer.press(at)
    viewer.bot.waitUntil(lambda: zoom.pictureRect.width() > before * 1.6 * 1.5)
    width = zoom.pictureRect.width()
    viewer.release(at)
    assert zoom.pictureRect.width() == width, "the release zooms once more"
