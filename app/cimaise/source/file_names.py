"""Finds files whose names differ from a written name only in case or in the encoding of accents.

Some file systems distinguish these spellings, others do not, and exhibits are copied between them.
"""

from __future__ import annotations

import os
import unicodedata
from functools import lru_cache
from pathlib import Path, PurePosixPath

_OTHER_ENCODINGS = ("cp1252", "cp850", "cp949")
"""The encodings of file names in archives that do not declare one."""


def actual_path(root: Path, relative: str) -> str:
    """The existing path inside a folder that differs from `relative` at most in spelling; "" if there is none.

    `root` must have no links. The path may contain surrogates, as from `os.fsdecode`, if a name is not UTF-8.
    """
    folder, parts = root, list[str]()
    for part in PurePosixPath(relative).parts:
        spellings = _spellings(root, folder, part)
        if not spellings:
            return ""
        parts.append(part if part in spellings else spellings[0])
        folder /= parts[-1]
    return "/".join(parts)


def ignores_case(root: Path, relative: str) -> bool:
    """Whether the file system also finds an existing file if capital and small letters are swapped."""
    other = relative.swapcase()
    try:
        return other != relative and (root / other).samefile(root / relative)
    except (OSError, ValueError):
        return False


def is_utf8(name: str) -> bool:
    """Whether a file's name is valid UTF-8."""
    return not any("\ud800" <= character <= "\udfff" for character in name)


def names_in(folder: Path) -> list[str]:
    """The sorted names in a folder, without those that are not UTF-8; empty if the folder cannot be read."""
    try:
        return sorted(path.name for path in folder.iterdir() if is_utf8(path.name))
    except (OSError, ValueError):
        return []


def _spellings(root: Path, folder: Path, name: str) -> tuple[str, ...]:
    """The names in a folder that differ from `name` at most in spelling."""
    try:
        if folder != root and folder.is_symlink() and not folder.resolve().is_relative_to(root):
            return ()
        return _names(str(folder), folder.stat().st_mtime_ns).get(_folded(name), ())
    except (OSError, ValueError):
        return ()


@lru_cache(maxsize=16)
def _names(folder: str, _mtime_ns: int) -> dict[str, tuple[str, ...]]:
    """The names in a folder by their folded spelling. Cached until the folder's modification time changes."""
    names: dict[str, list[str]] = {}
    for name in sorted(path.name for path in Path(folder).iterdir()):
        decoded = [name] if is_utf8(name) else _decoded(name)
        for spelling in dict.fromkeys(map(_folded, decoded)):
            names.setdefault(spelling, []).append(name)
    return {spelling: tuple(same) for spelling, same in names.items()}


def _decoded(name: str) -> list[str]:
    """The texts that a name that is not UTF-8 may represent."""
    return [os.fsencode(name).decode(encoding, "replace") for encoding in _OTHER_ENCODINGS]


def _folded(name: str) -> str:
    """The spelling that names have in common if they differ only in case or in the encoding of accents."""
    return unicodedata.normalize("NFC", name).casefold()
