"""A folder, or some files, as a short signature that changes with them, and when they have come to rest."""

from __future__ import annotations

import os
import stat
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

ENTRIES_AT_MOST = 50_000
"""How many entries are looked at: in a larger folder what lies beyond is not noticed."""
STILL_AT_LEAST, STILL_AT_MOST = 0.2, 2.0
"""How long a folder that has changed must have been still until it counts as at rest, in seconds."""
_DEPTH = 16


def signature(folder: Path) -> bytes:
    """The names, sizes and times of everything in a folder, or of one file; b"" where there is no such folder. Never raises.

    Pictures count as well as texts: a copy that still goes on is no folder at rest. For the same reason files whose
    names begin with a dot count, which copies in the making have; folders of such names (.git) hold no exhibit. Links are
    not followed.
    """
    found = blake2b(digest_size=16)
    try:
        root = folder.stat()
    except (OSError, ValueError):
        return b""
    # Another folder under the same name, as a link that is pointed elsewhere, is another exhibit.
    found.update(f"{root.st_dev} {root.st_ino}\0".encode())
    if not stat.S_ISDIR(root.st_mode):
        # A packed exhibit is one file.
        found.update(f"{root.st_size} {root.st_mtime_ns}\0".encode())
    for left, entry in zip(range(ENTRIES_AT_MOST, 0, -1), _below(str(folder), _DEPTH), strict=False):
        found.update(os.fsencode(entry.path) + b"\0")
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        found.update(f"{left} {status.st_size} {status.st_mtime_ns}\0".encode())
    return found.digest()


def signature_of_files(files: Iterable[Path]) -> bytes:
    """The sizes and times of these files, there or not. Never raises."""
    found = blake2b(digest_size=16)
    for file in files:
        try:
            status = file.stat()
        except (OSError, ValueError):
            found.update(b"gone\0")
        else:
            found.update(f"{status.st_ino} {status.st_size} {status.st_mtime_ns}\0".encode())
    return found.digest()


def _below(folder: str, depth: int) -> Iterator[os.DirEntry[str]]:
    """Everything in a folder, always in the same order."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        is_folder = _is_folder(entry)
        if is_folder and entry.name.startswith("."):
            continue
        yield entry
        if depth and is_folder:
            yield from _below(entry.path, depth - 1)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


class Quiet:
    """Tells when a folder that is looked at again and again has changed and come to rest."""

    def __init__(self) -> None:
        self._last: bytes | None = None
        self._taken: bytes | None = None

    def has_come(self, now: bytes) -> bool:
        """Whether to read the folder, whose signature is this now: it is the same as at the last look, and other than
        when this was answered with yes before."""
        is_quiet = now == self._last and now != self._taken
        self._last = now
        if is_quiet:
            self._taken = now
        return is_quiet


class Debounce:
    """Tells when a folder that is looked at often has changed and come to rest: when it has been still for as long as
    it moved before, within limits. A text that is saved moves for a moment, a copy of many files for minutes.

    `taken` is the signature of what is known already.
    """

    def __init__(self, taken: bytes | None = None) -> None:
        self._taken = self._last = taken
        self._began = self._moved = 0.0

    def lasts(self, at: float) -> float:
        """How long it has been still, in seconds."""
        return at - self._moved

    @property
    def moves(self) -> bool:
        """Whether something has changed that has not been taken yet."""
        return self._last != self._taken

    def has_come(self, now: bytes, at: float) -> bool:
        """Whether to read the folder, whose signature is this `at` this time, in seconds that never run backwards."""
        if now != self._last:
            self._began = self._began if self.moves else at
            self._moved, self._last = at, now
            return False
        moved = self._moved - self._began
        if not self.moves or self.lasts(at) < min(max(moved, STILL_AT_LEAST), STILL_AT_MOST):
            return False
        self._taken = now
        return True
