"""Texts with footnotes, tables and lists of names: by touch and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF
from tests.stage.driver import FULL_HD
from tests.stage.exhibits import TREE, read_valid
from tests.stage.qml.layout_rules import layout_violations
from tests.stage.qml.page_items import PageItems

from cimaise.stage.text.fonts import SERIF

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit


@pytest.fixture(scope="module")
def rich() -> Exhibit:
    """The exhibit with every kind of block."""
    return read_valid(TREE / "tests/data/text-rich")


def centre(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def resting(driver: WindowDriver) -> None:
    """Wait until the page does not scroll."""
    driver.bot.waitUntil(lambda: not driver.find("reading").property("moving"))
    driver.window.grabWindow()


def place(driver: WindowDriver, item: QQuickItem) -> float:
    """The top of an item in the visible part of the page, in px; outside of it below 0 or above its height."""
    return float(item.mapToItem(driver.reading_area(), QPointF(0, 0)).y())


def in_sight(driver: WindowDriver, item: QQuickItem) -> bool:
    return 0 <= place(driver, item) <= driver.reading_area().height() - item.height()


def test_a_footnote_by_touch_and_back(open_window: OpenWindow, rich: Exhibit) -> None:
    driver = open_window(rich)
    driver.open("texts/measured")
    driver.window.grabWindow()
    mark = driver.all("noteMark")[0]
    note = driver.all("noteBack")[0]
    assert in_sight(driver, mark)
    assert not in_sight(driver, note)
    driver.touch(centre(mark))
    resting(driver)
    assert in_sight(driver, note)
    assert not in_sight(driver, mark)
    driver.touch(centre(note))
    resting(driver)
    assert in_sight(driver, mark)
    for item, name in ((mark, "Note 1"), (note, "Back from note 1")):
        interface = QAccessible.queryAccessibleInterface(item)
        assert (interface.role(), interface.text(QAccessible.Text.Name)) == (QAccessible.Role.Link, name)
    assert all(min(item.width(), item.height()) >= 10 * 720 / 135 - 1 for item in (mark, note))


def test_a_footnote_by_keys_and_back(open_window: OpenWindow, rich: Exhibit) -> None:
    driver = open_window(rich)
    driver.open("texts/measured")
    driver.window.grabWindow()
    mark, note = driver.all("noteMark")[1], driver.all("noteBack")[1]
    mark.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    driver.key(Qt.Key.Key_Return)
    resting(driver)
    assert note.hasActiveFocus()
    assert in_sight(driver, note)
    driver.key(Qt.Key.Key_Return)
    resting(driver)
    assert mark.hasActiveFocus()
    assert in_sight(driver, mark)


def table_area(driver: WindowDriver) -> Any:
    return driver.find("tableArea")


def test_a_wide_table_scrolls_sideways_in_its_frame(open_window: OpenWindow, rich: Exhibit) -> None:
    driver = open_window(rich)
    driver.open("texts/wide")
    driver.window.grabWindow()
    area, page = table_area(driver), driver.reading_area()
    assert area.property("contentWidth") > area.width() + 100
    middle = centre(area)
    driver.drag(middle, middle - QPoint(300, 0))
    driver.bot.waitUntil(lambda: not area.property("moving"))
    assert area.property("contentX") > 100
    assert page.property("contentY") == 0
    area.setProperty("contentX", 0)
    driver.drag(middle, middle - QPoint(0, 100))
    assert area.property("contentX") == 0
    driver.find("table").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(20):
        driver.key(Qt.Key.Key_Right)
    assert area.property("contentX") == pytest.approx(area.property("contentWidth") - area.width(), abs=1)
    interface = QAccessible.queryAccessibleInterface(driver.find("table"))
    assert interface.role() == QAccessible.Role.Table
    assert "Anna\tGrossschiffswerft\t1903" in interface.text(QAccessible.Text.Name)
    # The mark in the first column is scrolled to.
    driver.all("noteMark")[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert area.property("contentX") < 100


def test_numbers_are_aligned_at_the_right_and_as_wide_as_each_other(
    open_window: OpenWindow, rich: Exhibit
) -> None:
    driver = open_window(rich)
    driver.open("texts/measured")
    driver.window.grabWindow()
    cells = [item for item in driver.all("cell") if item.property("text") in ("240", "185", "1,310", "42")]
    rights = {item.mapToScene(QPointF(item.width(), 0)).x() for item in cells}
    assert len(cells) == 4
    assert max(rights) - min(rights) < 1
    widths = [item.property("contentWidth") for item in cells if len(item.property("text")) == 3]
    assert max(widths) == pytest.approx(min(widths))


def test_figures_and_marks_in_arabic(open_window: OpenWindow, rich: Exhibit) -> None:
    driver = open_window(rich, language="ar")
    driver.open("texts/measured")
    driver.window.grabWindow()
    # Left is mirrored: the last figures of the numbers stand below each other.
    assert [int(side) for side in driver.find("table").property("sides")] == [
        Qt.AlignmentFlag.AlignLeft.value
    ] * 3
    # The mark stands at the left of the full stop before it.
    mark = driver.all("noteMark")[0]
    assert mark.x() + mark.width() / 2 < mark.property("place").x()


def test_a_mark_is_no_higher_than_the_letters(open_window: OpenWindow, rich: Exhibit) -> None:
    driver = open_window(rich)
    driver.open("texts/measured")
    driver.window.grabWindow()
    flow, mark = driver.all("flowText")[0], driver.all("noteMark")[0]
    size = flow.property("size")
    baseline = mark.property("place").y() + 0.8 * flow.property("lineHeight")
    digit = next(item for item in mark.childItems() if item.property("text") == "1")
    top = digit.mapToItem(flow, QPointF(0, digit.baselineOffset())).y() - 0.73 * digit.property("size")
    assert baseline - top == pytest.approx(0.83 * size, abs=2)


def test_styled_and_plain_cells_have_the_same_baseline(open_window: OpenWindow, rich: Exhibit) -> None:
    driver = open_window(rich)
    driver.open("texts/wide")
    driver.window.grabWindow()
    flow = driver.all("flowText")[0]
    plain = next(item for item in driver.items("QQuickText") if item.property("text") == "Smallboatbuilders")
    # In a document, the baseline is at 80 % of the height of a line.
    baseline = 0.8 * flow.property("lineHeight") + flow.property("topPadding")
    assert flow.mapToScene(QPointF(0, baseline)).y() == pytest.approx(
        plain.mapToScene(QPointF(0, plain.baselineOffset())).y(), abs=1
    )


@pytest.mark.parametrize(
    ("size", "text_size", "language"),
    [
        pytest.param((1920, 1080), 1, "en", marks=pytest.mark.thorough),
        ((600, 1024), 3, "en"),
        ((720, 1280), 2, "ar"),
    ],
)
def test_layout(
    open_window: OpenWindow, rich: Exhibit, size: tuple[int, int], text_size: int, language: str
) -> None:
    driver = open_window(rich, size, language=language)
    driver.open("home")
    driver.kiosk.chooseTextSize(text_size)
    for page in ("texts/measured", "texts/nested", "friends"):
        driver.kiosk.open(page)
        driver.settle()
        assert [str(found) for found in layout_violations(PageItems(driver.window))] == []


def cap_line(item: QQuickItem) -> float:
    """Where the capitals of an item's first line begin, in px of the window."""
    capitals = QFontMetricsF(item.property("font")).capHeight()
    return float(item.mapToScene(QPointF(0, item.baselineOffset() - capitals)).y())


@pytest.mark.parametrize("text_size", [1, pytest.param(2, marks=pytest.mark.thorough)])
def test_the_first_line_is_level_with_the_overline(
    open_window: OpenWindow, bundled: Exhibit, text_size: int
) -> None:
    driver = open_window(bundled, FULL_HD)
    driver.open("introduction")
    driver.kiosk.chooseTextSize(text_size)
    driver.window.grabWindow()
    texts = driver.items("QQuickText")
    overline = next(
        item for item in texts if item.property("font").capitalization() == QFont.Capitalization.AllUppercase
    )
    first = next(
        item for item in texts if item.property("font").family() == SERIF and len(item.property("text")) > 60
    )
    assert cap_line(first) == pytest.approx(cap_line(overline), abs=2)


@pytest.mark.parametrize(
    ("size", "text_size", "em"), [((1280, 720), 1, 0.72), ((1280, 720), 2, 0.8), ((720, 1440), 1, 0.8)]
)
def test_a_list_of_names_is_smaller_where_it_does_not_fit(
    open_window: OpenWindow, rich: Exhibit, size: tuple[int, int], text_size: int, em: float
) -> None:
    driver = open_window(rich, size)
    driver.open("friends")
    driver.kiosk.chooseTextSize(text_size)
    driver.window.grabWindow()
    names = driver.find("names")
    assert names.property("nameSize") == pytest.approx(em * names.property("size"))


def test_only_the_head_of_a_narrow_table_wraps(open_window: OpenWindow, rich: Exhibit) -> None:
    driver = open_window(rich, (1280, 800))
    driver.open("texts/measured")
    driver.kiosk.chooseTextSize(2)
    driver.window.grabWindow()
    cells = driver.all("cell")
    lines = {item.property("text"): item.height() / item.property("size") for item in cells}
    assert lines["North quay"] < 2
    assert lines["Place"] < 2 < lines["Boats a day"]
