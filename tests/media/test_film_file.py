"""Files of every kind used as films: handed to the player or rejected with a reason, without blocking."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cimaise.media.errors import PlaybackError
from cimaise.media.film_file import FILE_LIMIT, check
from cimaise.media.messages import FileKind, MediaAdvice, MediaReason
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from cimaise.source.message import Message

FILMS = Path(__file__).parents[1] / "data/films"
CONTENT = Path(__file__).parents[2] / "content"

WEBM = b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webmB\x87\x81\x04B\x85\x81\x02"
PLAYLIST = (MediaReason.PLAYLIST(), MediaAdvice.USE_FILM_OF_PLAYLIST())
MP4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"


def error_of(folder: Path, file: str) -> PlaybackError:
    with pytest.raises(PlaybackError) as error:
        check(folder, file)
    assert error.value.file == file
    return error.value


def access_reason(folder: Path, file: str) -> FileReason:
    """Why a file cannot be opened or read."""
    error = error_of(folder, file)
    assert error.is_access_error
    assert isinstance(error.reason, FileReason)
    return error.reason


def rejection(folder: Path, content: bytes) -> tuple[Message, Message | None]:
    """Message and advice for a file with this content."""
    (folder / "a.webm").write_bytes(content)
    error = error_of(folder, "a.webm")
    assert not error.is_access_error
    return error.message, error.advice


# Accepted


@pytest.mark.parametrize(
    "file", ["vp9-opus.webm", "vp9.webm", "av1.webm", "h264.mp4", "sound-only.webm", "cut-short.webm"]
)
def test_path_of_a_film_is_absolute(file: str) -> None:
    """A missing video track or a missing end cannot be recognised by the first bytes."""
    assert check(FILMS, file) == FILMS.resolve() / file


def test_sample_film_is_accepted() -> None:
    assert check(CONTENT, "films/sample.webm").is_file()
    assert (CONTENT / "films/sample.webm").stat().st_size < 2_000_000


@pytest.mark.parametrize(
    "head",
    [
        WEBM,
        WEBM.replace(b"\x82\x84webm", b"\x82\x88matroska").replace(b"\x9f", b"\xa3"),
        WEBM.replace(b"\x9f", b"\1\0\0\0\0\0\0\x1f"),
        MP4,
        b"\0\0\0\x14ftypqt  \0\0\0\0qt  ",
        b"\0\0\0\x1cftypisom\0\0\2\0isomiso2avc1mp41",
        b"\0\0\0\x08wide\0\1\0\0mdat",
        b"\0\1\0\0moov\0\0\0\x6cmvhd",
        b"\0\0\0\1mdat\0\0\0\1\0\0\0\0",
        b"\0\0\0\0mdat",
    ],
)
def test_format_is_recognised_by_the_first_bytes_and_not_by_the_name(tmp_path: Path, head: bytes) -> None:
    (tmp_path / "wrong.txt").write_bytes(head + bytes(100))
    assert check(tmp_path, "wrong.txt") == tmp_path.resolve() / "wrong.txt"


@pytest.mark.parametrize(
    "name", ["two words.webm", "50%25 #1?.webm", "바다.webm", "films/deep/er.webm", "http:a.webm"]
)
def test_any_file_name_is_accepted(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(FILMS / "vp9.webm", tmp_path / name)
    assert check(tmp_path, name) == tmp_path.resolve() / name


def test_link_inside_the_exhibit_is_followed(tmp_path: Path) -> None:
    shutil.copy(FILMS / "vp9.webm", tmp_path / "real.webm")
    (tmp_path / "link.webm").symlink_to("real.webm")
    assert check(tmp_path, "link.webm") == tmp_path.resolve() / "real.webm"


# Access errors


def test_missing_file(tmp_path: Path) -> None:
    assert access_reason(tmp_path, "a.webm") is FileReason.NOT_FOUND
    assert access_reason(tmp_path / "nowhere", "a.webm") is FileReason.NOT_FOUND


def test_empty_file() -> None:
    error = error_of(FILMS, "empty.webm")
    assert (error.message, error.advice) == (MediaReason.EMPTY(), MediaAdvice.COPY_AGAIN())


def test_folders_pipes_sockets_and_devices_do_not_block(tmp_path: Path) -> None:
    (tmp_path / "folder.webm").mkdir()
    os.mkfifo(tmp_path / "pipe.webm")
    files = ["folder.webm", "pipe.webm", "socket.webm"]
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)  # the path of a socket has at most about a hundred characters
        try:
            server.bind("socket.webm")
        finally:
            os.chdir(here)
        for file in files:
            assert access_reason(tmp_path, file) is FileReason.NOT_REGULAR
    assert access_reason(Path("/dev"), "zero") is FileReason.NOT_REGULAR


def test_links_out_of_the_exhibit_and_circular_links(tmp_path: Path) -> None:
    exhibit = tmp_path / "exhibit"
    exhibit.mkdir()
    (exhibit / "loop.webm").symlink_to("loop.webm")
    (exhibit / "out.webm").symlink_to(FILMS / "vp9.webm")
    (exhibit / "device.webm").symlink_to("/dev/zero")
    assert access_reason(exhibit, "loop.webm") is FileReason.BROKEN_LINK
    for file in ("out.webm", "device.webm"):
        assert access_reason(exhibit, file) is FileReason.LINK_LEAVES_EXHIBIT


@pytest.mark.parametrize(
    "file",
    [
        "https://example.org/a.webm",
        "../a.webm",
        "/etc/passwd",
        "concat:a|b",
        "pipe:0",
        "rtsp://a",
        "a\0b",
        "",
    ],
)
def test_url_is_not_a_file(tmp_path: Path, file: str) -> None:
    access_reason(tmp_path, file)


def test_file_larger_than_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.webm").open("wb") as file:
        file.write(WEBM)
        file.truncate(FILE_LIMIT + 1)
    assert error_of(tmp_path, "a.webm").message == FileReason.TOO_LARGE(limit=FILE_LIMIT)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "a.webm").touch(mode=0)
    assert access_reason(tmp_path, "a.webm") is FileReason.NOT_ALLOWED


# Other files


@pytest.mark.parametrize(
    "content",
    [
        b"#EXTM3U\n#EXTINF:2,\nhttps://example.org/a.ts\n",
        b"\xef\xbb\xbf\r\n #extm3u\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"[playlist]\nFile1=a.webm\n",
        b"[Reference]\nRef1=http://example.org\n",
        b'<ASX version="3.0">',
        b"<smil>",
        b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nc=IN IP4 127.0.0.1\r\n",
    ],
)
def test_playlists_are_rejected(tmp_path: Path, content: bytes) -> None:
    assert rejection(tmp_path, content) == PLAYLIST


@pytest.mark.parametrize("file", ["m3u8.webm", "ffconcat.webm"])
def test_playlists_of_an_existing_film_are_rejected(file: str) -> None:
    error = error_of(FILMS, file)
    assert (error.message, error.advice) == PLAYLIST


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"OggS\0\2", FileKind.OGG),
        (b"RIFF\x10\0\0\0AVI LIST", FileKind.AVI),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa\0\x62\xce\x6c", FileKind.WINDOWS_MEDIA),
        (b"FLV\1\5\0\0\0\x09", FileKind.FLASH),
        (b"\0\0\1\xba\x44\0\4\0", FileKind.MPEG_PROGRAM_STREAM),
        (b"\0\0\1\xb3\x16\0\xf0", FileKind.MPEG_VIDEO),
        (b"\x1f\x07\0\x3f", FileKind.DV),
        (b"GIF89a", FileKind.GIF),
        (4 * (b"\x47" + bytes(187)), FileKind.MPEG_TRANSPORT_STREAM),
        (4 * (b"\0\0\0\0\x47" + bytes(187)), FileKind.MPEG_TRANSPORT_STREAM),
    ],
)
def test_films_of_other_formats_are_recognised(tmp_path: Path, head: bytes, kind: FileKind) -> None:
    message, advice = rejection(tmp_path, head + bytes(500))
    assert (message, advice) == (MediaReason.UNSUPPORTED(kind=kind()), MediaAdvice.SAVE_AS_FILM())


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe0", FileKind.PICTURE),
        (b"\x89PNG\r\n\x1a\n", FileKind.PICTURE),
        (b"RIFF\x10\0\0\0WEBPVP8 ", FileKind.PICTURE),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", FileKind.PICTURE),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", FileKind.PICTURE),
        (b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42", FileKind.SOUND),
        (b"RIFF\x10\0\0\0WAVEfmt ", FileKind.SOUND),
        (b"ID3\4\0", FileKind.SOUND),
        (b"fLaC\0\0\0\x22", FileKind.SOUND),
    ],
)
def test_pictures_and_sound_are_recognised(tmp_path: Path, head: bytes, kind: FileKind) -> None:
    message, advice = rejection(tmp_path, head + bytes(500))
    assert (message, advice) == (MediaReason.NOT_A_FILM_BUT(kind=kind()), MediaAdvice.NAME_A_FILM())


@pytest.mark.parametrize(
    "content",
    [
        b"\0",
        b"not a film",
        b"version https://git-lfs.github.com/spec/v1\n",
        b"PK\3\4",
        b"\x1aE\xdf\xa3",
        b"\x1aE\xdf\xa3\0" + bytes(99),
        WEBM.replace(b"webm", b"tiff"),
        b"\x1aE\xdf\xa3\x81\nwebm\nc=IN IP4 127.0.0.1\n",  # two formats at once, for a player that reads more than the start
        b"\0\0\0\7ftypmp42",
        b"\0\0\0\7moov",
        bytes(999),
    ],
)
def test_other_files_are_rejected(tmp_path: Path, content: bytes) -> None:
    assert rejection(tmp_path, content) == (MediaReason.NOT_A_FILM(), MediaAdvice.USE_FILM())


def test_text_named_like_a_film() -> None:
    assert error_of(FILMS, "text.webm").reason is MediaReason.NOT_A_FILM


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([b"", WEBM[:4], WEBM[:9], MP4[:4], MP4[:8], b"RIFF", b"ID3", b"<"]),
    st.binary(max_size=1100),
)
def test_any_content_is_accepted_or_rejected(tmp_path: Path, head: bytes, rest: bytes) -> None:
    (tmp_path / "a.webm").write_bytes(head + rest)
    try:
        path = check(tmp_path, "a.webm")
    except PlaybackError as error:
        assert isinstance(error.reason, MediaReason)  # noqa: PT017 (both outcomes are valid)
        assert str(error).startswith("a.webm: ")  # noqa: PT017
    else:
        assert path == tmp_path.resolve() / "a.webm"


def test_files_are_closed_after_success_and_errors(tmp_path: Path) -> None:
    (tmp_path / "bad.webm").write_bytes(b"not a film")
    check(FILMS, "vp9.webm")
    before = len([*Path("/proc/self/fd").iterdir()])
    for _ in range(20):
        check(FILMS, "vp9.webm")
        with pytest.raises(PlaybackError):
            check(tmp_path, "bad.webm")
    assert len([*Path("/proc/self/fd").iterdir()]) <= before
