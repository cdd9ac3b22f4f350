"""The duration of a film, read from its container."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.media.containers import duration
from cimaise.media.errors import PlaybackError

FILMS = Path(__file__).resolve().parents[2] / "data" / "films"


def mp4(*fields: bytes) -> bytes:
    """An MP4 file whose header has this content."""
    mvhd = b"".join(fields)
    return struct.pack(">I4sI4s", 16 + len(mvhd), b"moov", 8 + len(mvhd), b"mvhd") + mvhd


def matroska(*elements: bytes) -> bytes:
    """A Matroska file with these elements in its Info."""
    info = b"".join(elements)
    body = b"\x15\x49\xa9\x66" + bytes([0x80 | len(info)]) + info
    return b"\x1a\x45\xdf\xa3\x80" + b"\x18\x53\x80\x67" + bytes([0x80 | len(body)]) + body


def stored(folder: Path, content: bytes) -> float | None:
    (folder / "film").write_bytes(content)
    return duration.read(folder, "film")


@pytest.mark.parametrize(
    ("file", "seconds"), [("vp9-opus.webm", 2.008), ("vp9.webm", 1.0), ("h264.mp4", 1.0)]
)
def test_real_films(file: str, seconds: float) -> None:
    assert duration.read(FILMS, file) == pytest.approx(seconds)


def test_both_versions_of_the_header_of_mp4(tmp_path: Path) -> None:
    assert stored(tmp_path, mp4(bytes(12), struct.pack(">II", 600, 120_000))) == 200
    assert stored(tmp_path, mp4(b"\1", bytes(19), struct.pack(">IQ", 600, 120_000))) == 200


def test_the_scale_of_matroska(tmp_path: Path) -> None:
    scale = b"\x2a\xd7\xb1\x83" + (500_000).to_bytes(3, "big")
    assert stored(tmp_path, matroska(scale, b"\x44\x89\x84" + struct.pack(">f", 4000))) == 2
    assert stored(tmp_path, matroska(b"\x44\x89\x88" + struct.pack(">d", 4000))) == 4


@pytest.mark.parametrize(
    "content",
    [
        mp4(bytes(12), struct.pack(">II", 0, 5)),
        mp4(bytes(12), struct.pack(">II", 600, 0xFFFFFFFF)),
        mp4(bytes(12)),
        matroska(),
        matroska(b"\x44\x89\x82\x00\x00"),
        matroska(b"\x44\x89\x88" + struct.pack(">d", float("nan"))),
        matroska(b"\x44\x89\x88" + struct.pack(">d", float("inf"))),
    ],
)
def test_a_film_that_does_not_state_its_duration(tmp_path: Path, content: bytes) -> None:
    assert stored(tmp_path, content) is None


def test_a_missing_film_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PlaybackError):
        duration.read(tmp_path, "film")


@given(st.binary(max_size=60))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    for head in (b"\x1a\x45\xdf\xa3\x80\x15\x49\xa9\x66", b"\0\0\0\x20moov\0\0\0\x18mvhd", b""):
        with suppress(PlaybackError):
            stored(folder, head + content)
