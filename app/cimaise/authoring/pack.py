"""An exhibit packed into one file: the same bytes for the same exhibit, on every machine."""

from __future__ import annotations

import os
import stat
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from cimaise.authoring.messages import PackReason
from cimaise.exhibit.pages.assets import asset_uses
from cimaise.packing.blocks import blocks
from cimaise.packing.manifest import NAME, SIGNATURE, Manifest, PackageError, Packed
from cimaise.packing.safe_names import clash, why_unsafe
from cimaise.packing.signing import sign
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.reading.reader import Reading

_FILE_AT_MOST = 20_000_000_000
# The earliest date that a ZIP can have: none of ours says when it was made.
_DATE = (1980, 1, 1, 0, 0, 0)
_MODE = (stat.S_IFREG | 0o644) << 16


def files_of(reading: Reading) -> tuple[str, ...]:
    """The names of all files that an exhibit uses, sorted. The reading holds an exhibit."""
    assert reading.exhibit is not None
    texts = (Path(name).relative_to(reading.folder).as_posix() for name in reading.texts)
    media = (str(PurePosixPath(use.file)) for use in asset_uses(reading.exhibit))
    return tuple(sorted({*texts, *media}))


def unused(reading: Reading) -> list[Path]:
    """The files of the exhibit's folder that it does not use, the largest first."""
    used = set(files_of(reading))
    found = [
        path
        for path in reading.folder.rglob("*")
        if path.is_file() and path.relative_to(reading.folder).as_posix() not in used
    ]
    return sorted(found, key=lambda path: path.stat().st_size, reverse=True)


def pack(reading: Reading, out: Path, key: Path | None = None) -> Manifest:
    """Write a packed exhibit, signed where there is a key; what it holds.

    Raises PackageError for a name that cannot be packed, FileAccessError for a file that cannot be read, signing.NoKey, OSError.
    """
    assert reading.exhibit is not None
    names = files_of(reading)
    for name in names:
        if why := why_unsafe(name):
            raise PackageError(f"the name {name!r} {why}; give the file another one")
    if pair := clash(names):
        raise PackageError(
            f"{pair[0]!r} and {pair[1]!r} are the same file on some systems; rename one of them"
        )
    title = reading.exhibit.title.text(reading.exhibit.languages[0])
    manifest = Manifest(title, tuple(_summed(reading.folder, name) for name in names))
    raw = manifest.written()
    heads = {NAME: raw} | ({SIGNATURE: sign(raw, key)} if key else {})
    unfinished = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as stream:
            with ZipFile(stream, "w", ZIP_STORED) as archive:
                for name, head in sorted(heads.items()):
                    archive.writestr(_info(name, len(head)), head)
                for file in manifest.files:
                    _add(archive, reading.folder, file)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def _info(name: str, size: int) -> ZipInfo:
    info = ZipInfo(name, _DATE)
    info.compress_type = ZIP_STORED
    info.create_system = 3  # Unix, wherever it is packed
    info.external_attr = _MODE
    info.file_size = size
    return info


def _summed(folder: Path, name: str) -> Packed:
    try:
        with open_inside(folder, name, _FILE_AT_MOST) as stream:
            digest, size = sha256(), 0
            for block in blocks(stream):
                digest.update(block)
                size += len(block)
    except FileAccessError as why:
        raise FileAccessError(PackReason.UNREADABLE(file=name, problem=why.message)) from why
    return Packed(name, size, digest.hexdigest())


def _add(archive: ZipFile, folder: Path, file: Packed) -> None:
    with (
        open_inside(folder, file.name, _FILE_AT_MOST) as stream,
        archive.open(_info(file.name, file.size), "w") as packed,
    ):
        digest = _copied(stream, packed.write)
    if digest != file.sum:
        raise FileAccessError(PackReason.CHANGED(file=file.name))


def _copied(stream: BinaryIO, write: Callable[[bytes], object]) -> str:
    digest = sha256()
    for block in blocks(stream):
        digest.update(block)
        write(block)
    return digest.hexdigest()
