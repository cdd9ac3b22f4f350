"""Recordings as files: checks by the first bytes that a file is of a format that the player supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.media.errors import PlaybackError
from cimaise.media.messages import FileKind, MediaAdvice, MediaReason
from cimaise.media.signatures import EBML, recognise
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.media.signatures import Signature

FILE_LIMIT = 8_000_000_000
"""Bytes. Ten hours of the largest format, uncompressed at 48 kHz, fit."""

_FORMATS: tuple[tuple[int, bytes], ...] = (
    (0, b"OggS"),  # Opus, Vorbis and FLAC in Ogg
    (0, b"fLaC"),
    (0, b"ID3"),  # MP3 that starts with metadata
    (8, b"WAVE"),
    (4, b"ftyp"),  # AAC in MP4
    (0, EBML),  # Opus in WebM
)
_OTHER_FILES: tuple[Signature, ...] = (
    (0, b"MThd", FileKind.MIDI),
    (0, b"FORM", FileKind.AIFF),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FileKind.WINDOWS_MEDIA),
    (0, b"#!AMR", FileKind.AMR),
    (0, b"%PDF", FileKind.PDF),
    (0, b"\xff\xd8\xff", FileKind.PICTURE),
    (0, b"\x89PNG", FileKind.PICTURE),
)
_NOT_SOUND = (FileKind.PDF, FileKind.PICTURE)


def check(folder: Path, file: str) -> None:
    """Check the first bytes of a recording in the exhibit. Raises PlaybackError."""
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            head = stream.read(64)
    except (FileAccessError, OSError) as error:
        raise PlaybackError.of_access(file, error) from error
    if not head:
        raise PlaybackError(file, MediaReason.EMPTY(), MediaAdvice.COPY_AGAIN())
    # An MP3 without metadata starts with eleven set bits, and its layer is not 0 (ISO/IEC 11172-3, 2.4.1.3).
    is_mp3 = head[0] == 0xFF and head[1:2] >= b"\xe0" and head[1] & 0x06 != 0
    if is_mp3 or any(head.startswith(magic, offset) for offset, magic in _FORMATS):
        return
    if kind := recognise(head, _OTHER_FILES):
        reason = MediaReason.NOT_A_RECORDING_BUT if kind in _NOT_SOUND else MediaReason.UNSUPPORTED
        raise PlaybackError(file, reason(kind=kind()), MediaAdvice.SAVE_AS_RECORDING())
    raise PlaybackError(file, MediaReason.NOT_A_RECORDING(), MediaAdvice.USE_RECORDING())
