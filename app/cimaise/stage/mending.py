"""A folder that an exhibit is to come from, watched until there is one in it that can be shown."""

from __future__ import annotations

import logging
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cimaise.exhibit.reading import Reading, read
from cimaise.source.diagnostic import Severity
from cimaise.source.render import line
from cimaise.source.signature import Quiet, signature

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cimaise.source.diagnostic import Diagnostic

EVERY = 2.0
"""How often the folder is looked at, in seconds."""
_log = logging.getLogger(__name__)


def tell(diagnostics: Sequence[Diagnostic]) -> None:
    """Say in the log what is wrong with an exhibit."""
    for diagnostic in diagnostics:
        level = logging.ERROR if diagnostic.severity is Severity.ERROR else logging.WARNING
        _log.log(level, "%s", line(diagnostic))


class Mending(QObject):
    """Looks at a folder every two seconds, in a thread of its own: it may lie on a disk that does not answer.

    Emits `mended` with the folder and the Reading as soon as there is an exhibit in it, and then looks no more. Before
    that, what is wrong is told in the log whenever it is something else than `before`, a reading that found no exhibit;
    without one it is read at once.
    """

    mended = Signal(object, object)

    def __init__(
        self,
        folder: Path,
        before: Reading | None = None,
        every: float = EVERY,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._every = folder, every
        self._read = before is not None
        self._told: Sequence[Diagnostic] = before.diagnostics if before is not None else ()
        self._end = Event()
        tell(self._told)

    def begin(self) -> None:
        """Look from now on, now that somebody hears what is found."""
        Thread(target=self._watch, name="mending", daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self._end.set()

    def _watch(self) -> None:
        quiet = Quiet()
        if not self._read and self._is_there():
            return
        while not self._end.wait(self._every):
            if quiet.has_come(signature(self._folder)) and self._is_there():
                return

    def _is_there(self) -> bool:
        """Whether there is nothing to look for any more."""
        reading = read(self._folder)
        if self._end.is_set():
            return True
        if reading.exhibit is not None:
            self.mended.emit(self._folder, reading)
            return True
        if reading.diagnostics != self._told:
            self._told = reading.diagnostics
            tell(self._told)
        return False
