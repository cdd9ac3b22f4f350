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
from tests.stage.conftest import below
from tests.stage.walker import Page

from cimaise.exhibit.pages.sitemap import page_ids
from cimaise.stage.runtime.garbage import collect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.conftest import House

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., House]

DESTROY_TIME = 1000
"""How long until a page that was left is destroyed, in ms."""
ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)


@pytest.fixture
def home(house: Make, bundled: Exhibit) -> House:
    one = house(bundled)
    one.open("home")
    return one


def focused(one: House) -> str:
    item = one.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def pressable(one: House) -> set[str]:
    return {seen.item.objectName() for seen in Page(one.window).controls if seen.item.isEnabled()}


def reached_by_arrows(one: House) -> set[str]:
    """Every control that arrow keys can reach from the focused one."""
    found: set[str] = set()
    pending: list[tuple[Qt.Key, ...]] = [()]
    for key in ARROWS:
        one.key(key)
        found.add(focused(one))
    while pending:
        pending.pop()
        for start in list(found):
            items = [item for item in below(one.root) if item.objectName() == start]
            for key in ARROWS:
                items[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
                # A long page scrolls before the next control gets the focus.
                for _ in range(8):
                    one.key(key)
                    if focused(one) != start:
                        break
                if focused(one) not in found:
                    found.add(focused(one))
                    pending.append(())
    return found


def test_the_key_that_wakes_does_nothing_else(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.key(Qt.Key.Key_Return)
    assert one.page == "home"
    assert one.kiosk.state.trail == ()


@pytest.mark.parametrize(
    "page", ["home", "sections", "sections/integral-whole", "works", "songs", "photos", "photos/02"]
)
def test_arrow_keys_reach_every_control(house: Make, bundled: Exhibit, page: str) -> None:
    one = house(bundled)
    one.open(page)
    # Keys scroll directly; they do not need the scroll buttons.
    assert pressable(one) - reached_by_arrows(one) <= {"scrollUp", "scrollDown"}


def test_tab_reaches_every_control(home: House) -> None:
    wanted = pressable(home)
    found = set()
    for _ in range(2 * len(wanted)):
        home.key(Qt.Key.Key_Tab)
        found.add(focused(home))
    assert wanted <= found


def test_every_page_can_be_opened_and_closed_by_keys(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.key(Qt.Key.Key_Down)
    seen = {"home"}
    for page in page_ids(bundled):
        one.kiosk.home()
        one.settle()
        room, _, entry = page.partition("/")
        if page == "home":
            continue
        focus(one, {"introduction": "readIntroduction", "about": "aside-about"}.get(room, f"tile-{room}"))
        one.key(Qt.Key.Key_Return)
        if entry:
            focus(one, f"row-{page}")
            one.key(Qt.Key.Key_Return)
        assert one.page == page
        seen.add(page)
        one.key(Qt.Key.Key_Escape)
        assert one.page == (room if entry else "home")
    assert seen == set(page_ids(bundled))


def focus(one: House, name: str) -> None:
    for _ in range(60):
        if focused(one) == name:
            return
        one.key(Qt.Key.Key_Tab)
    pytest.fail(f"Tab never reaches {name}")


def test_only_a_control_focused_by_a_key_has_a_focus_ring(home: House) -> None:
    home.key(Qt.Key.Key_Tab)
    assert [ring.isVisible() for ring in home.all("focusRing")] == [True]
    home.touch("dockTextSize")
    home.touch("sheetClose")
    assert home.all("focusRing") == []


def test_a_focused_control_is_scrolled_into_view(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.kiosk.start_at("photos")
    one.kiosk.chooseTextSize(3)
    one.settle()
    focus(one, "row-photos/08")
    item = one.find("row-photos/08")
    shown = next(seen.shown for seen in Page(one.window).controls if seen.item == item)
    assert shown.height() == pytest.approx(item.height(), abs=2)


def test_down_scrolls_a_long_text(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.open("introduction")
    flick = next(item for item in one.find("reading").childItems() if item.inherits("QQuickFlickable"))
    one.key(Qt.Key.Key_PageDown)
    assert flick.property("contentY") > 100


def test_escape_closes_a_sheet_first_then_goes_back(home: House) -> None:
    home.touch("tile-songs")
    home.touch("dockTextSize")
    home.key(Qt.Key.Key_Escape)
    assert (home.page, home.all("sheetClose")) == ("songs", [])
    home.key(Qt.Key.Key_Escape)
    assert home.page == "home"


def test_the_focus_stays_inside_a_sheet(home: House) -> None:
    home.touch("dockTextSize")
    reached = reached_by_arrows(home)
    assert reached == {"textSize100", "textSize140", "textSize200", "sheetClose"}


def test_a_held_key_acts_once(home: House) -> None:
    home.touch("tile-songs")
    focus(home, "row-songs/mothers-birthday")
    for repeat in (False, True, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", repeat)
        QGuiApplication.sendEvent(home.window, press)
    assert home.page == "home"
    home.settle()
    home.touch("tile-songs")
    assert home.page == "songs"


def test_ctrl_q_exits(home: House) -> None:
    QTest.keyClick(home.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert home.left == [True]


def test_right_to_left_arrow_keys_keep_their_directions(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages, language="ar")
    one.open("home")
    focus(one, "dockTextSize")
    one.key(Qt.Key.Key_Left)
    assert focused(one) == "dockLanguage"


def test_every_control_has_a_name_and_a_role(home: House) -> None:
    assert not [str(fault) for fault in Page(home.window).faults()]


def test_after_a_sheet_the_focus_is_restored(home: House) -> None:
    focus(home, "dockTextSize")
    home.key(Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert focused(home).startswith("textSize") or focused(home) == "sheetClose"
    home.key(Qt.Key.Key_Escape)
    assert focused(home) == "dockTextSize"
    assert [ring.isVisible() for ring in home.all("focusRing")] == [True]


def test_after_a_sheet_opened_by_touch_there_is_no_focus_ring(home: House) -> None:
    home.touch("dockTextSize")
    home.touch("sheetClose")
    assert home.all("focusRing") == []


def destroyed_items() -> list[QQuickItem]:
    """Items that Python still references although QML has destroyed them."""
    return [item for item in gc.get_objects() if isinstance(item, QQuickItem) and not Shiboken.isValid(item)]


def test_a_control_that_had_the_focus_is_freed_with_its_page(home: House) -> None:
    # Items from earlier tests are not counted.
    collect()
    before = {id(item) for item in destroyed_items()}
    pages = ("sections", "works", "songs", "photos", "home")
    for page in pages:
        home.open(page)
        home.key(Qt.Key.Key_Down)
        home.settle()
    home.bot.wait(DESTROY_TIME)
    kept = [item for item in destroyed_items() if id(item) not in before]
    assert len(kept) <= 1, "only the last focused item may be referenced"
