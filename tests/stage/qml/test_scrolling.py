"""Pages scroll by whole lines, keep what is read at its place, and draw a chosen language or text size under a cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from tests.stage.driver import FULL_HD
from tests.stage.exhibits import read_valid

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

TEXT = "\n\n".join(f"Paragraph {number}. " + "The tide comes and goes. " * 20 for number in range(20))
YAML = """format: 1
title: The quay
languages: [en, ar]
rooms:
  - {id: words, kind: text, title: Words, file: words.md}
  - id: songs
    kind: songs
    title: Songs
    songs: [SONGS]
"""


@pytest.fixture(scope="module")
def exhibit(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """A long text and a long list."""
    folder: Path = tmp_path_factory.mktemp("long")
    songs = ", ".join(f"Song {number}" for number in range(40))
    (folder / "exhibit.yaml").write_text(YAML.replace("SONGS", songs))
    (folder / "words.md").write_text(TEXT)
    return read_valid(folder)


def area_of(driver: WindowDriver) -> Any:
    """The Flickable of the page, after the page before it has gone."""
    driver.bot.waitUntil(lambda: driver.all("pageCover") == [])
    return driver.items("QQuickFlickable")[0]


def drawn(driver: WindowDriver) -> None:
    """Wait for a frame."""
    driver.settle()
    driver.window.grabWindow()


def first_line(driver: WindowDriver, area: Any) -> tuple[str, float]:
    """The paragraph at the first line's place, 11 units from the top, and the share of it that is above."""
    place = 11 * driver.window.height() / 135 if driver.kiosk.property("drawnTextSize") < 3 else 5 * 8
    for item in driver.items("QQuickText"):
        top = item.mapToItem(area, QPointF(0, 0)).y()
        if top <= place < top + item.height() and item.property("text").startswith("Paragraph"):
            return str(item.property("text")).partition(".")[0], (place - top) / item.height()
    pytest.fail("no paragraph at the place of the first line")


def test_a_step_ends_at_a_line_in_300_ms(open_window: OpenWindow, exhibit: Exhibit) -> None:
    driver = open_window(exhibit, FULL_HD, still=False)
    driver.open("words")
    area = area_of(driver)
    driver.touch("scrollDown")
    assert driver.find("handleShade").opacity() == pytest.approx(0.35)
    assert area.property("contentY") < 0.4 * area.height()
    driver.bot.waitUntil(lambda: not area.parentItem().property("moving"))
    assert 0.4 * area.height() < area.property("contentY") <= 0.8 * area.height()
    paragraph, share = first_line(driver, area)
    lines = share * next(
        item.height() / item.property("lineHeight")
        for item in driver.items("QQuickText")
        if item.property("text").startswith(paragraph + ".")
    )
    assert lines == pytest.approx(round(lines), abs=0.03)
    # The keys do the same.
    before = area.property("contentY")
    driver.key(Qt.Key.Key_PageUp)
    driver.bot.waitUntil(lambda: area.property("contentY") == 0)
    driver.key(Qt.Key.Key_PageDown)
    driver.bot.waitUntil(lambda: area.property("contentY") == before)


def test_a_touch_stops_the_page_and_presses_nothing(open_window: OpenWindow, exhibit: Exhibit) -> None:
    driver = open_window(exhibit, FULL_HD, still=False)
    driver.open("songs")
    area = area_of(driver)
    on_a_row = QPoint(600, 700)
    for fling in (False, True):
        area.setProperty("contentY", 0)
        if fling:
            QMetaObject.invokeMethod(area, "flick", Q_ARG(float, 0.0), Q_ARG(float, -2500.0))
        else:
            driver.touch("scrollDown")
        driver.bot.waitUntil(lambda: area.property("contentY") > 0)
        driver.press(on_a_row)
        stopped = area.property("contentY")
        QTest.qWait(50)
        driver.release(on_a_row)
        driver.settle()
        # A flick that stops between two pixels ends at the nearest one: one px was measured.
        assert (area.property("contentY"), driver.page) == (pytest.approx(stopped, abs=1), "songs")
    # Now that nothing moves, a touch opens a row.
    rows = [item for item in driver.items("QQuickAbstractButton") if item.objectName().startswith("row-")]
    driver.touch(next(row.objectName() for row in rows if 200 < driver.centre(row.objectName()).y() < 800))
    assert driver.page.startswith("songs/")


