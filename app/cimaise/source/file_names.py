"""How a name is written on the disk: some systems tell small letters from capitals, and one way to encode an accent from
another, and some do not. An exhibit moves between them."""

from __future__ import annotations

import os
import unicodedata
from functools import lru_cache
from pathlib import Path, PurePosixPath

_OTHER_ENCODINGS = ("cp1252", "cp850", "cp949")
"""What names are in that came from another system in an archive without an encoding."""


def on_disk(root: Path, relative: str) -> str:
    """The path, inside a folder, of what is written almost as `relative` is; "" where there is nothing like it.

    `root` has no links. A name that is not UTF-8 holds halves of surrogate pairs in place of its bytes, as everywhere
    in Python.
    """
    here, found = root, list[str]()
    for part in PurePosixPath(relative).parts:
        alike = _alike(root, here, part)
        if not alike:
            return ""
        found.append(part if part in alike else alike[0])
        here /= found[-1]
    return "/".join(found)


def any_will_do(root: Path, relative: str) -> bool:
    """Whether the disk takes another spelling for the same file, one that is there."""
    other = relative.swapcase()
    try:
        return other != relative and (root / other).samefile(root / relative)
    except (OSError, ValueError):
        return False


def can_be_typed(name: str) -> bool:
    """Whether a name is UTF-8 on the disk."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)


def _alike(root: Path, folder: Path, name: str) -> tuple[str, ...]:
    """The names in a folder that are almost a name."""
    try:
        if folder != root and folder.is_symlink() and not folder.resolve().is_relative_to(root):
            return ()
        return _names(str(folder), folder.stat().st_mtime_ns).get(_folded(name), ())
    except (OSError, ValueError):
        return ()


@lru_cache(maxsize=16)
def _names(folder: str, _changed: int) -> dict[str, tuple[str, ...]]:
    """The names in a folder by what is the same in all their spellings. Read anew when the folder has changed."""
    found: dict[str, list[str]] = {}
    for name in sorted(path.name for path in Path(folder).iterdir()):
        readings = [name] if can_be_typed(name) else _readings(name)
        for reading in dict.fromkeys(map(_folded, readings)):
            found.setdefault(reading, []).append(name)
    return {name: tuple(alike) for name, alike in found.items()}


def _readings(name: str) -> list[str]:
    """What the bytes of a name that is not UTF-8 may have meant."""
    return [os.fsencode(name).decode(encoding, "replace") for encoding in _OTHER_ENCODINGS]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
