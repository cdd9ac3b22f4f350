"""A packed exhibit, opened with suspicion: nothing in it is believed before it was looked at."""

from __future__ import annotations

import os
import stat
import struct
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from cimaise.packing import manifest, signing
from cimaise.packing.blocks import blocks
from cimaise.packing.manifest import Manifest, PackageError, parse_manifest
from cimaise.packing.safe_names import why_unsafe
from cimaise.source.files import FileAccessError, open_regular

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path
    from zipfile import ZipInfo

SIZE_AT_MOST = 60_000_000_000
"""Bytes of a packed exhibit: a large one with films."""
_DIRECTORY_AT_MOST = 50_000_000
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_LOCAL = struct.Struct("<4s5H3L2H")
_ENCRYPTED, _LATER_SIZES = 0x1, 0x8


class Package:
    """An open one. `manifest` is what it says of itself, `key` the public key that signed it, "" where none did."""

    def __init__(self, stream: BinaryIO, archive: ZipFile) -> None:
        self._stream, self._archive = stream, archive
        self._infos = {info.filename: info for info in archive.infolist()}
        self._check_structure()
        raw = self._head(manifest.NAME)
        if raw is None:
            raise PackageError("it has no manifest; it was not made by `cimaise pack`")
        self.digest = sha256(raw).hexdigest()
        signature = self._head(manifest.SIGNATURE)
        self.key = signing.signer(raw, signature) if signature is not None else ""
        self.manifest: Manifest = parse_manifest(raw)
        self._check_contents()

    def _check_structure(self) -> None:
        infos = self._archive.infolist()
        if len(infos) > manifest.FILES_AT_MOST + 2:
            raise PackageError(f"it holds more than {manifest.FILES_AT_MOST:,} files")
        if len(infos) != len(self._infos):
            raise PackageError("it holds two files of the same name")
        end = 0
        for info in sorted(infos, key=lambda info: info.header_offset):
            if why := why_unsafe(info.filename):
                raise PackageError(f"the name {info.filename!r} {why}")
            self._check_entry(info)
            # One after the other without a gap: nothing lies hidden between them, and none in another.
            if info.header_offset != end:
                raise PackageError("its files do not follow one another as `cimaise pack` writes them")
            end = self._end_of(info)
        if end != self._archive.start_dir:
            raise PackageError("something lies hidden between its files")

    def _check_entry(self, info: ZipInfo) -> None:
        mode = info.external_attr >> 16
        if info.flag_bits & _ENCRYPTED:
            raise PackageError(f"{info.filename!r} is encrypted")
        if info.compress_type != ZIP_STORED or info.compress_size != info.file_size:
            raise PackageError(f"{info.filename!r} is compressed, which `cimaise pack` never does")
        if info.is_dir() or (mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG)):
            raise PackageError(f"{info.filename!r} is no file but a folder, a link or a device")

    def _end_of(self, info: ZipInfo) -> int:
        """Where the next file begins, by what stands before this one."""
        self._stream.seek(info.header_offset)
        raw = self._stream.read(_LOCAL.size)
        if len(raw) < _LOCAL.size:
            raise PackageError("it is cut short; copy it again")
        sign, _, flags, method, *_, name, extra = _LOCAL.unpack(raw)
        if sign != b"PK\3\4" or method != ZIP_STORED or flags & (_ENCRYPTED | _LATER_SIZES):
            raise PackageError(f"{info.filename!r} is not written as `cimaise pack` writes it")
        return info.header_offset + _LOCAL.size + int(name) + int(extra) + info.file_size

    def _head(self, name: str) -> bytes | None:
        info = self._infos.get(name)
        if info is None:
            return None
        if info.file_size > manifest.BYTES_AT_MOST:
            raise PackageError(f"{name!r} is too large")
        with self._archive.open(info) as stream:
            return stream.read(manifest.BYTES_AT_MOST)

    def _check_contents(self) -> None:
        listed = {file.name: file for file in self.manifest.files}
        there = self._infos.keys() - {manifest.NAME, manifest.SIGNATURE}
        if missing := sorted(listed.keys() - there):
            raise PackageError(f"{missing[0]!r} is missing in it")
        if more := sorted(there - listed.keys()):
            raise PackageError(f"{more[0]!r} is in it and not in its manifest")
        for name, file in listed.items():
            if self._infos[name].file_size != file.size:
                raise PackageError(f"{name!r} has another size than its manifest says")

    def check_trusted(self, keys: Collection[str]) -> None:
        """Whether one of some keys signed it; any package is trusted where there are none. Raises PackageError."""
        if keys and not self.key:
            raise PackageError("it is not signed, and this kiosk takes only what is")
        if keys and self.key not in keys:
            raise PackageError(f"it is signed by a key that this kiosk does not trust ({self.key})")

    def damages(self) -> Iterator[str]:
        """Read every file; a sentence for each that is not as the manifest says."""
        for file in self.manifest.files:
            try:
                self._copy(file.name, file.sum, None)
            except PackageError as why:
                yield str(why)

    def unpack(self, folder: Path) -> None:
        """Write every file into an empty folder, safely on the disk. Raises PackageError and OSError."""
        for file in self.manifest.files:
            path = folder / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as out:
                self._copy(file.name, file.sum, out)
                out.flush()
                os.fsync(out.fileno())

    def _copy(self, name: str, digest: str, out: BinaryIO | None) -> None:
        found = sha256()
        try:
            with self._archive.open(self._infos[name]) as stream:
                for block in blocks(stream):  # type: ignore[arg-type]
                    found.update(block)
                    if out is not None:
                        out.write(block)
        except BadZipFile as error:
            raise PackageError(f"{name!r} was changed or damaged after it was packed") from error
        if found.hexdigest() != digest:
            raise PackageError(f"{name!r} was changed or damaged after it was packed")


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """A packed exhibit. Raises PackageError for whatever is wrong with it, then and while it is read."""
    try:
        with open_regular(path, SIZE_AT_MOST) as stream:
            _check_end(stream)
            with ZipFile(stream) as archive:
                yield Package(stream, archive)
    except FileAccessError as why:
        raise PackageError(f"it cannot be read: {why}") from why
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        struct.error,
        UnicodeDecodeError,
    ) as error:
        raise PackageError("it is damaged or cut short; copy it again") from error


