"""A cache of probes between checks, so that each picture is decoded only once."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

from cimaise import __version__
from cimaise.checking.probes.probe import Probe
from cimaise.platform.atomic import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.checking.probes.probe import Medium

FileIdentity = tuple[int, int, int, int]
"""Device, inode, size in bytes, and time of the last change in ns: at least one differs after a change of the file."""


def file_identity(path: Path | str) -> FileIdentity | None:
    """The identity of a file, after following links; None if it does not exist or cannot be accessed."""
    try:
        status = os.stat(path)  # noqa: PTH116 (ten thousand calls in a tenth of a second)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


class ProbeCache:
    """The probes of one exhibit, in a JSON file in `cache_folder`; only in memory if that is None.

    Failures are not cached: the machine may have caused them, and curators usually replace the file soon.
    """

    def __init__(self, exhibit: Path, cache_folder: Path | None) -> None:
        digest = blake2b(os.fsencode(exhibit.resolve()), digest_size=16).hexdigest()
        self._path = cache_folder / f"probes-{digest}.json" if cache_folder else None
        self._stored = self._load()
        self._current: dict[str, list[object]] = {}

    def get(self, medium: Medium, file: str, identity: FileIdentity) -> Probe | None:
        """The cached probe of a file; None if there is none or the file has changed."""
        key = f"{medium}:{file}"
        match self._stored.get(key):
            case [[*cached], [int(width), int(height), str(codec), bool() | None as has_sound]]:
                if tuple(cached) == identity:
                    self._current[key] = self._stored[key]
                    return Probe(None, width, height, codec, has_sound)
        return None

    def add(self, medium: Medium, file: str, identity: FileIdentity, probe: Probe) -> None:
        """Cache a probe, unless it is a failure."""
        if not probe.failure:
            fields = [probe.width, probe.height, probe.codec, probe.has_sound]
            self._current[f"{medium}:{file}"] = [list(identity), fields]

    def save(self) -> None:
        """Write the probes that this check used, and drop all others. If writing fails, the next check is only slower."""
        if self._path is None or self._current == self._stored:
            return
        content = json.dumps({"program": __version__, "probes": self._current}, separators=(",", ":"))
        with suppress(OSError):
            write_atomically(self._path, content.encode("ascii"))

    def _load(self) -> dict[str, list[object]]:
        try:
            content = json.loads(self._path.read_bytes()) if self._path else {}
            if content["program"] == __version__ and isinstance(content["probes"], dict):
                return content["probes"]
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            pass
        return {}
