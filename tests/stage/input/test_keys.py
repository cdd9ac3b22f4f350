"""Keys in the real window: they can do everything that a finger can."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from shiboken6 import Shiboken
from tests.stage.qml.layout_rules import layout_violations
from tests.stage.qml.page_items import PageItems

from cimaise.exhibit.pages.sitemap import page_ids
from cimaise.stage.runtime.garbage import collect

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

DESTROY_TIME = 1000
"""How long until a page is destroyed after another one was opened, in ms."""
ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)


@pytest.fixture
def home(open_window: OpenWindow, bundled: Exhibit) -> WindowDriver:
    driver = open_window(bundled)
    driver.open("home")
    return driver


def enabled_controls(driver: WindowDriver) -> set[str]:
    return {
        control.item.objectName() for control in PageItems(driver.window).controls if control.item.isEnabled()
    }


def reached_by_arrows(driver: WindowDriver) -> set[str]:
    """Every control that arrow keys can reach from the focused one."""
    found: set[str] = set()
    for key in ARROWS:
        driver.key(key)
        found.add(driver.focused())
    pending = list(found)
    while pending:
        start = pending.pop()
        item = driver.all(start)[0]
        for key in ARROWS:
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            # A long page scrolls before the next control gets the focus.
            for _ in range(8):
                driver.key(key)
                if driver.focused() != start:
                    break
            if driver.focused() not in found:
                found.add(driver.focused())
                pending.append(driver.focused())
    return found


def test_the_key_that_starts_a_visit_does_nothing_else(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.key(Qt.Key.Key_Return)
    assert driver.page == "home"
    assert driver.kiosk.state.history == ()


@pytest.mark.parametrize(
    "page",
    [
        "home",
        "sections/integral-whole",
        "photos/02",
        *(
            pytest.param(page, marks=pytest.mark.thorough)
            for page in ("sections", "works", "songs", "photos")
        ),
    ],
)
def test_arrow_keys_reach_every_control(open_window: OpenWindow, bundled: Exhibit, page: str) -> None:
    driver = open_window(bundled)
    driver.open(page)
    # Keys scroll directly; they do not need the scroll buttons.
    assert enabled_controls(driver) - reached_by_arrows(driver) <= {"scrollUp", "scrollDown"}


def test_tab_reaches_every_control(home: WindowDriver) -> None:
    expected = enabled_controls(home)
    found = set()
    for _ in range(2 * len(expected)):
        home.key(Qt.Key.Key_Tab)
        found.add(home.focused())
    assert expected <= found


@pytest.mark.thorough
def test_every_kind_of_page_can_be_opened_and_closed_by_keys(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    driver.key(Qt.Key.Key_Down)
    entries: dict[str, list[str]] = {}
    for page in page_ids(bundled):
        entries.setdefault(page.partition("/")[0], []).append(page)
    del entries["home"]
    # Of each room: itself, its first page and its last one.
    pages = list(dict.fromkeys(page for room in entries.values() for page in (*room[:2], room[-1])))
    assert len(pages) > 12
    for page in pages:
        driver.kiosk.home()
        driver.settle()
        room, _, entry = page.partition("/")
        move_focus(
            driver, {"introduction": "readIntroduction", "about": "aside-about"}.get(room, f"tile-{room}")
        )
        driver.key(Qt.Key.Key_Return)
        if entry:
            move_focus(driver, f"row-{page}")
            driver.key(Qt.Key.Key_Return)
        assert driver.page == page
        driver.key(Qt.Key.Key_Escape)
        assert driver.page == (room if entry else "home")


def move_focus(driver: WindowDriver, name: str) -> None:
    """Press Tab until this control has the focus."""
    for _ in range(60):
        if driver.focused() == name:
            driver.settle()
            return
        QTest.keyClick(driver.window, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never reaches {name}")


def test_only_a_control_focused_by_a_key_has_a_focus_ring(home: WindowDriver) -> None:
    home.key(Qt.Key.Key_Tab)
    assert [ring.isVisible() for ring in home.all("focusRing")] == [True]
    home.touch("dockTextSize")
    home.touch("sheetClose")
    assert home.all("focusRing") == []


def test_a_focused_control_is_scrolled_into_view(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.kiosk.start_at("photos")
    driver.kiosk.chooseTextSize(3)
    driver.settle()
    move_focus(driver, "row-photos/08")
    item = driver.find("row-photos/08")
    shown = next(control.shown for control in PageItems(driver.window).controls if control.item == item)
    assert shown.height() == pytest.approx(item.height(), abs=2)


def test_down_scrolls_a_long_text(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("introduction")
    area = driver.reading_area()
    driver.key(Qt.Key.Key_PageDown)
    assert area.property("contentY") > 100


def test_escape_closes_a_sheet_first_then_goes_back(home: WindowDriver) -> None:
    home.touch("tile-songs")
    home.touch("dockTextSize")
    home.key(Qt.Key.Key_Escape)
    assert (home.page, home.all("sheetClose")) == ("songs", [])
    home.key(Qt.Key.Key_Escape)
    assert home.page == "home"


def test_the_focus_stays_inside_a_sheet(home: WindowDriver) -> None:
    home.touch("dockTextSize")
    reached = reached_by_arrows(home)
    assert reached == {"textSize100", "textSize140", "textSize200", "sheetClose"}


def test_a_held_key_acts_once(home: WindowDriver) -> None:
    home.touch("tile-songs")
    move_focus(home, "row-songs/mothers-birthday")
    for repeat in (False, True, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", repeat)
        QGuiApplication.sendEvent(home.window, press)
    assert home.page == "home"
    home.settle()
    home.touch("tile-songs")
    assert home.page == "songs"


def test_ctrl_q_exits(home: WindowDriver) -> None:
    QTest.keyClick(home.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert home.exits == [True]


def test_right_to_left_arrow_keys_keep_their_directions(
    open_window: OpenWindow, two_languages: Exhibit
) -> None:
    driver = open_window(two_languages, language="ar")
    driver.open("home")
    move_focus(driver, "dockTextSize")
    driver.key(Qt.Key.Key_Left)
    assert driver.focused() == "dockLanguage"


def test_every_control_has_a_name_and_a_role(home: WindowDriver) -> None:
    assert not [str(violation) for violation in layout_violations(PageItems(home.window))]


def test_after_a_sheet_the_focus_is_restored(home: WindowDriver) -> None:
    move_focus(home, "dockTextSize")
    home.key(Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert home.focused().startswith("textSize") or home.focused() == "sheetClose"
    home.key(Qt.Key.Key_Escape)
    assert home.focused() == "dockTextSize"
    assert [ring.isVisible() for ring in home.all("focusRing")] == [True]


def test_after_a_sheet_opened_by_touch_there_is_no_focus_ring(home: WindowDriver) -> None:
    home.touch("dockTextSize")
    home.touch("sheetClose")
    assert home.all("focusRing") == []


def referenced_items() -> list[QQuickItem]:
    """Items that Python references, including those that QML has destroyed."""
    return [item for item in gc.get_objects() if isinstance(item, QQuickItem)]


def test_a_control_that_had_the_focus_is_freed_with_its_page(home: WindowDriver) -> None:
    # Items from earlier tests are not counted, and some of them are destroyed only during this one.
    collect()
    before = {id(item) for item in referenced_items()}
    pages = ("sections", "works", "songs", "photos", "home")
    for page in pages:
        home.open(page)
        home.key(Qt.Key.Key_Down)
        home.settle()
    home.bot.wait(DESTROY_TIME)
    collect()
    kept = [item for item in referenced_items() if id(item) not in before and not Shiboken.isValid(item)]
    assert len(kept) <= 1, "only the last focused item may be referenced"
