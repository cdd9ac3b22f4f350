"""A folder, or some files, as a short signature that changes with them, and when they have come to rest."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

ENTRIES_AT_MOST = 10_000
"""How many entries are looked at: in a larger folder what lies beyond is not noticed."""
_DEPTH = 16


def signature(folder: Path) -> bytes:
    """The names, sizes and times of everything in a folder; b"" where there is no such folder. Never raises.

    Pictures count as well as texts: a copy that still goes on is no folder at rest. Links are not followed.
    """
    found = blake2b(digest_size=16)
    try:
        root = folder.stat()
    except (OSError, ValueError):
        return b""
    # Another folder under the same name, as a link that is pointed elsewhere, is another exhibit.
    found.update(f"{root.st_dev} {root.st_ino}\0".encode())
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
        yield entry
        if depth and _is_folder(entry):
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
