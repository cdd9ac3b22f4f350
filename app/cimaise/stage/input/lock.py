"""The lock of a kiosk: its window cannot be closed, and receives only the input that the interface uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Return,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Back,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Equal,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Underscore,
    }
)
"""The keys that the interface uses."""
_SHIFTED = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Plus, Qt.Key.Key_Underscore})
"""The keys that may be pressed with Shift."""
_REFUSED = frozenset(
    {
        QEvent.Type.Close,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.DragLeave,
        QEvent.Type.Drop,
    }
)
_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_BUTTON_EVENTS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)


class InputLock(QObject):
    """An event filter for one window: it blocks every event that a visitor must not cause. Close events are
    among them, so that Qt cannot quit; signals still end the program, because they do not close the
    window."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True if the event is blocked."""
        kind = event.type()
        if kind in _REFUSED:
            event.ignore()
            return True
        if kind in _KEY_EVENTS and isinstance(event, QKeyEvent):
            if kind is QEvent.Type.ShortcutOverride:
                # Otherwise Alt and a letter press a button whose text has an & before that letter.
                event.accept()
                return True
            return not is_interface_key(event)
        return kind in _BUTTON_EVENTS and isinstance(event, QMouseEvent) and not _is_left(event)


def is_interface_key(event: QKeyEvent) -> bool:
    """Whether the interface uses a key. A release counts with any modifiers: the key may have been pressed
    without them."""
    if event.key() not in _KEYS:
        return False
    if event.type() == QEvent.Type.KeyRelease:
        return True
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _SHIFTED:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return held == Qt.KeyboardModifier.NoModifier


def _is_left(event: QMouseEvent) -> bool:
    return event.button() == Qt.MouseButton.LeftButton
