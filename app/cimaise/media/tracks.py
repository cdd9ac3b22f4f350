"""What a film's container says is in it, read without decoding anything: its codec, and whether there is sound.

Matroska and WebM (RFC 9559) and MP4 and MOV (ISO/IEC 14496-12), which are the containers that are played.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from cimaise.media.film_file import FILE_LIMIT, MediaError
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_EBML = b"\x1aE\xdf\xa3"
_SEGMENT, _TRACKS, _CLUSTER = 0x18538067, 0x1654AE6B, 0x1F43B675
_ENTRY, _TYPE, _CODEC = 0xAE, 0x83, 0x86
_PICTURE, _SOUND = 1, 2
_OPEN = -1
_INDEX_AT_MOST = 64_000_000
"""Bytes of an index that is read: that of a film of hours has 10 MB."""
_ELEMENTS_AT_MOST = 100_000

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
"""The codecs by their names in Matroska and in MP4, as people call them."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """The codec of the picture, as people call it; "" and None where the container does not say."""

    picture: str = ""
    has_sound: bool | None = None


def read(folder: Path, file: str) -> Tracks:
    """What is in a film of the exhibit. Raises MediaError where there is no picture in it, or its end is missing."""
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            size = stream.seek(0, 2)
            stream.seek(0)
            is_matroska = stream.read(4) == _EBML
            stream.seek(0)
            found: dict[int, str] = {}
            for kind, name in (_matroska if is_matroska else _mp4)(file, stream, size):
                found.setdefault(kind, name)
    except (FileAccessError, OSError) as error:
        raise MediaError(f"{file} cannot be played: {error}") from error
    if not found:
        return Tracks()
    if _PICTURE not in found:
        raise MediaError(f"{file} has sound and no picture; write the name of a film")
    name = found[_PICTURE]
    return Tracks(_CODECS.get(name, name.removeprefix("V_").strip()), _SOUND in found)


def _matroska(file: str, stream: BinaryIO, size: int) -> Iterator[tuple[int, str]]:
    """The type and the codec's name of each track. Raises MediaError."""
    for _ in range(_ELEMENTS_AT_MOST):
        element, length = _number(stream, keep_marker=True), _number(stream)
        if element is None or length is None or element == _CLUSTER:
            return
        if element == _SEGMENT:
            # What records live does not know its size; all others have written it, and the file holds as much.
            if length != _OPEN and stream.tell() + length > size:
                raise MediaError(f"{file} is cut short; copy it to the exhibit again")
        elif element == _TRACKS:
            if 0 <= length <= _INDEX_AT_MOST:
                yield from _entries(stream.read(length))
            return
        elif length == _OPEN:
            return
        else:
            stream.seek(length, 1)


def _entries(tracks: bytes) -> Iterator[tuple[int, str]]:
    for element, entry in _elements(tracks):
        if element == _ENTRY:
            fields = dict(_elements(entry))
            kind = int.from_bytes(fields.get(_TYPE, b""), "big")
            yield kind, fields.get(_CODEC, b"").rstrip(b"\0").decode("ascii", "replace")


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    from io import BytesIO

    stream = BytesIO(data)
    while (element := _number(stream, keep_marker=True)) is not None:
        length = _number(stream)
        if length is None or length == _OPEN:
            return
        yield element, stream.read(min(length, len(data)))


def _number(stream: BinaryIO, *, keep_marker: bool = False) -> int | None:
    """A number of variable length (RFC 8794, section 4), a size of which nothing is known as _OPEN; None at the end, or
    where none stands."""
    first = stream.read(1)
    if not first or not first[0]:
        return None
    length = 9 - first[0].bit_length()
    rest = stream.read(length - 1)
    if len(rest) < length - 1:
        return None
    value = int.from_bytes(first + rest, "big")
    most = (1 << 7 * length) - 1
    if keep_marker:
        return value
    return value & most if value & most != most else _OPEN


def _mp4(file: str, stream: BinaryIO, size: int) -> Iterator[tuple[int, str]]:
    """As `_matroska`. Raises MediaError."""
    has_index, start = False, 0
    for _ in range(_ELEMENTS_AT_MOST):
        stream.seek(start)
        kind, length, begin = _box(stream, size - start)
        if not kind:
            break
        if start + length > size:
            raise MediaError(f"{file} is cut short; copy it to the exhibit again")
        if kind == b"moov":
            has_index = True
            if length <= _INDEX_AT_MOST:
                stream.seek(start + begin)
                yield from _traks(stream.read(length - begin))
        start += length
    if not has_index:
        raise MediaError(f"{file} is cut short, or was never finished; export it again")


def _traks(moov: bytes) -> Iterator[tuple[int, str]]:
    for trak in _boxes(moov, b"trak"):
        for mdia in _boxes(trak, b"mdia"):
            # A version, flags and a field that is not used; then what plays the track.
            handler = next((hdlr[8:12] for hdlr in _boxes(mdia, b"hdlr")), b"")
            described = [
                stsd
                for minf in _boxes(mdia, b"minf")
                for stbl in _boxes(minf, b"stbl")
                for stsd in _boxes(stbl, b"stsd")
            ]
            # A version, flags, how many descriptions follow; then the first one's size and name.
            name = described[0][12:16].decode("ascii", "replace") if described else ""
            kind = {b"vide": _PICTURE, b"soun": _SOUND}.get(handler, 0)
            yield kind, name


def _boxes(data: bytes, wanted: bytes) -> Iterator[bytes]:
    from io import BytesIO

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
    """A box's kind, its size, and where in it its content begins; b"" for the kind where there is none."""
    head = stream.read(8)
    length, kind, begin = int.from_bytes(head[:4], "big"), head[4:8], 8
    if length == 1:
        length, begin = int.from_bytes(stream.read(8), "big"), 16
    elif length == 0:
        length = left
    return (kind, length, begin) if len(head) == 8 and length >= begin else (b"", 0, 0)
