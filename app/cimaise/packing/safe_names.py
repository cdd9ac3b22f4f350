"""Names of files that mean the same on every system, and lead nowhere else."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_PART = 200
"""Bytes of one part of a path: file systems allow 255, and a temporary name is longer than its file's."""
LONGEST = 1000

# What Windows takes for a device, with or without an ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


def why_unsafe(name: str) -> str:
    """Why a name cannot be unpacked, as the end of a sentence; "" where nothing speaks against it."""
    if not name or len(name.encode("utf-8", "surrogatepass")) > LONGEST:
        return "is empty or too long"
    if _FORBIDDEN.search(name) or any(unicodedata.category(sign) in ("Cs", "Cc") for sign in name):
        return "holds a character that not every system allows"
    if name != unicodedata.normalize("NFC", name):
        return "has accents that are written apart from their letters (not NFC)"
    for part in name.split("/"):
        if part in ("", ".", ".."):
            return "leads somewhere else"
        if part != part.strip() or part.endswith("."):
            return "begins or ends with a space or a full stop"
        if _DEVICES.fullmatch(part):
            return "is a device on Windows"
        if len(part.encode("utf-8", "surrogatepass")) > LONGEST_PART:
            return "is too long"
    return ""


def clash(names: Iterable[str]) -> tuple[str, str] | None:
    """Two names that some system takes for the same, or of which one is the folder of the other; None where none are."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        plain = name.casefold()
        if plain in seen:
            return seen[plain], name
        if plain in folders:
            return folders[plain], name
        seen[plain] = name
        parts = plain.split("/")
        for length in range(1, len(parts)):
            folder = "/".join(parts[:length])
            if folder in seen:
                return seen[folder], name
            folders.setdefault(folder, name)
    return None
