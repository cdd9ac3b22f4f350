"""What is in a film, as its container tells it."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.media.film_file import MediaError
from cimaise.media.tracks import Tracks, read

FILMS = Path(__file__).resolve().parents[1] / "data" / "films"


def box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", 8 + len(content)) + kind + content


def trak(handler: bytes, codec: bytes) -> bytes:
    hdlr = box(b"hdlr", bytes(8), handler, bytes(12))
    stsd = box(b"stsd", bytes(4), struct.pack(">II", 1, 16), codec, bytes(8))
    return box(b"trak", box(b"mdia", hdlr, box(b"minf", box(b"stbl", stsd))))


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("vp9-opus.webm", Tracks("VP9", True)),
        ("vp9.webm", Tracks("VP9", False)),
        ("av1.webm", Tracks("AV1", False)),
        ("h264.mp4", Tracks("H.264", False)),
    ],
)
def test_codec_and_sound_are_told(file: str, found: Tracks) -> None:
    assert read(FILMS, file) == found


@pytest.mark.parametrize(
    ("file", "why"), [("sound-only.webm", "has sound and no picture"), ("cut-short.webm", "is cut short")]
)
def test_what_is_no_whole_film_is_told(file: str, why: str) -> None:
    with pytest.raises(MediaError, match=why):
        read(FILMS, file)


@pytest.mark.parametrize(
    ("moov", "found"),
    [
        (trak(b"vide", b"av01"), Tracks("AV1", False)),
        (
            trak(b"soun", b"mp4a") + trak(b"vide", b"hvc1") + trak(b"vide", b"jpeg"),
            Tracks("H.265 (HEVC)", True),
        ),
        (trak(b"vide", b"xyz "), Tracks("xyz", False)),
        (b"", Tracks()),
    ],
)
def test_an_mp4_is_read_wherever_its_index_lies(moov: bytes, found: Tracks, tmp_path: Path) -> None:
    index, media = box(b"moov", moov), box(b"mdat", bytes(100))
    large = struct.pack(">I4sQ", 1, b"mdat", 116) + bytes(100)
    for number, parts in enumerate(((index, media), (media, index), (large, index))):
        (tmp_path / f"{number}.mp4").write_bytes(box(b"ftyp", b"isom", bytes(4)) + b"".join(parts))
        assert read(tmp_path, f"{number}.mp4") == found


def test_an_mp4_without_its_end_or_its_index_is_told(tmp_path: Path) -> None:
    whole = box(b"ftyp", b"isom", bytes(4)) + box(b"mdat", bytes(100))
    (tmp_path / "broken.mp4").write_bytes(whole[:-1])
    (tmp_path / "unfinished.mp4").write_bytes(whole)
    for file, why in (("broken.mp4", "is cut short; copy"), ("unfinished.mp4", "was never finished")):
        with pytest.raises(MediaError, match=why):
            read(tmp_path, file)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["vp9-opus.webm", "h264.mp4"]), st.integers(0, 3000), st.binary(min_size=1, max_size=12)
)
def test_whatever_is_in_a_file_it_is_judged(file: str, at: int, put: bytes) -> None:
    import tempfile

    whole = (FILMS / file).read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, file).write_bytes(whole[:at] + put + whole[at + len(put) :])
        try:
            found = read(Path(folder), file)
        except MediaError as why:
            assert str(why).startswith(file)  # noqa: PT017 (either answer is one)
        else:
            assert isinstance(found.picture, str)
