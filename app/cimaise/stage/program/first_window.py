"""The window of the first exhibit, which shows a picture before QML is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage

from cimaise.stage.images.still_picture import StillPicture
from cimaise.stage.window.main_window import MainWindow
from cimaise.stage.window.screen_choice import selected_screen, window_geometry

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

_TIMEOUT = 1000
"""How long the start waits for the first frame of the window, in ms: a compositor may not show the window at once."""


class FirstWindow:
    """Creates a window with a picture. Another object takes that window with `take_window`."""

    def __init__(self, application: QGuiApplication) -> None:
        self.application = application
        self._window: MainWindow | None = None
        self._picture: StillPicture | None = None
        # The image does not copy its pixels.
        self._pixels: bytes | memoryview = b""

    def create_window(
        self, output: int | str | None, windowed: tuple[int, int] | None, *, closable: bool
    ) -> tuple[int, int] | None:
        """Create the window, and return its size in physical px; None if the screen is not connected."""
        screen = selected_screen(output)
        if screen is None:
            return None
        self._window = MainWindow(
            window_geometry(screen, windowed), full_screen=windowed is None, closable=closable
        )
        ratio = screen.devicePixelRatio()
        return round(self._window.width() * ratio), round(self._window.height() * ratio)

    def show_picture(self, width: int, height: int, data: bytes | memoryview) -> None:
        """Show the window with a picture, and return when it is on the screen. Input waits for the event loop.

        The picture has 4 bytes per pixel: blue, green, red, 255.
        """
        assert self._window is not None
        self._pixels = data
        image = QImage(data, width, height, width * 4, QImage.Format.Format_RGB32)
        self._picture = StillPicture(image, self._window)
        loop = QEventLoop()
        # Not at once: the X platform sends its output when the event loop waits.
        swapped = self._window.frameSwapped.connect(lambda: QTimer.singleShot(1, loop.quit))
        QTimer.singleShot(_TIMEOUT, loop.quit)
        if self._window.full_screen:
            self._window.showFullScreen()
        else:
            self._window.show()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._window.frameSwapped.disconnect(swapped)

    @property
    def shows_picture(self) -> bool:
        """Whether the window shows the picture."""
        return self._picture is not None

    def take_window(self) -> MainWindow | None:
        """The window for another object, which closes it."""
        window, self._window = self._window, None
        return window

    def remove_picture(self) -> None:
        """Remove the picture, because the same slide is below it, or a visit has begun."""
        if self._picture is not None:
            self._picture.remove()
            self._picture, self._pixels = None, b""

    def close(self) -> None:
        """Destroy the window, unless another object has taken it: Qt must not destroy it while Python ends."""
        if (window := self.take_window()) is not None:
            self.remove_picture()
            window.hide()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
