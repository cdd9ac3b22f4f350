"""Recordings told by their first bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.media.film_file import MediaError
from cimaise.media.sound_file import check

if TYPE_CHECKING:
    from pathlib import Path


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
def test_recordings_are_let_through(head: bytes, tmp_path: Path) -> None:
    (tmp_path / "song").write_bytes(head + bytes(20))
    check(tmp_path, "song")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty; copy it"),
        (b"MThd\0\0", "is a MIDI file, which holds notes and no sound; save it as"),
        (b"\xff\xd8\xff\xe0", "is a picture; save it as"),
        (b"Rain on the roof", "is not a recording; save it as"),
    ],
)
def test_what_is_none_is_told(content: bytes, why: str, tmp_path: Path) -> None:
    (tmp_path / "song").write_bytes(content)
    with pytest.raises(MediaError, match=why):
        check(tmp_path, "song")
