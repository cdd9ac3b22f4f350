"""Recordings as files: told by their first bytes, of a kind that a player reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.media.film_file import MediaError
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from pathlib import Path

# Ten hours of the largest kind, uncompressed at 48 kHz.
FILE_LIMIT = 8_000_000_000

_KINDS: tuple[tuple[int, bytes], ...] = (
    (0, b"OggS"),  # Opus, Vorbis and FLAC in Ogg
    (0, b"fLaC"),
    (0, b"ID3"),  # MP3 with its notes before it
    (8, b"WAVE"),
    (4, b"ftyp"),  # AAC in MP4
    (0, b"\x1aE\xdf\xa3"),  # Opus in WebM
)
_STRANGERS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"MThd", "a MIDI file, which holds notes and no sound"),
    (0, b"FORM", "an AIFF file"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "a Windows Media file"),
    (0, b"#!AMR", "a dictating machine's file"),
    (0, b"%PDF", "a PDF document"),
    (0, b"\xff\xd8\xff", "a picture"),
    (0, b"\x89PNG", "a picture"),
)


def check(folder: Path, file: str) -> None:
    """Look at the beginning of a recording of the exhibit. Raises MediaError."""
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            head = stream.read(64)
    except (FileAccessError, OSError) as error:
        raise MediaError(f"{file} cannot be played: {error}") from error
    if not head:
        raise MediaError(f"{file} is empty; copy it to the exhibit again")
    # A bare MP3 begins with eleven set bits, and a layer that is not 0 (ISO/IEC 11172-3, 2.4.1.3).
    is_mp3 = head[0] == 0xFF and head[1:2] >= b"\xe0" and head[1] & 0x06 != 0
    if is_mp3 or any(head[offset:].startswith(magic) for offset, magic in _KINDS):
        return
    remedy = "save it as Opus, MP3, FLAC or WAV"
    for offset, magic, what in _STRANGERS:
        if head[offset:].startswith(magic):
            raise MediaError(f"{file} is {what}; {remedy}")
    raise MediaError(f"{file} is not a recording; {remedy}")
