"""Packs an exhibit into one file. The same exhibit gives the same bytes on every computer."""

from __future__ import annotations

import stat
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from cimaise.authoring.messages import PackReason
from cimaise.exhibit.pages.assets import asset_uses
from cimaise.packing.blocks import blocks
from cimaise.packing.errors import PackageError
from cimaise.packing.manifest import MANIFEST_NAME, SIGNATURE_NAME, Manifest, PackedFile
from cimaise.packing.messages import PackageAdvice, PackageReason
from cimaise.packing.safe_names import find_collision, name_problem
from cimaise.packing.signing import sign_manifest
from cimaise.platform.atomic import atomic_file
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.reading.reader import Reading

_MAX_FILE_BYTES = 20_000_000_000
# The earliest date in a ZIP: the bytes must not depend on the time of packing.
_DATE = (1980, 1, 1, 0, 0, 0)
_MODE = (stat.S_IFREG | 0o644) << 16
_UNIX = 3
"""The number of the system in a ZIP (PKWARE APPNOTE 6.3, 4.4.2)."""


def used_files(reading: Reading) -> tuple[str, ...]:
    """The names of all files that an exhibit uses, with `/`, sorted. The reading must have an exhibit."""
    assert reading.exhibit is not None
    texts = (Path(name).relative_to(reading.folder).as_posix() for name in reading.texts)
    media = (str(PurePosixPath(use.file)) for use in asset_uses(reading.exhibit))
    return tuple(sorted({*texts, *media}))


def unused_files(reading: Reading) -> list[Path]:
    """The files in the exhibit's folder that it does not use, largest first."""
    used = set(used_files(reading))
    unused = [
        path
        for path in reading.folder.rglob("*")
        if path.is_file() and path.relative_to(reading.folder).as_posix() not in used
    ]
    return sorted(unused, key=lambda path: path.stat().st_size, reverse=True)


def pack(reading: Reading, out: Path, key: Path | None = None) -> Manifest:
    """Write a packed exhibit to `out`, signed with the secret key in the file `key` if given. Returns its manifest.

    Raises PackageError for a name that is not valid on every system, FileAccessError for a file that cannot be read,
    KeyFileError, and OSError if `out` cannot be written.
    """
    assert reading.exhibit is not None
    names = used_files(reading)
    for name in names:
        if problem := name_problem(name):
            reason = PackageReason.UNSAFE_NAME(name=name, problem=problem)
            raise PackageError(reason, PackageAdvice.RENAME())
    if collision := find_collision(names):
        first, second = collision
        raise PackageError(
            PackageReason.NAME_COLLISION(first=first, second=second), PackageAdvice.RENAME_ONE()
        )
    title = reading.exhibit.title.text(reading.exhibit.languages[0])
    manifest = Manifest(title, tuple(_measure(reading.folder, name) for name in names))
    raw = manifest.as_json()
    metadata = {MANIFEST_NAME: raw} | ({SIGNATURE_NAME: sign_manifest(raw, key)} if key else {})
    with atomic_file(out) as stream, ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, content in sorted(metadata.items()):
            archive.writestr(_zip_info(name, len(content)), content)
        for file in manifest.files:
            _add(archive, reading.folder, file)
    return manifest


def _zip_info(name: str, size: int) -> ZipInfo:
    info = ZipInfo(name, _DATE)
    info.compress_type = ZIP_STORED
    info.create_system = _UNIX
    info.external_attr = _MODE
    info.file_size = size
    return info


@contextmanager
def _opened(folder: Path, name: str) -> Iterator[BinaryIO]:
    """A file of the exhibit, opened for reading. Raises FileAccessError with a message that names the file."""
    try:
        with open_inside(folder, name, _MAX_FILE_BYTES) as stream:
            yield stream
    except FileAccessError as error:
        raise FileAccessError(PackReason.UNREADABLE(file=name, problem=error.message)) from error


def _measure(folder: Path, name: str) -> PackedFile:
    size, digest = 0, sha256()
    with _opened(folder, name) as stream:
        for block in blocks(stream):
            digest.update(block)
            size += len(block)
    return PackedFile(name, size, digest.hexdigest())


def _add(archive: ZipFile, folder: Path, file: PackedFile) -> None:
    with (
        _opened(folder, file.name) as stream,
        archive.open(_zip_info(file.name, file.size), "w") as entry,
    ):
        digest = sha256()
        for block in blocks(stream):
            digest.update(block)
            entry.write(block)
    if digest.hexdigest() != file.sha256:
        raise FileAccessError(PackReason.CHANGED(file=file.name))
