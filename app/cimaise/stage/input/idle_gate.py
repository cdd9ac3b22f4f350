"""Between two touches: what is changed on the screen waits until no finger is on it and nothing that a finger moved moves."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from cimaise.stage.input.touch import TouchFilter

_LOOK = 30
"""How often it is looked whether the time has come, in ms."""
_CALM = 0.25
"""How long nothing must have been touched, in seconds: the second tap of two is not met by another page."""
_FORGOTTEN = 60.0
"""How long a finger that neither moves nor leaves is waited for, in seconds: dirt on a screen is taken for one too."""


class IdleGate(QObject):
    """Does the last thing that it was asked for between two touches of a window: at once, where nobody touches it."""

    def __init__(self, window: QQuickWindow, touch: TouchFilter) -> None:
        super().__init__(window)
        self._window, self._touch = window, touch
        self._wanted: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)

    def do(self, wanted: Callable[[], None]) -> None:
        """Do this, instead of what still waits."""
        self._wanted = wanted
        self._look()

    def _look(self) -> None:
        if self._is_touched():
            self._timer.start()
            return
        self._timer.stop()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _is_touched(self) -> bool:
        silence = time.monotonic() - self._touch.at
        if silence < _CALM or (self._touch.held and silence < _FORGOTTEN):
            return True
        return _moves(self._window.contentItem())


def _moves(item: QQuickItem) -> bool:
    """Whether anything in sight still moves after a finger has let it go."""
    if not item.isVisible():
        return False
    return item.property("moving") is True or any(_moves(child) for child in item.childItems())
