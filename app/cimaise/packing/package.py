"""Opens packed exhibits. Nothing in them is used before it is checked."""

from __future__ import annotations

import stat
import struct
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from cimaise.packing.blocks import blocks
from cimaise.packing.errors import PackageError
from cimaise.packing.manifest import (
    MANIFEST_NAME,
    MAX_FILES,
    MAX_MANIFEST_BYTES,
    SIGNATURE_NAME,
    Manifest,
    parse_manifest,
)
from cimaise.packing.messages import PackageAdvice, PackageReason
from cimaise.packing.safe_names import name_problem
from cimaise.packing.signing import verify_signature
from cimaise.packing.zip_directory import check_directory
from cimaise.source.files import FileAccessError, open_regular
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path
    from zipfile import ZipInfo

    from cimaise.packing.manifest import PackedFile
    from cimaise.source.message import Message

MAX_PACKAGE_BYTES = 60_000_000_000
"""More than a large exhibit with films has."""
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_ENCRYPTED, _SIZES_FOLLOW = 0x1, 0x8


class Package:
    """An open packed exhibit.

    `manifest` lists its files, `digest` is the manifest's SHA-256 in hexadecimal digits, and `key` is the public key
    that it is signed with ("" if it is not signed). The constructor raises PackageError if the structure, the signature
    or the manifest is not valid; it does not read the exhibit's files.
    """

    def __init__(self, stream: BinaryIO, archive: ZipFile) -> None:
        self._stream, self._archive = stream, archive
        self._infos = {info.filename: info for info in archive.infolist()}
        self._check_structure()
        raw = self._read_metadata(MANIFEST_NAME)
        if raw is None:
            raise PackageError(PackageReason.NO_MANIFEST())
        self.digest = sha256(raw).hexdigest()
        signature = self._read_metadata(SIGNATURE_NAME)
        self.key = verify_signature(raw, signature) if signature is not None else ""
        self.manifest: Manifest = parse_manifest(raw)
        self._check_contents()

    def _check_structure(self) -> None:
        infos = self._archive.infolist()
        if len(infos) > MAX_FILES + 2:
            raise PackageError(PackageReason.TOO_MANY_FILES(limit=MAX_FILES))
        if len(infos) != len(self._infos):
            raise PackageError(PackageReason.DUPLICATE_NAME())
        end = 0
        for info in sorted(infos, key=lambda info: info.header_offset):
            if problem := name_problem(info.filename):
                raise PackageError(PackageReason.UNSAFE_NAME(name=info.filename, problem=problem))
            _check_entry(info)
            # Without gaps and overlaps: no data is hidden between files, and no file is inside another.
            if info.header_offset != end:
                raise PackageError(PackageReason.NOT_CONTIGUOUS())
            end = self._end_of(info)
        if end != self._archive.start_dir:
            raise PackageError(PackageReason.HIDDEN_DATA())

    def _end_of(self, info: ZipInfo) -> int:
        """The offset of the next file, according to the local header of this one."""
        self._stream.seek(info.header_offset)
        raw = self._stream.read(_LOCAL_HEADER.size)
        if len(raw) < _LOCAL_HEADER.size:
            raise PackageError(PackageReason.INCOMPLETE(), PackageAdvice.COPY_AGAIN())
        signature, _, flags, method, *_, name_length, extra_length = _LOCAL_HEADER.unpack(raw)
        if signature != b"PK\3\4" or method != ZIP_STORED or flags & (_ENCRYPTED | _SIZES_FOLLOW):
            raise PackageError(PackageReason.UNUSUAL_HEADER(name=info.filename))
        return info.header_offset + _LOCAL_HEADER.size + int(name_length) + int(extra_length) + info.file_size

    def _read_metadata(self, name: str) -> bytes | None:
        info = self._infos.get(name)
        if info is None:
            return None
        if info.file_size > MAX_MANIFEST_BYTES:
            raise PackageError(PackageReason.FILE_TOO_LARGE(name=name, limit=MAX_MANIFEST_BYTES))
        with self._archive.open(info) as stream:
            return stream.read(MAX_MANIFEST_BYTES)

    def _check_contents(self) -> None:
        listed = {file.name: file for file in self.manifest.files}
        stored = self._infos.keys() - {MANIFEST_NAME, SIGNATURE_NAME}
        if missing := sorted(listed.keys() - stored):
            raise PackageError(PackageReason.MISSING_FILE(name=missing[0]))
        if unlisted := sorted(stored - listed.keys()):
            raise PackageError(PackageReason.UNLISTED_FILE(name=unlisted[0]))
        for name, file in listed.items():
            if self._infos[name].file_size != file.size:
                raise PackageError(PackageReason.WRONG_SIZE(name=name))

    def check_trusted(self, keys: Collection[str]) -> None:
        """Check that it is signed with one of these keys. Without keys, every package is trusted. Raises PackageError."""
        if keys and not self.key:
            raise PackageError(PackageReason.NOT_SIGNED())
        if keys and self.key not in keys:
            raise PackageError(PackageReason.UNTRUSTED_KEY(key=self.key))

    def changed_files(self) -> Iterator[Message]:
        """Read every file. Yields a message for each one that differs from the manifest."""
        for file in self.manifest.files:
            try:
                self._copy(file, None)
            except PackageError as error:
                yield error.message

    def unpack(self, folder: Path) -> None:
        """Write every file into an empty folder. Raises PackageError if a file differs from the manifest, and OSError."""
        for file in self.manifest.files:
            path = folder / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as out:
                self._copy(file, out)

    def _copy(self, file: PackedFile, out: BinaryIO | None) -> None:
        """Read a file, check its SHA-256, and write it to `out` if given. Raises PackageError."""
        digest = sha256()
        try:
            with self._archive.open(self._infos[file.name]) as stream:
                for block in blocks(stream):
                    digest.update(block)
                    if out is not None:
                        out.write(block)
        except BadZipFile as error:
            raise PackageError(PackageReason.CHANGED_FILE(name=file.name)) from error
        if digest.hexdigest() != file.sha256:
            raise PackageError(PackageReason.CHANGED_FILE(name=file.name))


def _check_entry(info: ZipInfo) -> None:
    mode = info.external_attr >> 16
    if info.flag_bits & _ENCRYPTED:
        raise PackageError(PackageReason.ENCRYPTED(name=info.filename))
    if info.compress_type != ZIP_STORED or info.compress_size != info.file_size:
        raise PackageError(PackageReason.COMPRESSED(name=info.filename))
    if info.is_dir() or (mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG)):
        raise PackageError(PackageReason.NOT_REGULAR(name=info.filename))


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """Open a packed exhibit. Raises PackageError if it is not valid, also while its files are read in the `with` block."""
    try:
        with open_regular(path, MAX_PACKAGE_BYTES) as stream:
            check_directory(stream)
            with ZipFile(stream) as archive:
                yield Package(stream, archive)
    except FileAccessError as error:
        advice = PackageAdvice.CHOOSE_PACKAGE() if error.reason is FileReason.NOT_REGULAR else None
        raise PackageError(PackageReason.UNREADABLE(problem=error.message), advice) from error
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        struct.error,
        UnicodeDecodeError,
    ) as error:
        raise PackageError(PackageReason.DAMAGED(), PackageAdvice.COPY_AGAIN()) from error
