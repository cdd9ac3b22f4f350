"""SIGINT and SIGTERM, heard while Qt's event loop runs and Python does not."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


END = (signal.SIGINT, signal.SIGTERM)
"""Ctrl+C, and a service's stop."""
_HANG_UP = getattr(signal, "SIGHUP", None)
"""A terminal that is closed; Windows has none."""


class Signals(QObject):
    """Calls `leave` for every signal that asks for an end; with `hang_up` a closed terminal asks for it as well, else that
    is ignored.

    Python notes a signal, but acts on it only when it next runs; the byte that it writes to a socket wakes Qt's loop.
    """

    def __init__(self, leave: Callable[[], None], parent: QObject, *, hang_up: bool = True) -> None:
        super().__init__(parent)
        self._leave = leave
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        for number in END:
            signal.signal(number, self._note)
        if _HANG_UP is not None:
            signal.signal(_HANG_UP, self._note if hang_up else signal.SIG_IGN)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _note(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        # As the loop's next step: where it has not begun yet, there is nothing to leave.
        QTimer.singleShot(0, self, self._leave)

    def _drain(self) -> None:
        with suppress(BlockingIOError):
            self._near.recv(64)
