"""A thread that calls a function at intervals until it is closed. Network shares send no change notifications, so
files are polled."""

from __future__ import annotations

import logging
from threading import Event, Thread, current_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

JOIN_TIMEOUT = 2.0
"""How long `close` waits for the thread, in seconds: a file system that does not respond must not block the exit."""
_log = logging.getLogger(__name__)


class Poller:
    """Calls `poll` in a daemon thread. `poll` returns the seconds until its next call.

    An exception does not end the thread: `poll` is called again after the first interval. The exception is logged,
    unless the previous call raised the same one.
    """

    def __init__(
        self, name: str, poll: Callable[[], float], first: float, join_timeout: float = JOIN_TIMEOUT
    ) -> None:
        self._poll, self._first, self._join_timeout = poll, first, join_timeout
        self._closing = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    @property
    def closing(self) -> bool:
        """Whether `close` was called. Results that `poll` produces after that must be ignored."""
        return self._closing.is_set()

    def start(self) -> None:
        """Start the thread; the first call follows after the first interval."""
        self._thread.start()

    def close(self) -> None:
        """End the thread and wait for it, but not longer than the timeout. May be called by `poll` and more than once.

        A thread that a file system blocks is abandoned with a warning; it does not keep the process alive.
        """
        self._closing.set()
        if self._thread.is_alive() and self._thread is not current_thread():
            self._thread.join(self._join_timeout)
            if self._thread.is_alive():
                _log.warning(
                    "The thread %s did not end within %g s; its file system may not be responding.",
                    self._thread.name,
                    self._join_timeout,
                )

    def _run(self) -> None:
        wait, reported = self._first, ""
        while not self._closing.wait(wait):
            try:
                wait = self._poll()
                reported = ""
            except Exception as error:
                if repr(error) != reported:
                    _log.exception("Unhandled exception in the thread %s.", self._thread.name)
                wait, reported = self._first, repr(error)
