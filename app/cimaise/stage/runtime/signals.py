"""SIGINT, SIGTERM and SIGHUP, handled while Qt's event loop runs."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


EXIT_SIGNALS = (signal.SIGINT, signal.SIGTERM)
"""Sent by Ctrl+C, and when a service is stopped."""
_HANG_UP = getattr(signal, "SIGHUP", None)
"""Sent when the terminal is closed; it does not exist on Windows."""


class ExitSignals(QObject):
    """Calls `exit_program` for every signal that ends the program. With `hang_up` SIGHUP is one of them; else
    it is ignored.

    Python runs a signal's handler only when it next executes Python code, which Qt's event loop may not do
    for a long time. Therefore Python also writes a byte to a socket, which wakes the event loop.
    """

    def __init__(self, exit_program: Callable[[], None], parent: QObject, *, hang_up: bool = True) -> None:
        super().__init__(parent)
        self._exit_program = exit_program
        self._read_end, self._write_end = socket.socketpair()
        for end in (self._read_end, self._write_end):
            end.setblocking(False)
        signal.set_wakeup_fd(self._write_end.fileno(), warn_on_full_buffer=False)
        for number in EXIT_SIGNALS:
            signal.signal(number, self._handle)
        if _HANG_UP is not None:
            signal.signal(_HANG_UP, self._handle if hang_up else signal.SIG_IGN)
        self._notifier = QSocketNotifier(self._read_end.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _handle(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        # In the event loop: before it has started, exit() has no effect.
        QTimer.singleShot(0, self, self._exit_program)

    def _drain(self) -> None:
        with suppress(BlockingIOError):
            self._read_end.recv(64)
