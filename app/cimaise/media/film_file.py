"""Films as files: checks by the first bytes that a file may be handed to a player.

FFmpeg opens everything: a playlist under the name of a film makes it read other files or use the network. So only
containers that hold the film itself and an index for seeking are accepted: WebM, Matroska, MP4 and MOV. Ogg, AVI and
MPEG streams have no such index or only old codecs, and each needs one more parser that must be trusted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.media.errors import PlaybackError
from cimaise.media.messages import FileKind, MediaAdvice, MediaReason
from cimaise.media.signatures import EBML, recognise
from cimaise.source.files import FileAccessError, open_inside, resolve_inside

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.media.signatures import Signature
    from cimaise.source.message import Message

FILE_LIMIT = 8_000_000_000
"""Bytes. Two hours at 8 Mbit/s are 7.2 GB."""

_HEAD = 1024

# The boxes that a film can start with: ISO/IEC 14496-12, and older QuickTime files without 'ftyp'.
_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
# Files that start like an MP4 film: the major brands of pictures and of sound.
_OTHER_BRANDS = {
    b"avif": FileKind.PICTURE,
    b"avis": FileKind.PICTURE,
    b"heic": FileKind.PICTURE,
    b"heix": FileKind.PICTURE,
    b"hevc": FileKind.PICTURE,
    b"mif1": FileKind.PICTURE,
    b"msf1": FileKind.PICTURE,
    b"jp2 ": FileKind.PICTURE,
    b"M4A ": FileKind.SOUND,
    b"M4B ": FileKind.SOUND,
}
# Films of other formats.
_UNSUPPORTED: tuple[Signature, ...] = (
    (0, b"OggS", FileKind.OGG),
    (8, b"AVI ", FileKind.AVI),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FileKind.WINDOWS_MEDIA),
    (0, b"FLV\1", FileKind.FLASH),
    (0, b"\0\0\1\xba", FileKind.MPEG_PROGRAM_STREAM),
    (0, b"\0\0\1\xb3", FileKind.MPEG_VIDEO),
    (0, b"\x1f\x07\0", FileKind.DV),
    (0, b"GIF8", FileKind.GIF),
)
_NOT_FILMS: tuple[Signature, ...] = (
    (0, b"\xff\xd8\xff", FileKind.PICTURE),
    (0, b"\x89PNG\r\n\x1a\n", FileKind.PICTURE),
    (8, b"WEBP", FileKind.PICTURE),
    (8, b"WAVE", FileKind.SOUND),
    (0, b"ID3", FileKind.SOUND),
    (0, b"fLaC", FileKind.SOUND),
)
# In lower case, without a byte order mark and white space before them.
_PLAYLISTS = (b"#extm3u", b"ffconcat", b"[playlist]", b"[reference]", b"<asx", b"<smil", b"v=0")
_TS_PACKET = 188
"""Bytes; each packet starts with 0x47 (ISO/IEC 13818-1), or with a time of 4 bytes before that in files of cameras."""


def check(folder: Path, file: str) -> Path:
    """The absolute path of a film inside the exhibit that a player may open. Raises PlaybackError.

    Reads only the first bytes, and never blocks. Whether the file has a video track, and whether this machine has a
    decoder for it, is known only after playing it.
    """
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            head = stream.read(_HEAD)
        path = resolve_inside(folder, file)
    except (FileAccessError, OSError) as error:
        raise PlaybackError.of_access(file, error) from error
    if not head:
        raise PlaybackError(file, MediaReason.EMPTY(), MediaAdvice.COPY_AGAIN())
    if not (_is_matroska(head) or _is_mp4(head)):
        raise PlaybackError(file, *_rejection(head))
    return path


def _is_matroska(head: bytes) -> bool:
    """Whether this is an EBML header (RFC 8794) of a Matroska or WebM file."""
    if not head.startswith(EBML) or len(head) < 5:
        return False
    # The number of leading zeros in the first byte gives the length of the size field.
    length = 9 - head[4].bit_length()
    size = int.from_bytes(head[4 : 4 + length], "big") & (1 << 7 * length) - 1
    header = head[4 + length : 4 + length + size]
    return b"webm" in header or b"matroska" in header


def _is_mp4(head: bytes) -> bool:
    """Whether this is the first box of an MP4 or MOV film."""
    size = int.from_bytes(head[:4], "big")
    # 0: the box extends to the end of the file; 1: its size follows in 8 bytes.
    return head[4:8] in _BOXES and (size in (0, 1) or size >= 8) and _brand(head) not in _OTHER_BRANDS


def _brand(head: bytes) -> bytes:
    """The major brand of an MP4 file; b"" for other files."""
    return head[8:12] if head[4:8] == b"ftyp" else b""


def _rejection(head: bytes) -> tuple[Message, Message]:
    """Message and advice for a file that is not a film of a supported format."""
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PLAYLISTS):
        return MediaReason.PLAYLIST(), MediaAdvice.USE_FILM_OF_PLAYLIST()
    unsupported = recognise(head, _UNSUPPORTED)
    if unsupported is None and _is_transport_stream(head):
        unsupported = FileKind.MPEG_TRANSPORT_STREAM
    if unsupported:
        return MediaReason.UNSUPPORTED(kind=unsupported()), MediaAdvice.SAVE_AS_FILM()
    if other := recognise(head, _NOT_FILMS) or _OTHER_BRANDS.get(_brand(head)):
        return MediaReason.NOT_A_FILM_BUT(kind=other()), MediaAdvice.NAME_A_FILM()
    return MediaReason.NOT_A_FILM(), MediaAdvice.USE_FILM()


def _is_transport_stream(head: bytes) -> bool:
    """Whether these are the first four packets of an MPEG transport stream."""
    return any(head[time :: time + _TS_PACKET][:4] == b"\x47" * 4 for time in (0, 4))
