"""Reads the tracks and the duration of a Matroska or WebM file (RFC 9559)."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from cimaise.media.containers.container import MAX_ELEMENTS, MAX_INDEX, Track, TrackKind
from cimaise.media.errors import PlaybackError
from cimaise.media.messages import MediaAdvice, MediaReason

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEGMENT, _TRACKS, _CLUSTER = 0x18538067, 0x1654AE6B, 0x1F43B675
_TRACK, _TRACK_TYPE, _CODEC_ID = 0xAE, 0x83, 0x86
_INFO, _DURATION, _TIMESTAMP_SCALE = 0x1549A966, 0x4489, 0x2AD7B1
_USUAL_SCALE = 1_000_000
"""Nanoseconds in a tick of the duration, if the file does not state it."""
_KINDS = {1: TrackKind.VIDEO, 2: TrackKind.AUDIO}
_UNKNOWN_SIZE = -1


def tracks(file: str, stream: BinaryIO, size: int) -> list[Track]:
    """The tracks of a file of this size in bytes, opened at its start. Raises PlaybackError if its end is missing."""
    return list(_parse_tracks(_top_element(file, stream, size, _TRACKS)))


def duration(file: str, stream: BinaryIO, size: int) -> float | None:
    """The duration in s; None if the file does not state it. The arguments, and what it raises, are those of `tracks`."""
    fields = dict(_elements(_top_element(file, stream, size, _INFO)))
    ticks = fields.get(_DURATION, b"")
    scale = int.from_bytes(fields.get(_TIMESTAMP_SCALE, b""), "big") or _USUAL_SCALE
    if len(ticks) not in (4, 8):
        return None
    return float(struct.unpack(">f" if len(ticks) == 4 else ">d", ticks)[0]) * scale / 1e9


def _top_element(file: str, stream: BinaryIO, size: int, wanted: int) -> bytes:
    """The content of the first element with this identifier that is before the first frame; empty if there is none."""
    for _ in range(MAX_ELEMENTS):
        element, length = _variable_int(stream, keep_marker=True), _variable_int(stream)
        if element is None or length is None or element == _CLUSTER:
            break
        if element == _SEGMENT:
            # Only live recordings do not state their size.
            if length != _UNKNOWN_SIZE and stream.tell() + length > size:
                raise PlaybackError(file, MediaReason.INCOMPLETE(), MediaAdvice.COPY_AGAIN())
        elif element == wanted:
            return stream.read(length) if 0 <= length <= MAX_INDEX else b""
        elif length == _UNKNOWN_SIZE:
            break
        else:
            stream.seek(length, 1)
    return b""


def _parse_tracks(data: bytes) -> Iterator[Track]:
    """The tracks in the content of a Tracks element."""
    for element, content in _elements(data):
        if element == _TRACK:
            fields = dict(_elements(content))
            kind = _KINDS.get(int.from_bytes(fields.get(_TRACK_TYPE, b""), "big"), TrackKind.OTHER)
            yield Track(kind, fields.get(_CODEC_ID, b"").rstrip(b"\0").decode("ascii", "replace"))


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Identifier and content of each EBML element."""
    stream = BytesIO(data)
    while (element := _variable_int(stream, keep_marker=True)) is not None:
        length = _variable_int(stream)
        if length is None or length == _UNKNOWN_SIZE:
            return
        yield element, stream.read(min(length, len(data)))


def _variable_int(stream: BinaryIO, *, keep_marker: bool = False) -> int | None:
    """A variable-size integer (RFC 8794, section 4); None at the end of the data or for an invalid first byte.

    An unknown size is returned as _UNKNOWN_SIZE.
    """
    first = stream.read(1)
    if not first or not first[0]:
        return None
    length = 9 - first[0].bit_length()
    rest = stream.read(length - 1)
    if len(rest) < length - 1:
        return None
    value = int.from_bytes(first + rest, "big")
    mask = (1 << 7 * length) - 1
    if keep_marker:
        return value
    return value & mask if value & mask != mask else _UNKNOWN_SIZE
