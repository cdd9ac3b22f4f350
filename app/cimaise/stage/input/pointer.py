"""The mouse pointer: hidden until the mouse is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_VISIBLE_FOR = 4000
"""How long the pointer remains visible after its last motion, in ms."""


class Pointer(QObject):
    """Hides the pointer of a window. If it is `allowed`, it is visible while the mouse moves.

    This sets the application's cursor, which overrides those of windows and items: Qt Quick's controls have
    their own cursors, and remove the window's cursor when the pointer leaves them.
    """

    def __init__(self, window: QWindow, *, allowed: bool = True) -> None:
        super().__init__(window)
        self._allowed = allowed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_VISIBLE_FOR)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show(self) -> None:
        """Show the pointer, because the mouse has moved."""
        if not self._allowed:
            return
        while QGuiApplication.overrideCursor() is not None:
            QGuiApplication.restoreOverrideCursor()
        self._timer.start()

    def hide(self) -> None:
        """Hide the pointer: the mouse has stopped, or a finger touched the screen."""
        self._timer.stop()
        if QGuiApplication.overrideCursor() is None:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
