"""Recordings, recognised by their first bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.media.errors import PlaybackError
from cimaise.media.messages import FileKind, MediaAdvice, MediaReason
from cimaise.media.sound_file import check
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.source.message import Message


@pytest.mark.parametrize(
    "head",
    [
        b"OggS",
        b"fLaC",
        b"ID3\4",
        b"\xff\xfb\x90\0",
        b"RIFF\0\0\0\0WAVE",
        b"\0\0\0\x20ftypM4A ",
        b"\x1aE\xdf\xa3",
    ],
)
def test_supported_formats_are_accepted(head: bytes, tmp_path: Path) -> None:
    (tmp_path / "song").write_bytes(head + bytes(20))
    check(tmp_path, "song")


SAVE = MediaAdvice.SAVE_AS_RECORDING()


@pytest.mark.parametrize(
    ("content", "message", "advice"),
    [
        (b"", MediaReason.EMPTY(), MediaAdvice.COPY_AGAIN()),
        (b"MThd\0\0", MediaReason.UNSUPPORTED(kind=FileKind.MIDI()), SAVE),
        (b"FORM\0\0\0\0AIFF", MediaReason.UNSUPPORTED(kind=FileKind.AIFF()), SAVE),
        (b"\xff\xd8\xff\xe0", MediaReason.NOT_A_RECORDING_BUT(kind=FileKind.PICTURE()), SAVE),
        (b"%PDF-1.7", MediaReason.NOT_A_RECORDING_BUT(kind=FileKind.PDF()), SAVE),
        (b"Rain on the roof", MediaReason.NOT_A_RECORDING(), MediaAdvice.USE_RECORDING()),
    ],
)
def test_other_files_are_rejected(content: bytes, message: Message, advice: Message, tmp_path: Path) -> None:
    (tmp_path / "song").write_bytes(content)
    with pytest.raises(PlaybackError) as error:
        check(tmp_path, "song")
    assert (error.value.file, error.value.message, error.value.advice) == ("song", message, advice)
    assert not error.value.is_access_error


def test_missing_file_is_an_access_error(tmp_path: Path) -> None:
    with pytest.raises(PlaybackError) as error:
        check(tmp_path, "song")
    assert error.value.is_access_error
    assert error.value.reason is FileReason.NOT_FOUND
