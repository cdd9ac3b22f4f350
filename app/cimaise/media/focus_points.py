"""The focus of each picture: the author's, else an estimate, which is kept in memory and in the cache."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Picture

_VERSION = 1
"""Increases when the estimate changes, so that the cached ones are not used any more."""
_MAX_ENTRIES = 5_000
"""How many estimates of one exhibit the cache keeps. The oldest are dropped."""
_MAX_FILE = 2_000_000
"""The largest cache file, in bytes."""


class Estimate(NamedTuple):
    """What is known of a picture file: the estimated focus in fractions, and the upright size in px."""

    focus: tuple[float, float]
    size: tuple[int, int]


class FocusPoints:
    """Estimates of the pictures of exhibits, each in a JSON file in `cache_folder`; only in memory if that is None.

    Any thread may call it. Methods that read files say so: the UI thread must not call them.
    """

    def __init__(self, cache_folder: Path | None = None) -> None:
        self._cache_folder = cache_folder
        self._known: dict[tuple[Path, str, int], Estimate | None] = {}
        self._stored: dict[Path, dict[str, list[object]]] = {}
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False

    def known(self, folder: Path, picture: Picture) -> Estimate | None:
        """The estimate for a picture, if it is in memory. Reads no file."""
        return self._known.get((folder, picture.file, picture.version))

    def focus_of(self, folder: Path, picture: Picture) -> tuple[float, float]:
        """The author's focus of a picture, else the estimate, in fractions. Reads files.

        A picture that cannot be decoded has the default focus.
        """
        if picture.focus_given:
            return picture.focus
        estimate = self.find(folder, picture)
        return estimate.focus if estimate else picture.focus

    def find(self, folder: Path, picture: Picture, *, only_cached: bool = False) -> Estimate | None:
        """The estimate for a picture, from memory, from the cache, or made now. Reads files.

        None if the picture cannot be decoded, or with `only_cached` if the estimate would have to be made.
        """
        key = (folder, picture.file, picture.version)
        with self._lock:
            if key in self._known:
                return self._known[key]
            identity = _identity(folder / picture.file)
            stored = self._stored_in(folder)
            estimate = _parse(stored.get(picture.file), identity)
            if estimate is None and not only_cached and identity is not None:
                estimate = _make(folder, picture.file)
                if estimate is not None:
                    stored.pop(picture.file, None)
                    stored[picture.file] = [*identity, *estimate.focus, *estimate.size]
                    self._save(folder, stored)
            if estimate is not None or not only_cached:
                self._known[key] = estimate
            return estimate

    def prepare(self, folder: Path, pictures: Iterable[Picture], *, only_cached: bool = False) -> None:
        """Find estimates in a thread, so that they are known later."""
        wanted = [
            picture for picture in pictures if (folder, picture.file, picture.version) not in self._known
        ]
        if not wanted or self._closed or (self._thread is not None and self._thread.is_alive()):
            return

        def find_all() -> None:
            for picture in wanted:
                if not self._closed:
                    self.find(folder, picture, only_cached=only_cached)

        self._thread = threading.Thread(target=find_all, name="focus points", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Wait for the thread, and start no other."""
        self._closed = True
        if self._thread is not None:
            self._thread.join()

    def _file(self, folder: Path) -> Path | None:
        if self._cache_folder is None:
            return None
        from hashlib import blake2b

        digest = blake2b(os.fsencode(folder.resolve()), digest_size=16).hexdigest()
        return self._cache_folder / f"focus-points-{digest}.json"

    def _stored_in(self, folder: Path) -> dict[str, list[object]]:
        if folder not in self._stored:
            file = self._file(folder)
            self._stored[folder] = _load(file) if file else {}
        return self._stored[folder]

    def _save(self, folder: Path, stored: Mapping[str, list[object]]) -> None:
        """Write the cache of one exhibit. If that fails, the next start only makes the estimates again."""
        file = self._file(folder)
        if file is None:
            return
        import json

        from cimaise.platform.atomic import write_atomically

        newest = dict(list(stored.items())[-_MAX_ENTRIES:])
        content = json.dumps({"version": _VERSION, "estimates": newest}, separators=(",", ":"))
        with suppress(OSError):
            write_atomically(file, content.encode("ascii"))


def _make(folder: Path, file: str) -> Estimate | None:
    # Imported here: it needs Pillow.
    from cimaise.media.errors import MediaFileError
    from cimaise.media.saliency import estimate_focus

    try:
        return Estimate(*estimate_focus(folder, file))
    except MediaFileError:
        # The picture itself is reported when it is shown.
        return None


def _load(file: Path) -> dict[str, list[object]]:
    import json

    try:
        with file.open("rb") as stream:
            content = json.loads(stream.read(_MAX_FILE))
        if content["version"] == _VERSION and isinstance(content["estimates"], dict):
            return content["estimates"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        pass
    return {}


def _parse(entry: object, identity: tuple[int, int] | None) -> Estimate | None:
    """The estimate in a cache entry; None if it is malformed, or for another state of the file."""
    match entry:
        case [int(size), int(time), float() | int() as x, float() | int() as y, int(width), int(height)]:
            is_valid = 0 <= x <= 1 and 0 <= y <= 1 and width > 0 and height > 0
            if is_valid and (size, time) == identity:
                return Estimate((x, y), (width, height))
    return None


def _identity(path: Path) -> tuple[int, int] | None:
    """Size in bytes and time of modification in ns; None if there is no such file."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns
