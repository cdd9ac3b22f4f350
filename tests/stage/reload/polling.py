"""Polls without a thread and without waiting: a test calls the scans, and advances the clock between them."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    import pytest

STEP = 0.25
"""The time between two scans, in seconds of the clock."""
_PATIENCE = 60.0
"""How long `until` lets pass at most, in seconds of the clock."""


class Polling:
    """Calls `poll` instead of its thread. The clock replaces that of `module`."""

    def __init__(
        self, module: ModuleType, poll: Callable[[], float], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self._poll, self._now = poll, 1000.0
        monkeypatch.setattr(module, "time", self)

    def monotonic(self) -> float:
        return self._now

    def pass_time(self, seconds: float) -> None:
        """Scan for so many seconds."""
        for _ in range(round(seconds / STEP)):
            self._now += STEP
            self._poll()

    def until(self, condition: Callable[[], bool]) -> None:
        """Scan until something is true; fails if that never happens."""
        end = self._now + _PATIENCE
        while not condition():
            assert self._now < end, "it does not happen"
            self.pass_time(STEP)

    def in_thread(self, seconds: float) -> None:
        """Scan in another thread; what it sends to the UI thread stays in the queue."""
        thread = threading.Thread(target=self.pass_time, args=(seconds,))
        thread.start()
        thread.join()
