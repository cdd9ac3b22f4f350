"""Reloading the exhibit: its folder is polled, and read again once a change in it has settled."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cimaise.exhibit.pages.assets import Role, asset_uses
from cimaise.exhibit.pages.versions import with_versions
from cimaise.exhibit.reading.reader import EXHIBIT_FILE, Reading
from cimaise.platform.folder_state import Debounce, files_state, folder_state
from cimaise.platform.poller import Poller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cimaise.exhibit.model.exhibit import Exhibit

THREAD = "exhibit-reloader"
"""The name of the polling thread."""
INTERVAL = 0.25
"""Seconds between two scans of the text files; more if a scan is slow."""
ERROR_DELAY = 1.0
"""How long a folder with errors must be unchanged before they are reported, in seconds: while several files
are copied or saved, the folder is often incomplete."""
_TEXTS_FACTOR, _FOLDER_FACTOR, _CHANGING_FACTOR = 50, 50, 4
"""The time until the next scan, as a multiple of the duration of the last one: for the texts, for the whole
folder, and for the whole folder while it is changing. With 50, scans use 2 % of one core."""


class ExhibitReloader(QObject):
    """Calls `read` for a folder whenever its content has changed and settled.

    It polls in its own thread, because the folder may be on a disk that does not answer. `before` is the last
    reading of the folder; without it the folder is read at the first scan. Emits `changed` with the folder
    and the Reading if the exhibit or its diagnostics differ from the last reading. A picture whose file has
    changed then has a new version number.
    """

    changed = Signal(object, object)
    _read_finished = Signal(object)

    def __init__(
        self,
        folder: Path,
        read: Callable[[Path], Reading],
        before: Reading | None = None,
        interval: float = INTERVAL,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._read, self._interval = folder, read, interval
        self._last = before
        self._file_states: dict[str, tuple[int, ...]] = {}
        self._versions: dict[str, int] = {}
        # It starts without a known state, so that a change between `before` and the first scan is noticed.
        self._debounce = Debounce()
        self._texts_state = b""
        self._next_full_scan = 0.0
        self._with_errors: Reading | None = None
        self._read_finished.connect(self._deliver)
        self._poller = Poller(THREAD, self._poll, interval)

    def start(self) -> None:
        """Start polling; connect to `changed` first."""
        self._poller.start()

    def close(self) -> None:
        """Stop polling and wait for the thread. `changed` is not emitted after this."""
        self._poller.close()

    def _poll(self) -> float:
        """Scan the folder, and read it if it has changed and settled. Returns the seconds until the next
        scan."""
        if self._last is None:
            self._report(self._read(self._folder))
            return self._interval
        started = time.monotonic()
        texts_before, self._texts_state = self._texts_state, files_state(self._text_files())
        wait = max(self._interval, _TEXTS_FACTOR * (time.monotonic() - started))
        debounce = self._debounce
        if self._with_errors and not debounce.is_pending and debounce.stable_for(started) >= ERROR_DELAY:
            self._report(self._with_errors)
            self._with_errors = None
        if self._texts_state == texts_before and not debounce.is_pending and started < self._next_full_scan:
            return wait
        state = folder_state(self._folder)
        now = time.monotonic()
        self._next_full_scan = now + _FOLDER_FACTOR * (now - started)
        if debounce.settled(self._texts_state + state, now):
            self._read_settled(state, now)
        elif debounce.is_pending:
            self._with_errors = None
            wait = max(self._interval, _CHANGING_FACTOR * (now - started))
        return wait

    def _read_settled(self, state: bytes, now: float) -> None:
        """Read the folder, whose state is this; a reading with errors is reported only after ERROR_DELAY."""
        reading = self._read(self._folder)
        if folder_state(self._folder) != state:
            # It changed while it was read: the reading may mix files from before and after the change.
            self._next_full_scan = now
        elif reading.exhibit is None:
            self._with_errors = reading
        else:
            self._with_errors = None
            self._report(reading)

    def _text_files(self) -> Iterable[Path]:
        """The text files of the exhibit, which are scanned more often than the rest of a large folder."""
        return map(
            Path, dict.fromkeys((str(self._folder / EXHIBIT_FILE), *(self._last.texts if self._last else ())))
        )

    def _report(self, reading: Reading) -> None:
        """Pass a reading to the UI thread if its exhibit or its diagnostics differ from the last one."""
        if reading.exhibit is not None:
            self._update_versions(reading.exhibit)
            reading = replace(reading, exhibit=with_versions(reading.exhibit, self._versions))
        last, self._last = self._last, reading
        if last and (last.exhibit, last.diagnostics) == (reading.exhibit, reading.diagnostics):
            return
        if not self._poller.closing:
            self._read_finished.emit(reading)

    def _deliver(self, reading: Reading) -> None:
        """In the UI thread: a reading that was queued before `close` is dropped."""
        if not self._poller.closing:
            self.changed.emit(self._folder, reading)

    def _update_versions(self, exhibit: Exhibit) -> None:
        """Count up the version of every picture whose file has changed since the last reading."""
        files = {use.file for use in asset_uses(exhibit) if use.role is Role.PICTURE}
        for file in files:
            state = _file_state(exhibit.folder / file)
            before, self._file_states[file] = self._file_states.get(file), state
            if before not in (None, state):
                self._versions[file] = self._versions.get(file, 0) + 1


def _file_state(file: Path) -> tuple[int, ...]:
    """The inode, size and modification time of a file; empty if it does not exist."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return ()
    return (status.st_ino, status.st_size, status.st_mtime_ns)
