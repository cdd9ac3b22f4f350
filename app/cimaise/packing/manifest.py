"""The manifest of a packed exhibit: its title, and each file with its size and SHA-256."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from cimaise.packing.errors import PackageError
from cimaise.packing.messages import PackageAdvice, PackageReason
from cimaise.packing.safe_names import find_collision, name_problem

MANIFEST_NAME = ".cimaise/manifest.json"
SIGNATURE_NAME = ".cimaise/signature.json"
FORMAT = 1
MAX_MANIFEST_BYTES = 20_000_000
MAX_FILES = 50_000

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file: its path in the exhibit, with `/`; its size in bytes; its SHA-256 in hexadecimal digits."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The exhibit's title in its first language, and its files sorted by name."""

    title: str
    files: tuple[PackedFile, ...]

    def as_json(self) -> bytes:
        """The content of the manifest's file. Equal manifests give the same bytes."""
        files = [{"name": file.name, "size": file.size, "sha256": file.sha256} for file in self.files]
        content = {"format": FORMAT, "title": self.title, "files": files}
        return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"

    @property
    def size(self) -> int:
        """The total size of the files in bytes."""
        return sum(file.size for file in self.files)


def parse_manifest(raw: bytes) -> Manifest:
    """A manifest from JSON. Raises PackageError."""
    try:
        content = json.loads(raw)
        version, title, entries = content["format"], content["title"], content["files"]
        if not (isinstance(version, int) and isinstance(title, str) and isinstance(entries, list)):
            raise TypeError
        if version > FORMAT:
            raise PackageError(PackageReason.LATER_FORMAT(), PackageAdvice.UPDATE())
        if len(entries) > MAX_FILES:
            raise PackageError(PackageReason.TOO_MANY_FILES(limit=MAX_FILES))
        files = tuple(_parse_file(entry) for entry in entries)
    except (ValueError, LookupError, TypeError, RecursionError, AttributeError) as error:
        raise PackageError(PackageReason.MALFORMED_MANIFEST()) from error
    for file in files:
        if problem := name_problem(file.name):
            raise PackageError(PackageReason.UNSAFE_NAME(name=file.name, problem=problem))
    if collision := find_collision(file.name for file in files):
        first, second = collision
        raise PackageError(PackageReason.NAME_COLLISION(first=first, second=second))
    return Manifest(title, files)


def _parse_file(entry: dict[str, object]) -> PackedFile:
    name, size, digest = entry["name"], entry["size"], entry["sha256"]
    if not (isinstance(name, str) and type(size) is int and size >= 0 and isinstance(digest, str)):
        raise TypeError
    if not _SHA256.fullmatch(digest):
        raise ValueError
    return PackedFile(name, size, digest)
