"""Delays a change on the screen until no finger is down and nothing scrolls."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from cimaise.stage.input.touch import TouchFilter

_INTERVAL = 30
"""How often it is checked whether the window is idle, in ms."""
_PAUSE = 0.25
"""How long there must be no input before the callback, in seconds: the second tap of a double tap must not
reach a changed page."""
_STALE_AFTER = 60.0
"""How long a finger without events counts as held, in seconds: a screen reports dirt as a finger."""


class IdleGate(QObject):
    """Runs a callback once no finger is down and nothing scrolls. Only the latest callback waits."""

    def __init__(self, window: QQuickWindow, touch: TouchFilter) -> None:
        super().__init__(window)
        self._window, self._touch = window, touch
        self._callback: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self._run_if_idle)

    def run(self, callback: Callable[[], None]) -> None:
        """Run a callback, at once if the window is idle. It replaces one that is still waiting."""
        self._callback = callback
        self._run_if_idle()

    def _run_if_idle(self) -> None:
        if self._is_busy():
            self._timer.start()
            return
        self._timer.stop()
        callback, self._callback = self._callback, None
        if callback is not None:
            callback()

    def _is_busy(self) -> bool:
        silence = time.monotonic() - self._touch.last_input
        if silence < _PAUSE or (self._touch.held and silence < _STALE_AFTER):
            return True
        return _is_moving(self._window.contentItem())


def _is_moving(item: QQuickItem) -> bool:
    """Whether anything visible is still moving after a flick."""
    if not item.isVisible():
        return False
    return item.property("moving") is True or any(_is_moving(child) for child in item.childItems())
