"""A progress bar on a terminal, for operations that take longer than a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_DELAY = 1.0
"""Seconds until the bar appears."""
_INTERVAL = 0.1
"""Seconds between two updates."""
_WIDTH = 24
"""The bar's length in characters."""


class ProgressBar:
    """A line with a label and a bar, which is cleared at the end of the `with` block.

    Writes nothing if the stream is not a terminal. `clock` returns seconds.
    """

    def __init__(self, label: str, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._label = label
        self._stream = stream
        self._clock = clock
        self._is_visible = False
        self._next = clock() + _DELAY if stream.isatty() else float("inf")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_visible:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def update(self, done: int, total: int) -> None:
        """Show that `done` of `total` steps are finished, if the bar is due."""
        now = self._clock()
        if now < self._next:
            return
        self._next, self._is_visible = now + _INTERVAL, True
        filled = _WIDTH * done // max(total, 1)
        bar = "#" * filled + "." * (_WIDTH - filled)
        self._stream.write(f"\r{self._label} [{bar}] {done:,} of {total:,}\x1b[K")
        self._stream.flush()
