"""A bar on a terminal for what takes a while; nothing at all elsewhere, or where it is over within a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_AFTER = 1.0
_EVERY = 0.1
_WIDTH = 24


class Bar:
    """Shows how much of something is done, in a line that it clears at the end. `clock` gives seconds."""

    def __init__(self, what: str, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._what = what
        self._stream = stream
        self._clock = clock
        self._is_shown = False
        self._next = clock() + _AFTER if stream.isatty() else float("inf")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def move(self, done: int, total: int) -> None:
        """So many of so many are done."""
        now = self._clock()
        if now < self._next:
            return
        self._next, self._is_shown = now + _EVERY, True
        full = _WIDTH * done // max(total, 1)
        self._stream.write(
            f"\r{self._what} [{'#' * full}{'.' * (_WIDTH - full)}] {done:,} of {total:,}\x1b[K"
        )
        self._stream.flush()
