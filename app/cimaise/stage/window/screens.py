"""Where the window lies: over the screen that was asked for, whatever is plugged in, unplugged or changed meanwhile."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen

    from cimaise.stage.window.orientation import Orientation

_SETTLE = 200
"""How long after a change of the screens the window is moved, in ms: one plug makes several changes."""
_LOOK = 500
"""How often a kiosk looks whether its window is still in front, in ms."""
_log = logging.getLogger(__name__)


class ScreenNotFoundError(Exception):
    """The screen that was asked for is not there; a sentence for people."""


def find(wanted: int | str | None, names: Sequence[str]) -> int | None:
    """Which of the screens of these names is meant: its number, counted from 0; None where it is not there.

    A name is meant in any case of its letters; None means the first.
    """
    if isinstance(wanted, str):
        folded = [name.casefold() for name in names]
        name = wanted.strip().casefold()
        return folded.index(name) if name in folded else None
    number = wanted or 0
    return number if 0 <= number < len(names) else None


def told(screen: QScreen) -> str:
    """A screen for the log: its name and its size in px."""
    size = screen.size()
    return f"{screen.name()} ({size.width()} x {size.height()})"


class Screens(QObject):
    """Keeps one window after the other on the screen that was asked for by its number or name.

    While that is not there the window lies on the primary screen, and moves when it comes. `windowed` is a window's
    size in px, None for the whole screen. In a kiosk (`in_front`) the window is also brought back when it was
    minimised, covered or lost the keyboard. Raises ScreenNotFoundError where the screen is not there and it is no kiosk.
    """

    def __init__(
        self,
        wanted: int | str | None,
        mount: Orientation,
        *,
        windowed: tuple[int, int] | None = None,
        in_front: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wanted, self._mount = wanted, mount
        self._windowed, self._in_front = windowed, in_front
        self._window: QWindow | None = None
        self._lies: tuple[QScreen, QRect] | None = None
        if not in_front:
            self._insist()
        self._was_there = self._is_there()
        if not self._was_there:
            self._tell_absence()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._arrange)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        for screen in application.screens():
            screen.geometryChanged.connect(self._changed)
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._changed)
        application.primaryScreenChanged.connect(self._changed)
        if in_front:
            self._look = QTimer(self)
            self._look.timeout.connect(self._bring_back)
            self._look.start(_LOOK)
        self._measure()

    @property
    def whole(self) -> bool:
        """Whether the window covers a whole screen."""
        return self._windowed is None

    @property
    def screen(self) -> QScreen | None:
        """Where the window belongs now; None while there is no screen at all."""
        screens = QGuiApplication.screens()
        number = find(self._wanted, [screen.name() for screen in screens])
        screen = screens[number] if number is not None else QGuiApplication.primaryScreen()
        return screen if screen is not None and not screen.geometry().isEmpty() else None

    def place(self) -> QRect | None:
        """Where the window lies, in px: over its whole screen, or of its own size in the middle of it."""
        screen = self.screen
        if screen is None:
            return None
        if self._windowed is None:
            return screen.geometry()
        room = screen.availableGeometry()
        width, height = self._windowed
        rect = QRect(0, 0, min(width, room.width()), min(height, room.height()))
        rect.moveCenter(room.center())
        return rect

    def want(self, wanted: int | str | None) -> None:
        """Another screen is asked for from now on."""
        self._wanted = wanted
        self._changed()

    def hold(self, window: QWindow) -> None:
        """Show this window, and keep it in its place from now on."""
        self._window, self._lies = window, None
        self._put()

    def _insist(self) -> None:
        names = [screen.name() for screen in QGuiApplication.screens()]
        if not names:
            raise ScreenNotFoundError("the display has no screen; switch one on, or connect it.")
        if find(self._wanted, names) is None:
            there = ", ".join(f"{number} ({name})" for number, name in enumerate(names))
            raise ScreenNotFoundError(f"there is no screen {self._wanted}; there is {there}.")

    def _is_there(self) -> bool:
        return find(self._wanted, [screen.name() for screen in QGuiApplication.screens()]) is not None

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _arrange(self) -> None:
        """The screens have changed: put the window where it belongs, and say so once."""
        screen, before = self.screen, self._lies
        if screen is None:
            return
        is_there = self._is_there()
        if self._was_there and not is_there:
            self._tell_absence()
        elif not self._was_there and is_there:
            _log.info("The screen %s is there again; the exhibit is on it.", told(screen))
        elif before is not None and before[1].size() != screen.geometry().size():
            _log.info("The exhibit is on %s now.", told(screen))
        self._was_there = is_there
        # A window on a desk stays where somebody has put it.
        if self.whole and before != (screen, screen.geometry()):
            self._put()

    def _tell_absence(self) -> None:
        screen = self.screen
        there = f"the exhibit is on {told(screen)} until it comes" if screen else "no other is there either"
        _log.warning("The screen %s is not there; %s.", self._wanted, there)

    def _measure(self) -> None:
        if (screen := self.screen) is not None:
            self._mount.on_screen(screen.size().width(), screen.size().height())

    def _put(self) -> None:
        screen, place, window = self.screen, self.place(), self._window
        if window is None or screen is None or place is None:
            return
        self._lies = screen, screen.geometry()
        self._measure()
        if self.whole and window.isVisible():
            # A window manager moves a window that covers a whole screen to no other.
            window.showNormal()
        window.setScreen(screen)
        window.setGeometry(place)
        if self.whole:
            # The size is set as well: without a window manager nobody else does that.
            window.showFullScreen()
        else:
            window.show()
            # Where no window manager does, or it has another idea of who is first.
            window.requestActivate()

    def _bring_back(self) -> None:
        """Nobody may put the window away, lay another over it, or take the keyboard from it."""
        window, place = self._window, self.place()
        if window is None or place is None:
            return
        if window.visibility() is not QWindow.Visibility.FullScreen:
            window.showFullScreen()
        if window.geometry() != place and not self._settle.isActive():
            self._put()
        window.raise_()
        if not window.isActive():
            window.requestActivate()
