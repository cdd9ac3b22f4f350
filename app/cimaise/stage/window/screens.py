"""Keeps the window on the selected screen while screens are connected, disconnected and changed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

from cimaise.source.message import Failure
from cimaise.stage.messages import StageAdvice, StageReason
from cimaise.stage.window.screen_choice import screen_index, selected_screen, window_geometry

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from cimaise.stage.window.orientation import Orientation

_SETTLE = 200
"""How long after a change of the screens the window is moved, in ms: one connection causes several
changes."""
_CHECK_INTERVAL = 500
"""How often a kiosk checks whether its window is still on top, in ms."""
_log = logging.getLogger(__name__)


class ScreenNotFoundError(Failure):
    """The selected screen does not exist. `advice` says what to do."""


def describe_screen(screen: QScreen) -> str:
    """The name of a screen and its size in px, for the log."""
    size = screen.size()
    return f"{screen.name()} ({size.width()} x {size.height()})"


class Screens(QObject):
    """Keeps the current window on the screen that is selected by its number or name.

    While that screen is missing, the window is on the primary screen; it moves when the screen is connected.
    `windowed` is the size of a window in px, None for full screen. With `keep_on_top`, as in a kiosk, the
    window is also restored when it was minimised, moved or covered, or has lost the keyboard focus. Without
    it, the constructor raises ScreenNotFoundError if the screen is missing.
    """

    def __init__(
        self,
        wanted: int | str | None,
        orientation: Orientation,
        *,
        windowed: tuple[int, int] | None = None,
        keep_on_top: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wanted, self._orientation = wanted, orientation
        self._windowed, self._keep_on_top = windowed, keep_on_top
        self._window: QWindow | None = None
        # The screen of the window, and its geometry when the window was moved there.
        self._covered: tuple[QScreen, QRect] | None = None
        if not keep_on_top:
            self._require_screen()
        self._was_connected = self._is_connected()
        if not self._was_connected:
            self._log_missing()
        self._settle_timer = QTimer(self)
        self._settle_timer.setSingleShot(True)
        self._settle_timer.setInterval(_SETTLE)
        self._settle_timer.timeout.connect(self._arrange)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        for screen in application.screens():
            screen.geometryChanged.connect(self._schedule)
        application.screenAdded.connect(self._add)
        application.screenRemoved.connect(self._schedule)
        application.primaryScreenChanged.connect(self._schedule)
        if keep_on_top:
            self._check_timer = QTimer(self)
            self._check_timer.timeout.connect(self._restore)
            self._check_timer.start(_CHECK_INTERVAL)
        self._update_size()

    @property
    def full_screen(self) -> bool:
        """Whether the window covers a screen."""
        return self._windowed is None

    @property
    def screen(self) -> QScreen | None:
        """The screen of the window; None while there is no screen at all."""
        if (selected := selected_screen(self._wanted)) is not None:
            return selected
        primary = QGuiApplication.primaryScreen()
        return primary if primary is not None and not primary.geometry().isEmpty() else None

    def geometry(self) -> QRect | None:
        """The geometry of the window in px: the whole screen, or centred on it with its own size."""
        screen = self.screen
        return window_geometry(screen, self._windowed) if screen is not None else None

    def select(self, wanted: int | str | None) -> None:
        """Select another screen."""
        self._wanted = wanted
        self._schedule()

    def show_window(self, window: QWindow) -> None:
        """Show a window, and keep this one on the screen from now on. It may be visible there already."""
        self._window, self._covered = window, None
        screen = self.screen
        if window.isVisible() and screen is not None and window.geometry() == self.geometry():
            self._covered = screen, screen.geometry()
            self._update_size()
        else:
            self._move_window()

    def _require_screen(self) -> None:
        names = [screen.name() for screen in QGuiApplication.screens()]
        if not names:
            raise ScreenNotFoundError(StageReason.NO_SCREEN(), StageAdvice.CONNECT_SCREEN())
        if screen_index(self._wanted, names) is None:
            available = [f"{index} ({name})" for index, name in enumerate(names)]
            raise ScreenNotFoundError(
                StageReason.SCREEN_NOT_FOUND(wanted=self._wanted, available=available),
                StageAdvice.CHOOSE_SCREEN(),
            )

    def _is_connected(self) -> bool:
        return screen_index(self._wanted, [screen.name() for screen in QGuiApplication.screens()]) is not None

    def _add(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._schedule)
        self._schedule()

    def _schedule(self) -> None:
        if not self._settle_timer.isActive():
            self._settle_timer.start()

    def _arrange(self) -> None:
        """Move the window after the screens have changed, and log the change once."""
        screen, before = self.screen, self._covered
        if screen is None:
            return
        is_connected = self._is_connected()
        if self._was_connected and not is_connected:
            self._log_missing()
        elif not self._was_connected and is_connected:
            _log.info("Screen %s is connected again; the exhibit moves to it.", describe_screen(screen))
        elif before is not None and before[1].size() != screen.geometry().size():
            _log.info("The exhibit is now on %s.", describe_screen(screen))
        self._was_connected = is_connected
        # A window that is not full screen stays where the user moved it.
        if self.full_screen and before != (screen, screen.geometry()):
            self._move_window()

    def _log_missing(self) -> None:
        screen = self.screen
        instead = (
            f"the exhibit is on {describe_screen(screen)} until it is"
            if screen
            else "there is no other screen"
        )
        _log.warning("Screen %s is not connected; %s.", self._wanted, instead)

    def _update_size(self) -> None:
        if (screen := self.screen) is not None:
            self._orientation.set_screen_size(screen.size().width(), screen.size().height())

    def _move_window(self) -> None:
        screen, geometry, window = self.screen, self.geometry(), self._window
        if window is None or screen is None or geometry is None:
            return
        self._covered = screen, screen.geometry()
        self._update_size()
        if self.full_screen and window.isVisible():
            # Window managers do not move a full-screen window to another screen.
            window.showNormal()
        window.setScreen(screen)
        window.setGeometry(geometry)
        if self.full_screen:
            # The geometry is set too, for displays without a window manager.
            window.showFullScreen()
        else:
            window.show()
            # For displays without a window manager, or whose window manager does not activate new windows.
            window.requestActivate()

    def _restore(self) -> None:
        """Undo what other programs did to the window: they can minimise, move or cover it, or take the
        keyboard focus."""
        window, geometry = self._window, self.geometry()
        if window is None or geometry is None:
            return
        if window.visibility() is not QWindow.Visibility.FullScreen:
            window.showFullScreen()
        if window.geometry() != geometry and not self._settle_timer.isActive():
            self._move_window()
        window.raise_()
        if not window.isActive():
            window.requestActivate()
