"""Checks that file names are inside the exhibit's folder, valid on every system, and unique on every system."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from cimaise.packing.messages import NameReason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.source.message import Message

MAX_PART_BYTES = 200
"""Limit for one part of a path. Most file systems allow 255."""
MAX_NAME_BYTES = 1000

# Reserved by Windows, with or without an extension.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


def name_problem(name: str) -> Message | None:
    """Why a file with this name cannot be unpacked on every system; None if it can."""
    if not name:
        return NameReason.EMPTY()
    if _byte_length(name) > MAX_NAME_BYTES:
        return NameReason.TOO_LONG(limit=MAX_NAME_BYTES)
    if _FORBIDDEN.search(name) or any(unicodedata.category(character) in ("Cs", "Cc") for character in name):
        return NameReason.FORBIDDEN_CHARACTER()
    if name != unicodedata.normalize("NFC", name):
        return NameReason.NOT_NFC()
    for part in name.split("/"):
        if part in ("", ".", ".."):
            return NameReason.LEAVES_FOLDER()
        if part != part.strip() or part.endswith("."):
            return NameReason.SPACE_OR_FULL_STOP()
        if _DEVICES.fullmatch(part):
            return NameReason.DEVICE()
        if _byte_length(part) > MAX_PART_BYTES:
            return NameReason.PART_TOO_LONG(limit=MAX_PART_BYTES)
    return None


def find_collision(names: Iterable[str]) -> tuple[str, str] | None:
    """Two names that are the same file on some system, or of which one is a parent folder of the other; None if there
    are none."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        folded = name.casefold()
        if folded in files:
            return files[folded], name
        if folded in folders:
            return folders[folded], name
        files[folded] = name
        parts = folded.split("/")
        for length in range(1, len(parts)):
            folder = "/".join(parts[:length])
            if folder in files:
                return files[folder], name
            folders.setdefault(folder, name)
    return None


def _byte_length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
