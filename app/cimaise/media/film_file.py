"""Films as files: which of them may be handed to a player, told by their first bytes.

FFmpeg would open anything: a playlist under a film's name makes it fetch other files, or go to the network. So only
containers that carry the film itself, and an index to find a moment in it, are let through: WebM, Matroska, MP4 and
MOV. Ogg, AVI and MPEG streams have no such index or only old codecs; each is one more parser to trust.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.files import FileAccessError, open_inside, resolve_inside

if TYPE_CHECKING:
    from pathlib import Path

# Two hours at 8 Mbit/s are 7.2 GB.
FILE_LIMIT = 8_000_000_000

_HEAD = 1024
_EBML = b"\x1aE\xdf\xa3"
_REMEDY = "save it as WebM (VP9) or MP4 (H.264)"

# The boxes that a film can begin with: ISO/IEC 14496-12, and QuickTime from before there was 'ftyp'.
_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
# Files that begin as an MP4 does: the major brands of pictures and of sound.
_OTHER_BRANDS = {
    b"avif": "a picture",
    b"avis": "a picture",
    b"heic": "a picture",
    b"heix": "a picture",
    b"hevc": "a picture",
    b"mif1": "a picture",
    b"msf1": "a picture",
    b"jp2 ": "a picture",
    b"M4A ": "sound without pictures",
    b"M4B ": "sound without pictures",
}
# What is often taken for a film that can be played, with the offset of what tells it.
_FILMS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"OggS", "an Ogg file"),
    (8, b"AVI ", "an AVI film"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "a Windows Media file"),
    (0, b"FLV\1", "a Flash film"),
    (0, b"\0\0\1\xba", "an MPEG programme stream, as on a DVD"),
    (0, b"\0\0\1\xb3", "a bare MPEG stream"),
    (0, b"\x1f\x07\0", "a DV film"),
    (0, b"GIF8", "a GIF"),
)
_STRANGERS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "a picture"),
    (0, b"\x89PNG\r\n\x1a\n", "a picture"),
    (8, b"WEBP", "a picture"),
    (8, b"WAVE", "sound without pictures"),
    (0, b"ID3", "sound without pictures"),
    (0, b"fLaC", "sound without pictures"),
)
# In small letters, and without what stands before them that cannot be seen.
_PLAYLISTS = (b"#extm3u", b"ffconcat", b"[playlist]", b"[reference]", b"<asx", b"<smil", b"v=0")
_TS_PACKET = 188
"""Bytes; each begins with 0x47 (ISO/IEC 13818-1), 4 bytes later where a camera puts a time before it."""


class MediaError(Exception):
    """Why a film cannot be played, as a sentence with the file's name and without a full stop."""


def check(folder: Path, file: str) -> Path:
    """The absolute path of a film inside the exhibit that a player may open. Raises MediaError.

    Reads only the first bytes and waits for nothing. Whether there is a picture in it, and a decoder for it here,
    is found out by playing it.
    """
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            head = stream.read(_HEAD)
        path = resolve_inside(folder, file)
    except FileAccessError as error:
        raise MediaError(f"{file} cannot be played: {error}") from error
    except OSError as error:
        raise MediaError(
            f"{file} cannot be read: {(error.strerror or 'no reason is given').lower()}"
        ) from error
    if not head:
        raise MediaError(f"{file} is empty; copy it to the exhibit again")
    if not (_is_matroska(head) or _is_mp4(head)):
        raise MediaError(f"{file} {_what_else(head)}")
    return path


def _is_matroska(head: bytes) -> bool:
    """Whether an EBML header (RFC 8794) says that Matroska or WebM follows."""
    if not head.startswith(_EBML) or len(head) < 5:
        return False
    # The size's first byte says by its leading zeros how many bytes it takes.
    length = 9 - head[4].bit_length()
    size = int.from_bytes(head[4 : 4 + length], "big") & (1 << 7 * length) - 1
    header = head[4 + length : 4 + length + size]
    return b"webm" in header or b"matroska" in header


def _is_mp4(head: bytes) -> bool:
    size = int.from_bytes(head[:4], "big")
    # 0 says that the box reaches to the end of the file, 1 that its size follows in 8 bytes.
    return head[4:8] in _BOXES and (size in (0, 1) or size >= 8) and _brand(head) not in _OTHER_BRANDS


def _brand(head: bytes) -> bytes:
    return head[8:12] if head[4:8] == b"ftyp" else b""


def _what_else(head: bytes) -> str:
    """The end of a sentence about a file that is no film of a kind that is played."""
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PLAYLISTS):
        return "is a list that leads to other files; put the film itself there"
    for offset, magic, what in _FILMS:
        if head[offset:].startswith(magic):
            return f"is {what}; {_REMEDY}"
    if any(head[at :: _TS_PACKET + at][:4] == b"GGGG" for at in (0, 4)):
        return f"is an MPEG transport stream, as cameras and television make it; {_REMEDY}"
    for offset, magic, what in _STRANGERS:
        if head[offset:].startswith(magic):
            return f"is {what}, not a film; write the name of a film"
    if _brand(head) in _OTHER_BRANDS:
        return f"is {_OTHER_BRANDS[_brand(head)]}, not a film; write the name of a film"
    return "is not a film; WebM, Matroska, MP4 and MOV can be played"
