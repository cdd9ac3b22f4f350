"""The event filter for all input: it reports input to the kiosk, and blocks the gesture that wakes it."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QTouchEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from cimaise.stage.input.pointer import Pointer
    from cimaise.stage.input.receiver import InputReceiver

_STARTING = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
}
_CONTINUING = {
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
    QEvent.Type.KeyRelease,
}
_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
_EXIT_KEY = Qt.Key.Key_Q


class TouchFilter(QObject):
    """An event filter for one window. It reports every input to the kiosk before QML receives it. The gesture
    that wakes the kiosk is blocked completely, until the last finger, button or key is released. Ctrl+Q calls
    `exit_program`.

    `held` is whether a finger, a button or a key is down; `last_input` is the time of the last input
    (monotonic, s).
    """

    def __init__(
        self,
        window: QWindow,
        kiosk: InputReceiver,
        exit_program: Callable[[], None] | None,
        pointer: Pointer,
    ) -> None:
        super().__init__(window)
        self._kiosk, self._exit_program, self._pointer = kiosk, exit_program, pointer
        self._blocking = False
        self.held, self.last_input = False, -math.inf
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True if the event is blocked."""
        kind = event.type()
        if kind not in _STARTING and kind not in _CONTINUING:
            return False
        released = _all_released(event)
        if self.held or not released or kind is QEvent.Type.Wheel:
            self.held, self.last_input = not released, time.monotonic()
        if isinstance(event, QTouchEvent):
            self._pointer.hide()
        elif kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and _is_from_mouse(event):
            self._pointer.show()
            if event.buttons() == Qt.MouseButton.NoButton:
                self._kiosk.pointer_moved()
                return self._blocking
        if isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            if (
                self._exit_program
                and event.key() == _EXIT_KEY
                and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            ):
                self._exit_program()
                return True
            if event.isAutoRepeat() and event.key() not in _ARROWS:
                # A held key must act only once (EN 301 549, clause 5.7).
                return True
        if kind in _STARTING:
            before = self._kiosk.state
            self._kiosk.touched()
            # Input that wakes the kiosk, or shows the controls over a film, does nothing else.
            if self._kiosk.state.number != before.number or before.controls_hidden:
                self._blocking = True
        if not self._blocking:
            return False
        self._blocking = not released
        return True


def _is_from_mouse(event: QMouseEvent) -> bool:
    """Whether the event comes from a mouse, not from a touch that the system reports as a mouse event."""
    return event.pointingDevice().type() is not QInputDevice.DeviceType.TouchScreen


def _all_released(event: QEvent) -> bool:
    """Whether nothing is held down after this event."""
    if isinstance(event, QTouchEvent):
        return event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
    if isinstance(event, QMouseEvent):
        return event.buttons() == Qt.MouseButton.NoButton
    return event.type() in (QEvent.Type.KeyRelease, QEvent.Type.Wheel)
