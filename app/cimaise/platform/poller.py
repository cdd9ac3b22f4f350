"""A thread that calls a function at intervals until it is closed: network shares send no change notifications."""

from __future__ import annotations

import logging
from threading import Event, Thread, current_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_JOIN_TIMEOUT = 2.0
"""How long `close` waits for the thread, in seconds: a file system that does not answer must not block the exit."""
_log = logging.getLogger(__name__)


class Poller:
    """Calls `poll` in its own thread. `poll` returns the seconds until its next call.

    An exception is logged, and polling goes on after the first interval.
    """

    def __init__(self, name: str, poll: Callable[[], float], first: float) -> None:
        self._poll, self._first = poll, first
        self._closing = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    @property
    def closing(self) -> bool:
        """Whether `close` was called; results that arrive later are to be ignored."""
        return self._closing.is_set()

    def start(self) -> None:
        """Start the thread; the first call comes after the first interval."""
        self._thread.start()

    def close(self) -> None:
        """End the thread and wait for it. A thread that is blocked in the file system is left behind after two
        seconds: it is a daemon, and does not keep the process alive."""
        self._closing.set()
        if self._thread.is_alive() and self._thread is not current_thread():
            self._thread.join(_JOIN_TIMEOUT)
            if self._thread.is_alive():
                _log.warning(
                    "The thread %s does not end; its file system does not answer.", self._thread.name
                )

    def _run(self) -> None:
        wait = self._first
        while not self._closing.wait(wait):
            try:
                wait = self._poll()
            except Exception:
                _log.exception("Unhandled exception in the thread %s.", self._thread.name)
                wait = self._first
