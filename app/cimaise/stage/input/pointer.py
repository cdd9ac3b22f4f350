"""The pointer: unseen on a touchscreen, there as soon as a mouse is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_SHOWN_FOR = 4000
"""How long after its last motion the pointer stays, in ms."""


class Pointer(QObject):
    """Hides the pointer, until it is moved where it is to be `shown` then; it goes with its window.

    The application's cursor overrides those of windows and items: Qt Quick's controls have cursors of their own, and
    take the window's away when they are left.
    """

    def __init__(self, window: QWindow, *, shown: bool = True) -> None:
        super().__init__(window)
        self._shown = shown
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show(self) -> None:
        """A mouse moved."""
        if not self._shown:
            return
        while QGuiApplication.overrideCursor() is not None:
            QGuiApplication.restoreOverrideCursor()
        self._timer.start()

    def hide(self) -> None:
        """Nobody moves a mouse any more, or a finger came."""
        self._timer.stop()
        if QGuiApplication.overrideCursor() is None:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
