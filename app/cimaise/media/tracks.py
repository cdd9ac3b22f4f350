"""Reads from a film's container, without decoding, its video codec and whether it has sound.

The containers are those that are played: Matroska and WebM (RFC 9559), MP4 and MOV (ISO/IEC 14496-12).
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from cimaise.media.errors import PlaybackError
from cimaise.media.film_file import FILE_LIMIT
from cimaise.media.messages import MediaAdvice, MediaReason
from cimaise.media.signatures import EBML
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SEGMENT, _TRACKS, _CLUSTER = 0x18538067, 0x1654AE6B, 0x1F43B675
_TRACK, _TRACK_TYPE, _CODEC_ID = 0xAE, 0x83, 0x86
_VIDEO, _AUDIO = 1, 2
_UNKNOWN_SIZE = -1
_MAX_INDEX = 64_000_000
"""Bytes. The index of a film of several hours has 10 MB."""
_MAX_ELEMENTS = 100_000

_CODECS = {
    "V_VP8": "VP8",
    "V_VP9": "VP9",
    "V_AV1": "AV1",
    "V_MPEG4/ISO/AVC": "H.264",
    "V_MPEGH/ISO/HEVC": "H.265 (HEVC)",
    "vp08": "VP8",
    "vp09": "VP9",
    "av01": "AV1",
    "avc1": "H.264",
    "avc3": "H.264",
    "hvc1": "H.265 (HEVC)",
    "hev1": "H.265 (HEVC)",
    "mp4v": "MPEG-4 Visual",
    "jpeg": "Motion JPEG",
    "apch": "ProRes",
    "apcn": "ProRes",
    "apcs": "ProRes",
    "apco": "ProRes",
    "ap4h": "ProRes",
}
"""The usual names of codecs, by their identifiers in Matroska and in MP4."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """The usual name of the video codec, and whether there is sound; "" and None if the container does not state it."""

    codec: str = ""
    has_sound: bool | None = None


def read(folder: Path, file: str) -> Tracks:
    """The tracks of a film in the exhibit. Raises PlaybackError if it has no video track or is incomplete."""
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            size = stream.seek(0, 2)
            stream.seek(0)
            is_matroska = stream.read(4) == EBML
            stream.seek(0)
            codecs: dict[int, str] = {}
            for kind, codec in (_matroska if is_matroska else _mp4)(file, stream, size):
                codecs.setdefault(kind, codec)
    except (FileAccessError, OSError) as error:
        raise PlaybackError.of_access(file, error) from error
    if not codecs:
        return Tracks()
    if _VIDEO not in codecs:
        raise PlaybackError(file, MediaReason.NO_VIDEO(), MediaAdvice.NAME_A_FILM())
    video = codecs[_VIDEO]
    return Tracks(_CODECS.get(video, video.removeprefix("V_").strip()), _AUDIO in codecs)


def _matroska(file: str, stream: BinaryIO, size: int) -> Iterator[tuple[int, str]]:
    """Type and codec identifier of each track. Raises PlaybackError."""
    for _ in range(_MAX_ELEMENTS):
        element, length = _variable_int(stream, keep_marker=True), _variable_int(stream)
        if element is None or length is None or element == _CLUSTER:
            return
        if element == _SEGMENT:
            # Live recordings do not know their size; all other files state it.
            if length != _UNKNOWN_SIZE and stream.tell() + length > size:
                raise PlaybackError(file, MediaReason.INCOMPLETE(), MediaAdvice.COPY_AGAIN())
        elif element == _TRACKS:
            if 0 <= length <= _MAX_INDEX:
                yield from _matroska_tracks(stream.read(length))
            return
        elif length == _UNKNOWN_SIZE:
            return
        else:
            stream.seek(length, 1)


def _matroska_tracks(data: bytes) -> Iterator[tuple[int, str]]:
    """Type and codec identifier of each track in the content of a Tracks element."""
    for element, content in _elements(data):
        if element == _TRACK:
            fields = dict(_elements(content))
            kind = int.from_bytes(fields.get(_TRACK_TYPE, b""), "big")
            yield kind, fields.get(_CODEC_ID, b"").rstrip(b"\0").decode("ascii", "replace")


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


def _mp4(file: str, stream: BinaryIO, size: int) -> Iterator[tuple[int, str]]:
    """As `_matroska`, of an MP4 or MOV file. Raises PlaybackError."""
    has_index, start = False, 0
    for _ in range(_MAX_ELEMENTS):
        stream.seek(start)
        kind, length, begin = _box(stream, size - start)
        if not kind:
            break
        if start + length > size:
            raise PlaybackError(file, MediaReason.INCOMPLETE(), MediaAdvice.COPY_AGAIN())
        if kind == b"moov":
            has_index = True
            if length <= _MAX_INDEX:
                stream.seek(start + begin)
                yield from _mp4_tracks(stream.read(length - begin))
        start += length
    if not has_index:
        raise PlaybackError(file, MediaReason.NO_INDEX(), MediaAdvice.EXPORT_AGAIN())


def _mp4_tracks(moov: bytes) -> Iterator[tuple[int, str]]:
    """Type and codec identifier of each track in the content of a moov box."""
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
            kind = {b"vide": _VIDEO, b"soun": _AUDIO}.get(handler, 0)
            yield kind, codec


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
