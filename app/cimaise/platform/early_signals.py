"""Signals that arrive before Qt's event loop runs."""

from __future__ import annotations

import os
import signal


def exit_on_signals(*, hang_up: bool) -> None:
    """Let SIGINT and SIGTERM end the process with status 0, and SIGHUP too if `hang_up`; else SIGHUP is ignored.

    There is nothing to clean up yet, and Qt would swallow an exception. `stage` replaces the handlers.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(0))
    if not hang_up and hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
