"""Checks the position and size of a ZIP's central directory, its list of files, before it is read into memory
(PKWARE APPNOTE 6.3, 4.3.12-4.3.16)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from cimaise.packing.errors import PackageError
from cimaise.packing.messages import PackageAdvice, PackageReason

if TYPE_CHECKING:
    from typing import BinaryIO

_MAX_DIRECTORY_BYTES = 50_000_000
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")


def check_directory(stream: BinaryIO) -> None:
    """Check that a file ends as `cimaise pack` writes it: with a central directory that is not too large, followed only
    by the end records. Raises PackageError."""
    size = stream.seek(0, 2)
    if size == 0:
        raise PackageError(PackageReason.EMPTY(), PackageAdvice.COPY_AGAIN())
    if size < _END.size:
        raise PackageError(PackageReason.NOT_A_PACKAGE(), PackageAdvice.CHOOSE_PACKAGE())
    stream.seek(size - _END.size)
    signature, *_, length, start, comment_length = _END.unpack(stream.read(_END.size))
    if signature != b"PK\5\6" or comment_length:
        stream.seek(0)
        if stream.read(4) == b"PK\3\4":
            raise PackageError(PackageReason.INCOMPLETE(), PackageAdvice.COPY_AGAIN())
        raise PackageError(PackageReason.NOT_A_PACKAGE(), PackageAdvice.CHOOSE_PACKAGE())
    end = size - _END.size
    # As in zipfile, which writes the records of ZIP64 from 2 GiB on: if they exist, they are used.
    if directory64 := _read_end64(stream, end):
        length, start, end = directory64
    if length > _MAX_DIRECTORY_BYTES or start + length != end:
        raise PackageError(PackageReason.DAMAGED(), PackageAdvice.COPY_AGAIN())
    stream.seek(0)


def _read_end64(stream: BinaryIO, end: int) -> tuple[int, int, int] | None:
    """The length, start and end of the central directory according to the records of ZIP64, which large files have
    before the end record; None if there are none.

    `end` is the offset of the end record. Raises PackageError.
    """
    end64 = end - _LOCATOR64.size - _END64.size
    if end64 < 0:
        return None
    stream.seek(end64)
    record, locator = stream.read(_END64.size), stream.read(_LOCATOR64.size)
    if _LOCATOR64.unpack(locator)[0] != b"PK\6\7":
        return None
    signature, *_, length, start = _END64.unpack(record)
    if signature != b"PK\6\6":
        raise PackageError(PackageReason.DAMAGED(), PackageAdvice.COPY_AGAIN())
    return int(length), int(start), end64
