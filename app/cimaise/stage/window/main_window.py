"""The window that the kiosk shows everything in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QCloseEvent

INK = "#1B1714"
"""The colour of the window before anything is drawn in it; `Theme.ink` in QML."""
_FRAMELESS_WINDOW = 0x801
"""Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint. The import of `Qt` takes 15 ms, before the first picture."""


class MainWindow(QQuickWindow):
    """An empty window, not shown yet. Created without QML, so that it can show a picture before QML is loaded.

    `geometry` is in px. A `full_screen` window has no frame. A window that is not `closable` ignores every request to
    close it, from its first moment.
    """

    def __init__(
        self, geometry: QRect | None = None, *, full_screen: bool = False, closable: bool = True
    ) -> None:
        super().__init__()
        self.full_screen = full_screen
        self._closable = closable
        self.setTitle("Cimaise")
        self.setColor(QColor(INK))
        if full_screen:
            self.setProperty("flags", _FRAMELESS_WINDOW)
        if geometry is not None:
            self.setGeometry(geometry)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ignore the request if the window is not closable."""
        if self._closable:
            super().closeEvent(event)
        else:
            event.ignore()
