"""The pointer: unseen on a touchscreen, there as soon as a mouse is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_SHOWN_FOR = 4000
"""How long after its last motion the pointer stays, in ms."""


class Pointer(QObject):
    """Hides the pointer over one window, until it is moved where it is to be `shown` then."""

    def __init__(self, window: QWindow, *, shown: bool = True) -> None:
        super().__init__(window)
        self._window, self._shown = window, shown
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show(self) -> None:
        """A mouse moved."""
        if not self._shown:
            return
        if not self._timer.isActive():
            self._window.unsetCursor()
        self._timer.start()

    def hide(self) -> None:
        """Nobody moves a mouse any more, or a finger came."""
        self._timer.stop()
        self._window.setCursor(Qt.CursorShape.BlankCursor)
