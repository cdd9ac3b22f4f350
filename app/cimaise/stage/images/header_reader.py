"""What the headers of media files state: the size of a picture and the duration of a film. A thread reads them."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_log = logging.getLogger(__name__)
_PAUSE = 0.003
"""The pause after each file that is read in advance, in s: what is on the screen stays smooth."""
_BATCH = 0.03
"""How often changes are announced while files are read, in s."""


class MediaKind(Enum):
    """Whether a file is a picture or a film."""

    PICTURE = auto()
    FILM = auto()


class _Known(NamedTuple):
    """The content of a header, and the state of the file when it was read; None if it could not be read. A state of None
    is not that of any file."""

    value: tuple[int, int] | float | None
    state: tuple[int, int] | None


class HeaderReader:
    """Knows the headers of the files in a folder. Only its own thread waits for the file system.

    `changed` is called in that thread with the files whose content is new. A file that is asked for and unknown is read next.
    A file that has changed keeps its old content until it has been read again.
    """

    def __init__(self, folder: Path, changed: Callable[[frozenset[str]], None]) -> None:
        self._folder, self._changed = folder, changed
        self._lock = threading.Lock()
        self._known: dict[tuple[MediaKind, str], _Known] = {}
        # What was asked for, until it has been announced; what is read in advance.
        self._urgent: deque[tuple[MediaKind, str]] = deque()
        self._later: deque[tuple[MediaKind, str]] = deque()
        self._running = self._closed = False
        self._news: set[str] = set()
        self._announced = 0.0

    @property
    def busy(self) -> bool:
        """Whether a file that was asked for has not been read and announced yet."""
        return bool(self._urgent)

    def find(self, kind: MediaKind, file: str) -> tuple[int, int] | float | None:
        """The upright size of a picture in px, or the duration of a film in s. None if it is not known, now or at all."""
        return self._known[kind, file].value if self.knows(kind, file) else None

    def knows(self, kind: MediaKind, file: str) -> bool:
        """Whether a file has been read, also if in vain."""
        if (kind, file) in self._known:
            return True
        with self._lock:
            if (kind, file) not in self._urgent:
                self._urgent.append((kind, file))
            self._start()
        return False

    def prepare(self, files: Iterable[tuple[MediaKind, str]], folder: Path) -> None:
        """Read all these files of a folder in advance, except those that have not changed since they were read."""
        with self._lock:
            self._folder = folder
            self._later = deque(dict.fromkeys(files))
            self._start()

    def remember(self, file: str, size: tuple[int, int]) -> None:
        """Remember the size of a picture that was decoded. Any thread may call it."""
        key = (MediaKind.PICTURE, file)
        before = self._known.get(key)
        if before is None or before.value != size:
            self._known[key] = _Known(size, None)
            self._changed(frozenset({file}))

    def close(self) -> None:
        """Read and announce nothing any more. Does not wait for the file system."""
        self._closed = True

    def _start(self) -> None:
        """Start the thread if it does not run and has something to read. Called with the lock."""
        if not self._running and not self._closed and (self._urgent or self._later):
            self._running = True
            # It does not keep the process from ending.
            threading.Thread(target=self._run, name="media headers", daemon=True).start()

    def _run(self) -> None:
        while not self._closed:
            with self._lock:
                urgent = bool(self._urgent)
                key = self._urgent[0] if urgent else self._later.popleft() if self._later else None
                folder = self._folder
                if key is None:
                    self._running = False
            if key is None:
                self._announce()
                return
            self._refresh(folder, key)
            if urgent:
                self._announce()
                with self._lock:
                    self._urgent.popleft()
            elif time.monotonic() - self._announced > _BATCH:
                self._announce()
            if not urgent:
                time.sleep(_PAUSE)

    def _refresh(self, folder: Path, key: tuple[MediaKind, str]) -> None:
        """Read a file unless it has the state in which it was read before."""
        kind, file = key
        before = self._known.get(key)
        if before is not None and before.state is not None and before.state == _state(folder / file):
            return
        now = _read(folder, kind, file)
        self._known[key] = now
        if before is None or before.value != now.value:
            self._news.add(file)

    def _announce(self) -> None:
        files, self._news = frozenset(self._news), set()
        self._announced = time.monotonic()
        if files and not self._closed:
            self._changed(files)


def _read(folder: Path, kind: MediaKind, file: str) -> _Known:
    # Imported here, in the thread that reads: the first picture was rendered by another process.
    from cimaise.media.errors import MediaFileError

    state = _state(folder / file)
    try:
        if kind is MediaKind.PICTURE:
            from cimaise.media.picture import upright_size

            size = upright_size(folder, file)
            return _Known((size.width, size.height), state)
        from cimaise.media.containers import duration

        return _Known(duration.read(folder, file), state)
    except MediaFileError:
        pass  # reported when it is to be shown
    except Exception:
        _log.debug("The header of %s could not be read.", file, exc_info=True)
    return _Known(None, state)


def _state(path: Path) -> tuple[int, int] | None:
    """Size in bytes and time of modification in ns; None if there is no such file."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns
