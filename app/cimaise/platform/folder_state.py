"""The state of a folder or of files as a short digest, and a debounce that reports when it has settled."""

from __future__ import annotations

import os
import stat
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MAX_ENTRIES = 50_000
"""How many entries of a folder are examined. In a larger folder, changes to the others are not noticed."""
MIN_STABLE, MAX_STABLE = 0.2, 2.0
"""How long a state must have been stable until it counts as settled: the limits, in seconds."""
_MAX_DEPTH = 16
"""How many levels of subfolders are examined."""


def folder_state(folder: Path) -> bytes:
    """A digest of the names, sizes and times of everything in a folder, or of one file; b"" if there is none. Never raises.

    Pictures count as well as texts: a folder is not settled while files are still being copied into it. Files whose
    names begin with a dot count for the same reason, since copy programs use such temporary names; folders with such
    names (.git) do not. Links are not followed.
    """
    digest = blake2b(digest_size=16)
    try:
        root = folder.stat()
    except (OSError, ValueError):
        return b""
    # Another folder at the same path, for example after a link was changed, is another exhibit.
    digest.update(f"{root.st_dev} {root.st_ino}\0".encode())
    if not stat.S_ISDIR(root.st_mode):
        # A packed exhibit is one file.
        digest.update(f"{root.st_size} {root.st_mtime_ns}\0".encode())
    for entry in islice(_entries(str(folder), _MAX_DEPTH), MAX_ENTRIES):
        digest.update(os.fsencode(entry.path) + b"\0")
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        digest.update(f"{status.st_size} {status.st_mtime_ns}\0".encode())
    return digest.digest()


def files_state(files: Iterable[Path]) -> bytes:
    """A digest of the sizes and times of these files, whether they exist or not. Never raises."""
    digest = blake2b(digest_size=16)
    for file in files:
        try:
            status = file.stat()
        except (OSError, ValueError):
            digest.update(b"missing\0")
        else:
            digest.update(f"{status.st_ino} {status.st_size} {status.st_mtime_ns}\0".encode())
    return digest.digest()


def _entries(folder: str, depth: int) -> Iterator[os.DirEntry[str]]:
    """Everything in a folder and its subfolders, always in the same order."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        is_folder = _is_folder(entry)
        if is_folder and entry.name.startswith("."):
            continue
        yield entry
        if depth and is_folder:
            yield from _entries(entry.path, depth - 1)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


class Debounce:
    """Reports when a polled state has changed and then settled: when it has been stable for as long as the change took,
    within limits. Saving a text changes a folder for a moment, copying many files for minutes.

    `known` is the state that needs no report; None if every state is new.
    """

    def __init__(self, known: bytes | None = None) -> None:
        self._known = self._last = known
        self._first_change = self._last_change = 0.0

    def stable_for(self, at: float) -> float:
        """How long the state has not changed, in seconds."""
        return at - self._last_change

    @property
    def is_pending(self) -> bool:
        """Whether the state is new and `settled` has not reported it yet."""
        return self._last != self._known

    def settled(self, state: bytes, at: float) -> bool:
        """Whether this state, polled at this time, is new and has settled; true once for each new state.

        `at` is in seconds of a monotonic clock.
        """
        if state != self._last:
            self._first_change = self._first_change if self.is_pending else at
            self._last_change, self._last = at, state
            return False
        changing_for = self._last_change - self._first_change
        if not self.is_pending or self.stable_for(at) < min(max(changing_for, MIN_STABLE), MAX_STABLE):
            return False
        self._known = state
        return True
