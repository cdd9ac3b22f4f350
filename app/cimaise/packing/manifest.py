"""What a packed exhibit says of itself: every file with its size and its SHA-256."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from cimaise.packing.safe_names import clash, why_unsafe

NAME = ".cimaise/manifest.json"
SIGNATURE = ".cimaise/signature.json"
FORMAT = 1
BYTES_AT_MOST = 20_000_000
FILES_AT_MOST = 50_000

_SUM = re.compile(r"[0-9a-f]{64}")


class PackageError(Exception):
    """What is wrong with a packed exhibit, as a sentence without a full stop."""


@dataclass(frozen=True, slots=True)
class Packed:
    """One file: its name with `/`, its size in bytes, its SHA-256 in hexadecimal digits."""

    name: str
    size: int
    sum: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """`title` is the exhibit's in its first language; `files` are sorted by their names."""

    title: str
    files: tuple[Packed, ...]

    def written(self) -> bytes:
        """As JSON, always the same for the same files."""
        files = [{"name": file.name, "size": file.size, "sha256": file.sum} for file in self.files]
        whole = {"format": FORMAT, "title": self.title, "files": files}
        return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"

    @property
    def size(self) -> int:
        """Of all files together, in bytes."""
        return sum(file.size for file in self.files)


def parse_manifest(raw: bytes) -> Manifest:
    """A manifest from JSON. Raises PackageError."""
    try:
        whole = json.loads(raw)
        number, title, listed = whole["format"], whole["title"], whole["files"]
        if not (isinstance(number, int) and isinstance(title, str) and isinstance(listed, list)):
            raise TypeError
        if number > FORMAT:
            raise PackageError("a later version of Cimaise packed this; update Cimaise on this machine")
        if len(listed) > FILES_AT_MOST:
            raise PackageError(f"it holds more than {FILES_AT_MOST:,} files")
        files = tuple(_packed(each) for each in listed)
    except (ValueError, LookupError, TypeError, RecursionError, AttributeError) as error:
        raise PackageError("its manifest cannot be understood") from error
    for file in files:
        if why := why_unsafe(file.name):
            raise PackageError(f"the name {file.name!r} {why}")
    if pair := clash(file.name for file in files):
        raise PackageError(f"{pair[0]!r} and {pair[1]!r} are the same file on some systems")
    return Manifest(title, files)


def _packed(each: dict[str, object]) -> Packed:
    name, size, digest = each["name"], each["size"], each["sha256"]
    if not (isinstance(name, str) and type(size) is int and size >= 0 and isinstance(digest, str)):
        raise TypeError
    if not _SUM.fullmatch(digest):
        raise ValueError
    return Packed(name, size, digest)
