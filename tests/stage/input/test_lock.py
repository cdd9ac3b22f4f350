"""The input lock of a kiosk: only the input that the interface uses has an effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest

from cimaise.stage.input.lock import InputLock

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

POSITION = QPoint(660, 200)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ALT, CTRL, META = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.MetaModifier,
)
INTERFACE_KEYS = [
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Back),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
]
OTHER_KEYS = [
    *(
        Qt.Key.Key_A,
        Qt.Key.Key_Q,
        Qt.Key.Key_F4,
        Qt.Key.Key_F11,
        Qt.Key.Key_Menu,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Alt,
    ),
    *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Print),
    *(Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_VolumeUp, Qt.Key.Key_HomePage),
]


@pytest.fixture
def locked(open_window: OpenWindow, bundled: Exhibit) -> WindowDriver:
    driver = open_window(bundled, locked=True)
    InputLock(driver.window)
    return driver


@pytest.mark.parametrize("key", INTERFACE_KEYS)
def test_a_key_of_the_interface_starts_a_visit(locked: WindowDriver, key: Qt.Key) -> None:
    locked.key(key)
    assert locked.page == "home"


@pytest.mark.parametrize("key", OTHER_KEYS)
def test_another_key_does_not_start_a_visit(locked: WindowDriver, key: Qt.Key) -> None:
    locked.key(key)
    assert locked.kiosk.property("attract") is True


@pytest.mark.parametrize("modifiers", [ALT, CTRL, META, ALT | SHIFT, CTRL | ALT])
def test_a_key_with_a_modifier_does_not_start_a_visit(
    locked: WindowDriver, modifiers: Qt.KeyboardModifier
) -> None:
    for key in INTERFACE_KEYS:
        QTest.keyClick(locked.window, key, modifiers)
        assert locked.kiosk.property("attract") is True, key


def test_shift_and_tab_start_a_visit(locked: WindowDriver) -> None:
    QTest.keyClick(locked.window, Qt.Key.Key_Tab, SHIFT)
    assert locked.page == "home"


def test_a_key_is_released_with_any_modifier(locked: WindowDriver) -> None:
    locked.open("home")
    button = locked.find("tile-songs")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(locked.window, Qt.Key.Key_Space)
    assert button.property("down") is True
    QTest.keyRelease(locked.window, Qt.Key.Key_Space, CTRL)
    assert locked.page == "songs"


def test_a_shortcut_does_not_reach_a_control(locked: WindowDriver) -> None:
    """The text “Salt & Pepper” gives a button a shortcut of Alt and a letter."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_P, ALT, "p")
    QGuiApplication.sendEvent(locked.window, event)
    assert event.isAccepted()


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton]
)
def test_only_the_left_mouse_button_starts_a_visit(locked: WindowDriver, button: Qt.MouseButton) -> None:
    QTest.mouseClick(locked.window, button, NONE, POSITION)
    QTest.mouseDClick(locked.window, button, NONE, POSITION)
    assert locked.kiosk.property("attract") is True
    QTest.mouseClick(locked.window, Qt.MouseButton.LeftButton, NONE, POSITION)
    assert locked.page == "home"


def test_the_wheel_scrolls(locked: WindowDriver) -> None:
    locked.open("introduction")
    area = locked.reading_area()
    at = QPointF(860, 330)
    event = QWheelEvent(
        at,
        at,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(locked.window, event)
    locked.bot.waitUntil(lambda: area.property("contentY") > 0)


def test_the_window_cannot_be_closed(locked: WindowDriver) -> None:
    event = QCloseEvent()
    QGuiApplication.sendEvent(locked.window, event)
    assert not event.isAccepted()
    assert locked.window.close() is False
    assert locked.window.isVisible()
    QTest.keyClick(locked.window, Qt.Key.Key_Q, CTRL)
    assert locked.exits == []


def test_a_request_to_quit_is_refused(locked: WindowDriver, qapp: QGuiApplication) -> None:
    event = QEvent(QEvent.Type.Quit)
    QGuiApplication.sendEvent(qapp, event)
    assert not event.isAccepted()


class EventRecorder(QObject):
    """An event filter that records the events of a window. A filter that is installed later can block them."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self.kinds: list[QEvent.Type] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is given by Qt
        self.kinds.append(event.type())
        return False


def test_drops_and_context_menus_are_refused(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, locked=True)
    recorder = EventRecorder(driver.window)
    data, copy, left = QMimeData(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    events = [
        QDragEnterEvent(POSITION, copy, data, left, NONE),
        QDragMoveEvent(POSITION, copy, data, left, NONE),
        QDropEvent(QPointF(POSITION), copy, data, left, NONE),
        QDragLeaveEvent(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, POSITION, POSITION),
    ]
    kinds = [event.type() for event in events]
    for event in events:
        QGuiApplication.sendEvent(driver.window, event)
    assert [kind for kind in recorder.kinds if kind in kinds] == kinds, "without the lock, nothing is refused"

    InputLock(driver.window)
    recorder.kinds.clear()
    for event in events:
        event.accept()
        QGuiApplication.sendEvent(driver.window, event)
        assert not event.isAccepted()
    assert [kind for kind in recorder.kinds if kind in kinds] == []
    assert driver.kiosk.property("attract") is True


def test_the_pointer_is_never_shown(locked: WindowDriver) -> None:
    for x in (300, 320, 340):
        QTest.mouseMove(locked.window, QPoint(x, 300))
    assert QGuiApplication.overrideCursor().shape() is Qt.CursorShape.BlankCursor


def test_there_is_only_one_window(locked: WindowDriver, qapp: QGuiApplication) -> None:
    locked.open("home")
    locked.touch("dockTextSize")
    assert [window for window in qapp.topLevelWindows() if window.isVisible()] == [locked.window]