def test_a_held_button_repeats_and_ends_as_an_outline(open_window: OpenWindow, exhibit: Exhibit) -> None:
    driver = open_window(exhibit, FULL_HD)
    driver.open("words")
    at = driver.centre("scrollDown")
    driver.press(at)
    driver.bot.waitUntil(lambda: not driver.find("scrollDown").isEnabled())
    driver.release(at)
    area = area_of(driver)
    assert area.property("contentY") == area.property("contentHeight") - area.height()


def test_another_text_size_keeps_the_paragraph(open_window: OpenWindow, exhibit: Exhibit) -> None:
    driver = open_window(exhibit, FULL_HD)
    driver.open("words")
    area = area_of(driver)
    area.setProperty("contentY", 1500)
    drawn(driver)
    before = first_line(driver, area)
    driver.touch("dockTextSize")
    driver.touch("textSize200")
    drawn(driver)
    assert first_line(driver, area) == (before[0], pytest.approx(before[1], abs=0.01))
    # Another size of the window, too.
    driver.touch("textSize100")
    drawn(driver)
    assert area.property("contentY") == pytest.approx(1500, abs=2)
    driver.window.resize(1850, 1080)
    drawn(driver)
    assert first_line(driver, area) == (before[0], pytest.approx(before[1], abs=0.01))


def test_only_back_returns_to_where_a_list_was(open_window: OpenWindow, exhibit: Exhibit) -> None:
    driver = open_window(exhibit, FULL_HD)
    driver.open("songs")
    area_of(driver).setProperty("contentY", 400)
    drawn(driver)
    driver.kiosk.open("songs/song-30")
    drawn(driver)
    driver.touch("dockBack")
    drawn(driver)
    assert (driver.page, area_of(driver).property("contentY")) == ("songs", 400)
    driver.kiosk.open("songs/song-30")
    driver.kiosk.open("songs")
    drawn(driver)
    assert area_of(driver).property("contentY") == 0


def test_a_language_is_drawn_under_a_cover(open_window: OpenWindow, exhibit: Exhibit) -> None:
    driver = open_window(exhibit, FULL_HD, still=False)
    driver.open("words")
    area_of(driver).setProperty("contentY", 1500)
    drawn(driver)
    before = first_line(driver, area_of(driver))
    driver.kiosk.openSheet("language")
    home = driver.find("dockHome")
    cover = driver.window.findChild(QQuickItem, "choiceCover")
    steps: list[tuple[float, str]] = []

    def look() -> None:
        visible = driver.all("choiceCover")
        steps.append((visible[0].opacity() if visible else 0.0, home.property("text")))

    cover.opacityChanged.connect(look)
    driver.kiosk.chooseLanguage("ar")
    # The visit has changed, the page not yet.
    assert (driver.kiosk.state.language, driver.kiosk.state.sheet) == ("ar", "none")
    driver.bot.waitUntil(lambda: steps != [] and steps[-1][1] != "Home" and steps[-1][0] == 0)
    cover.opacityChanged.disconnect(look)
    changed = [text == "Home" for _, text in steps].index(False)
    assert steps[changed - 1] == (1, "Home"), "the page changes under the full cover"
    assert first_line(driver, area_of(driver)) == (before[0], pytest.approx(before[1], abs=0.01))
    # A second choice while the first one is not drawn yet.
    driver.kiosk.chooseLanguage("en")
    driver.kiosk.chooseTextSize(3)
    assert driver.kiosk.property("drawnTextSize") == 1
    driver.kiosk.chooseTextSize(2)
    driver.bot.waitUntil(lambda: home.property("text") == "Home" and driver.all("choiceCover") == [])
    assert driver.kiosk.property("drawnTextSize") == 2
