"""What was found out about media is remembered, so that a picture is decoded once and not at every check."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import astuple
from hashlib import blake2b
from typing import TYPE_CHECKING

from cimaise import __version__
from cimaise.checking.probes.probe import Probe

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.checking.probes.probe import Medium

Identity = tuple[int, int, int, int]
"""What changes when a file does: device, inode, size in bytes, time of the last change in ns."""


def identity(path: Path | str) -> Identity | None:
    """A file's, links followed; None where there is none that can be looked at."""
    try:
        status = os.stat(path)  # noqa: PTH116 (ten thousand of them in a tenth of a second)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


class ProbeCache:
    """The probes of one exhibit, kept in a file of a folder that may be thrown away; without a folder, for this once.

    Only what is good is remembered: why a file is not may lie in the machine, and the file is soon another.
    """

    def __init__(self, exhibit: Path, folder: Path | None) -> None:
        name = blake2b(os.fsencode(exhibit.resolve()), digest_size=16).hexdigest()
        self._file = folder / f"probes-{name}.json" if folder else None
        self._known = self._load()
        self._used: dict[str, list[object]] = {}

    def recall(self, medium: Medium, file: str, now: Identity) -> Probe | None:
        """What was found out about this file, if it is still the same."""
        key = f"{medium}:{file}"
        match self._known.get(key):
            case [[*then], [str(why), int(width), int(height), str(codec), bool() | None as has_sound]]:
                if tuple(then) == now:
                    self._used[key] = self._known[key]
                    return Probe(why, width, height, codec, has_sound)
        return None

    def remember(self, medium: Medium, file: str, now: Identity, probe: Probe) -> None:
        """Keep what was found out."""
        if not probe.why:
            self._used[f"{medium}:{file}"] = [list(now), list(astuple(probe))]

    def save(self) -> None:
        """Write what was recalled or remembered; what was not is forgotten. Where that fails, the next check is slower."""
        if self._file is None or self._used == self._known:
            return
        unfinished = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with unfinished.open("w", encoding="ascii") as file:
                json.dump({"program": __version__, "probes": self._used}, file, separators=(",", ":"))
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self._file)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _load(self) -> dict[str, list[object]]:
        try:
            kept = json.loads(self._file.read_bytes()) if self._file else {}
            if kept["program"] == __version__ and isinstance(kept["probes"], dict):
                return kept["probes"]
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            pass
        return {}
