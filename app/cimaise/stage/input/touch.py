"""The one door for input: sees every touch, click and key first, and swallows the one that wakes."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QTouchEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from cimaise.stage.bridge.kiosk import Kiosk
    from cimaise.stage.input.pointer import Pointer

_BEGINS = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
}
_GOES_ON = {
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
    QEvent.Type.KeyRelease,
}
_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
_LEAVE = Qt.Key.Key_Q


class TouchFilter(QObject):
    """Watches one window. Every input is told to the kiosk before QML sees it; the gesture that wakes
    the kiosk is swallowed whole, until the last finger, button or key is up.

    `held` is whether a finger, a button or a key is down, and `at` when anything was last touched (monotonic seconds).
    """

    def __init__(
        self, window: QWindow, kiosk: Kiosk, leave: Callable[[], None] | None, pointer: Pointer
    ) -> None:
        super().__init__(window)
        self._kiosk, self._leave, self._pointer = kiosk, leave, pointer
        self._swallowing = False
        self.held, self.at = False, -math.inf
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True where the event ends here."""
        kind = event.type()
        if kind not in _BEGINS and kind not in _GOES_ON:
            return False
        over = _is_over(event)
        if self.held or not over or kind is QEvent.Type.Wheel:
            self.held, self.at = not over, time.monotonic()
        if isinstance(event, QTouchEvent):
            self._pointer.hide()
        elif kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and _by_mouse(event):
            self._pointer.show()
            if event.buttons() == Qt.MouseButton.NoButton:
                self._kiosk.pointer_moved()
                return self._swallowing
        if isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            if (
                self._leave
                and event.key() == _LEAVE
                and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            ):
                self._leave()
                return True
            if event.isAutoRepeat() and event.key() not in _ARROWS:
                # Standards ask that a held key acts once (EN 301 549, 5.7).
                return True
        if kind in _BEGINS:
            before = self._kiosk.state
            self._kiosk.touched()
            # What wakes, or brings back the controls over a film, does only that.
            if self._kiosk.state.number != before.number or before.controls_hidden:
                self._swallowing = True
        if not self._swallowing:
            return False
        self._swallowing = not over
        return True


def _by_mouse(event: QMouseEvent) -> bool:
    """Whether a real mouse moved, and not the system's imitation of one for a finger."""
    return event.pointingDevice().type() is not QInputDevice.DeviceType.TouchScreen


def _is_over(event: QEvent) -> bool:
    """Whether nothing is held down any more after this event."""
    if isinstance(event, QTouchEvent):
        return event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
    if isinstance(event, QMouseEvent):
        return event.buttons() == Qt.MouseButton.NoButton
    return event.type() in (QEvent.Type.KeyRelease, QEvent.Type.Wheel)