def _check_end(stream: BinaryIO) -> None:
    """Whether a file ends as a ZIP of ours does, before its list of files is read into memory."""
    size = stream.seek(0, 2)
    if size < _END.size:
        raise PackageError("it is no packed exhibit" if size else "it is empty; copy it again")
    stream.seek(size - _END.size)
    sign, *_, length, start, comment = _END.unpack(stream.read(_END.size))
    if sign != b"PK\5\6" or comment:
        stream.seek(0)
        begins = stream.read(4) == b"PK\3\4"
        raise PackageError("it is cut short; copy it again" if begins else "it is no packed exhibit")
    end = size - _END.size
    if start == 0xFFFFFFFF or length == 0xFFFFFFFF:
        length, start, end = _end64(stream, end)
    if length > _DIRECTORY_AT_MOST or start + length != end:
        raise PackageError("it is damaged or cut short; copy it again")
    stream.seek(0)


def _end64(stream: BinaryIO, end: int) -> tuple[int, int, int]:
    """The same of a ZIP of more than 4 GB: the length and start of its list, and where that ends."""
    stream.seek(max(end - _LOCATOR.size - _END64.size, 0))
    record, locator = stream.read(_END64.size), stream.read(_LOCATOR.size)
    sign, *_, length, start = _END64.unpack(record)
    if sign != b"PK\6\6" or _LOCATOR.unpack(locator)[0] != b"PK\6\7":
        raise PackageError("it is damaged or cut short; copy it again")
    return int(length), int(start), end - _LOCATOR.size - _END64.size
