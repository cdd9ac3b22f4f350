"""The tracks of a film, read from its container."""

from __future__ import annotations

import struct
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.media.containers.tracks import Tracks, read
from cimaise.media.errors import PlaybackError
from cimaise.media.messages import MediaAdvice, MediaReason
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from cimaise.source.message import Message

FILMS = Path(__file__).resolve().parents[2] / "data" / "films"


def box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", 8 + len(content)) + kind + content


def trak(handler: bytes, codec: bytes) -> bytes:
    hdlr = box(b"hdlr", bytes(8), handler, bytes(12))
    stsd = box(b"stsd", bytes(4), struct.pack(">II", 1, 16), codec, bytes(8))
    return box(b"trak", box(b"mdia", hdlr, box(b"minf", box(b"stbl", stsd))))


@pytest.mark.parametrize(
    ("file", "tracks"),
    [
        ("vp9-opus.webm", Tracks("VP9", True)),
        ("vp9.webm", Tracks("VP9", False)),
        ("av1.webm", Tracks("AV1", False)),
        ("h264.mp4", Tracks("H.264", False)),
    ],
)
def test_codec_and_sound(file: str, tracks: Tracks) -> None:
    assert read(FILMS, file) == tracks


@pytest.mark.parametrize(
    ("file", "message"),
    [("sound-only.webm", MediaReason.NO_VIDEO()), ("cut-short.webm", MediaReason.INCOMPLETE())],
)
def test_film_without_video_or_end_is_an_error(file: str, message: Message) -> None:
    with pytest.raises(PlaybackError) as error:
        read(FILMS, file)
    assert error.value.message == message
    assert not error.value.is_access_error


def test_missing_file_is_an_access_error(tmp_path: Path) -> None:
    with pytest.raises(PlaybackError) as error:
        read(tmp_path, "a.webm")
    assert error.value.is_access_error
    assert error.value.reason is FileReason.NOT_FOUND


@pytest.mark.parametrize(
    ("moov", "tracks"),
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
def test_index_of_an_mp4_may_be_anywhere(moov: bytes, tracks: Tracks, tmp_path: Path) -> None:
    index, media = box(b"moov", moov), box(b"mdat", bytes(100))
    large = struct.pack(">I4sQ", 1, b"mdat", 116) + bytes(100)
    for number, parts in enumerate(((index, media), (media, index), (large, index))):
        (tmp_path / f"{number}.mp4").write_bytes(box(b"ftyp", b"isom", bytes(4)) + b"".join(parts))
        assert read(tmp_path, f"{number}.mp4") == tracks


def test_mp4_without_its_end_or_its_index_is_an_error(tmp_path: Path) -> None:
    whole = box(b"ftyp", b"isom", bytes(4)) + box(b"mdat", bytes(100))
    (tmp_path / "broken.mp4").write_bytes(whole[:-1])
    (tmp_path / "unfinished.mp4").write_bytes(whole)
    for file, message, advice in (
        ("broken.mp4", MediaReason.INCOMPLETE(), MediaAdvice.COPY_AGAIN()),
        ("unfinished.mp4", MediaReason.NO_INDEX(), MediaAdvice.EXPORT_AGAIN()),
    ):
        with pytest.raises(PlaybackError) as error:
            read(tmp_path, file)
        assert (error.value.message, error.value.advice) == (message, advice)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["vp9-opus.webm", "h264.mp4"]), st.integers(0, 3000), st.binary(min_size=1, max_size=12)
)
def test_any_content_is_read_or_rejected(file: str, at: int, inserted: bytes) -> None:
    whole = (FILMS / file).read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, file).write_bytes(whole[:at] + inserted + whole[at + len(inserted) :])
        try:
            tracks = read(Path(folder), file)
        except PlaybackError as error:
            assert error.file == file  # noqa: PT017 (both outcomes are valid)
        else:
            assert isinstance(tracks.codec, str)
