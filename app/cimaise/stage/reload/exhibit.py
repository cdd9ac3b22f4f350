"""The folder of the exhibit, watched for as long as the kiosk runs: what is saved there is read, once it is at rest."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cimaise.exhibit.pages.assets import Role, asset_uses
from cimaise.exhibit.pages.versions import with_versions
from cimaise.exhibit.reading.reader import EXHIBIT_FILE, Reading
from cimaise.platform.folder_state import Debounce, files_state, folder_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cimaise.exhibit.model.exhibit import Exhibit

EVERY = 0.25
"""How often the folder is looked at, in seconds; less often where that takes long."""
DOUBT = 1.0
"""How long a folder that cannot be shown must have been still until that is told, in seconds: who copies or saves several
files is often not done yet."""
_TEXTS, _WHOLE, _MOVING = 50, 50, 4
"""How many times as long as a look takes until the next one: at the texts, at all of the folder, and at all of it while
something changes there. 50 is two hundredths of one core."""


class ExhibitReloader(QObject):
    """Calls `read` for a folder whenever what is in it has changed and come to rest, in a thread of its own: it may lie on a disk
    that does not answer.

    `before` is what was read of it last; without it the folder is read at once. Emits `found` with the folder and the
    Reading, where that is another one than the last. A picture whose file was changed has another version then.
    """

    found = Signal(object, object)

    def __init__(
        self,
        folder: Path,
        read: Callable[[Path], Reading],
        before: Reading | None = None,
        every: float = EVERY,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._read, self._every = folder, read, every
        self._last = before
        self._stamps: dict[str, tuple[int, ...]] = {}
        self._versions: dict[str, int] = {}
        self._end = Event()

    def begin(self) -> None:
        """Look from now on, now that somebody hears what is found."""
        Thread(target=self._watch, name="watch", daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self._end.set()

    def _watch(self) -> None:
        # A change while the program started is one too: the first look takes nothing as known.
        debounce, texts, due, wait = Debounce(), b"", 0.0, self._every
        doubtful: Reading | None = None
        if self._last is None:
            self._take(self._read(self._folder))
        while not self._end.wait(wait):
            begun = time.monotonic()
            before, texts = texts, files_state(self._texts())
            wait = max(self._every, _TEXTS * (time.monotonic() - begun))
            if doubtful and not debounce.is_pending and debounce.stable_for(begun) >= DOUBT:
                self._take(doubtful)
                doubtful = None
            if texts == before and not debounce.is_pending and begun < due:
                continue
            whole = folder_state(self._folder)
            now = time.monotonic()
            due = now + _WHOLE * (now - begun)
            if debounce.settled(texts + whole, now):
                reading = self._read(self._folder)
                if folder_state(self._folder) != whole:
                    # Half of it may be what was there before the change, half what was there after it.
                    due = now
                elif reading.exhibit is None:
                    doubtful = reading
                else:
                    doubtful = None
                    self._take(reading)
            elif debounce.is_pending:
                doubtful = None
                wait = max(self._every, _MOVING * (now - begun))

    def _texts(self) -> Iterable[Path]:
        """What is read first when somebody writes: looked at more often than the rest of a large folder."""
        return map(
            Path, dict.fromkeys((str(self._folder / EXHIBIT_FILE), *(self._last.texts if self._last else ())))
        )

    def _take(self, reading: Reading) -> None:
        """Hand over what was read, where it is another exhibit, or something else is wrong with it."""
        if reading.exhibit is not None:
            self._compare_pictures(reading.exhibit)
            reading = replace(reading, exhibit=with_versions(reading.exhibit, self._versions))
        last, self._last = self._last, reading
        if self._end.is_set() or (
            last and (last.exhibit, last.diagnostics) == (reading.exhibit, reading.diagnostics)
        ):
            return
        self.found.emit(self._folder, reading)

    def _compare_pictures(self, exhibit: Exhibit) -> None:
        """Find the pictures whose files were changed since they were last seen."""
        files = {use.file for use in asset_uses(exhibit) if use.role is Role.PICTURE}
        for file in files:
            before, self._stamps[file] = self._stamps.get(file), (now := _stamp(exhibit.folder / file))
            if before not in (None, now):
                self._versions[file] = self._versions.get(file, 0) + 1


def _stamp(file: Path) -> tuple[int, ...]:
    """What a file has of its own as long as it is not changed; nothing where it is not there."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return ()
    return (status.st_ino, status.st_size, status.st_mtime_ns)
