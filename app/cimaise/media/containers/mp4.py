"""Reads the tracks and the duration of an MP4 or MOV file (ISO/IEC 14496-12)."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from cimaise.media.containers.container import MAX_ELEMENTS, MAX_INDEX, Track, TrackKind
from cimaise.media.errors import PlaybackError
from cimaise.media.messages import MediaAdvice, MediaReason

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {b"vide": TrackKind.VIDEO, b"soun": TrackKind.AUDIO}


def tracks(file: str, stream: BinaryIO, size: int) -> list[Track]:
    """The tracks of a file of this size in bytes. Raises PlaybackError if its end or its index is missing."""
    return [track for moov in _indexes(file, stream, size) for track in _parse_moov(moov)]


def duration(file: str, stream: BinaryIO, size: int) -> float | None:
    """The duration in s; None if the file does not state it. The arguments, and what it raises, are those of `tracks`."""
    for moov in _indexes(file, stream, size):
        for mvhd in _boxes(moov, b"mvhd"):
            # Version and flags, and two dates, precede the ticks in a second and the duration in ticks.
            wide = mvhd[:1] == b"\1"
            start, length = (20, 8) if wide else (12, 4)
            scale = int.from_bytes(mvhd[start : start + 4], "big")
            ticks = mvhd[start + 4 : start + 4 + length]
            # A duration of ones is unknown.
            if scale and len(ticks) == length and ticks != b"\xff" * length:
                return int.from_bytes(ticks, "big") / scale
    return None


def _indexes(file: str, stream: BinaryIO, size: int) -> Iterator[bytes]:
    """The contents of the moov boxes of a file."""
    has_index, start = False, 0
    for _ in range(MAX_ELEMENTS):
        stream.seek(start)
        kind, length, begin = _box(stream, size - start)
        if not kind:
            break
        if start + length > size:
            raise PlaybackError(file, MediaReason.INCOMPLETE(), MediaAdvice.COPY_AGAIN())
        if kind == b"moov":
            has_index = True
            if length <= MAX_INDEX:
                stream.seek(start + begin)
                yield stream.read(length - begin)
        start += length
    if not has_index:
        raise PlaybackError(file, MediaReason.NO_INDEX(), MediaAdvice.EXPORT_AGAIN())


def _parse_moov(moov: bytes) -> Iterator[Track]:
    """The tracks in the content of a moov box."""
    for trak in _boxes(moov, b"trak"):
        for mdia in _boxes(trak, b"mdia"):
            # Version, flags and an unused field precede the handler type.
            handler = next((hdlr[8:12] for hdlr in _boxes(mdia, b"hdlr")), b"")
            descriptions = [
                stsd
                for minf in _boxes(mdia, b"minf")
                for stbl in _boxes(minf, b"stbl")
                for stsd in _boxes(stbl, b"stsd")
            ]
            # Version, flags and the number of descriptions precede the first one's size and name.
            codec = descriptions[0][12:16].decode("ascii", "replace") if descriptions else ""
            yield Track(_KINDS.get(handler, TrackKind.OTHER), codec)


def _boxes(data: bytes, wanted: bytes) -> Iterator[bytes]:
    """The contents of the boxes of one type."""
    stream, start = BytesIO(data), 0
    while start < len(data):
        stream.seek(start)
        kind, length, begin = _box(stream, len(data) - start)
        if not kind:
            return
        if kind == wanted:
            yield data[start + begin : start + length]
        start += length


def _box(stream: BinaryIO, left: int) -> tuple[bytes, int, int]:
    """Type and size of a box, and the offset of its content; b"" as the type if there is no valid box.

    `left` is the number of bytes from the start of the box to the end of the data.
    """
    head = stream.read(8)
    length, kind, begin = int.from_bytes(head[:4], "big"), head[4:8], 8
    if length == 1:
        length, begin = int.from_bytes(stream.read(8), "big"), 16
    elif length == 0:
        length = left
    return (kind, length, begin) if len(head) == 8 and length >= begin else (b"", 0, 0)
