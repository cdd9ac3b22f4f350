"""Files of every kind under a film's name: handed to the player, or refused with a sentence; never waited for."""

from __future__ import annotations

import os
import shutil
import socket
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cimaise.media.film_file import FILE_LIMIT, MediaError, check

FILMS = Path(__file__).parents[1] / "data/films"
CONTENT = Path(__file__).parents[2] / "content"

WEBM = b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webmB\x87\x81\x04B\x85\x81\x02"
MP4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"


def reason(folder: Path, file: str) -> str:
    with pytest.raises(MediaError) as refused:
        check(folder, file)
    return str(refused.value)


def refused(folder: Path, content: bytes) -> str:
    (folder / "a.webm").write_bytes(content)
    return reason(folder, "a.webm")


# What may be played


@pytest.mark.parametrize(
    "file", ["vp9-opus.webm", "vp9.webm", "av1.webm", "h264.mp4", "sound-only.webm", "cut-short.webm"]
)
def test_a_film_is_an_absolute_path(file: str) -> None:
    """Whether there is a picture in it, and all of it, the first bytes do not tell."""
    assert check(FILMS, file) == FILMS.resolve() / file


def test_the_sample_film_is_one() -> None:
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
def test_the_first_bytes_tell_and_not_the_name(tmp_path: Path, head: bytes) -> None:
    (tmp_path / "wrong.txt").write_bytes(head + bytes(100))
    assert check(tmp_path, "wrong.txt") == tmp_path.resolve() / "wrong.txt"


@pytest.mark.parametrize(
    "name", ["two words.webm", "50%25 #1?.webm", "바다.webm", "films/deep/er.webm", "http:a.webm"]
)
def test_a_name_may_be_anything_that_a_file_can_be_called(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(FILMS / "vp9.webm", tmp_path / name)
    assert check(tmp_path, name) == tmp_path.resolve() / name


def test_a_link_inside_the_exhibit_is_followed(tmp_path: Path) -> None:
    shutil.copy(FILMS / "vp9.webm", tmp_path / "real.webm")
    (tmp_path / "link.webm").symlink_to("real.webm")
    assert check(tmp_path, "link.webm") == tmp_path.resolve() / "real.webm"


# What is no file


def test_what_is_not_there(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.webm") == "a.webm cannot be played: there is no such file"
    assert reason(tmp_path / "nowhere", "a.webm") == "a.webm cannot be played: there is no such file"


def test_an_empty_file() -> None:
    assert reason(FILMS, "empty.webm") == "empty.webm is empty; copy it to the exhibit again"


def test_folders_pipes_sockets_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "folder.webm").mkdir()
    os.mkfifo(tmp_path / "pipe.webm")
    files = ["folder.webm", "pipe.webm", "socket.webm"]
    began = time.monotonic()
    with socket.socket(socket.AF_UNIX) as door:
        here = Path.cwd()
        os.chdir(tmp_path)  # the path of a socket may not be long
        try:
            door.bind("socket.webm")
        finally:
            os.chdir(here)
        for file in files:
            assert (
                reason(tmp_path, file)
                == f"{file} cannot be played: it is not a file but a folder, a pipe or a device"
            )
    assert "not a file" in reason(Path("/dev"), "zero")
    assert time.monotonic() - began < 1


def test_links_that_lead_out_or_nowhere(tmp_path: Path) -> None:
    exhibit = tmp_path / "exhibit"
    exhibit.mkdir()
    (exhibit / "loop.webm").symlink_to("loop.webm")
    (exhibit / "out.webm").symlink_to(FILMS / "vp9.webm")
    (exhibit / "device.webm").symlink_to("/dev/zero")
    assert reason(exhibit, "loop.webm") == "loop.webm cannot be played: its name or its links lead nowhere"
    for file in ("out.webm", "device.webm"):
        assert reason(exhibit, file) == f"{file} cannot be played: it is a link that leads out of the exhibit"


@pytest.mark.parametrize(
    "file",
    [
        *(
            "https://example.org/a.webm",
            "../a.webm",
            "/etc/passwd",
            "concat:a|b",
            "pipe:0",
            "rtsp://a",
            "a\0b",
            "",
        )
    ],
)
def test_an_address_is_not_a_file(tmp_path: Path, file: str) -> None:
    assert "cannot be played" in reason(tmp_path, file)


def test_a_file_larger_than_any_film(tmp_path: Path) -> None:
    with (tmp_path / "a.webm").open("wb") as file:
        file.write(WEBM)
        file.truncate(FILE_LIMIT + 1)
    assert reason(tmp_path, "a.webm") == "a.webm cannot be played: it is larger than 8000 MB"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.webm").touch(mode=0)
    assert reason(tmp_path, "a.webm").endswith("this program is not allowed to read it")


# What is no film


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
def test_a_playlist_would_open_other_files(tmp_path: Path, content: bytes) -> None:
    assert (
        refused(tmp_path, content) == "a.webm is a list that leads to other files; put the film itself there"
    )


@pytest.mark.parametrize("file", ["m3u8.webm", "ffconcat.webm"])
def test_a_playlist_beside_a_film_is_none_either(file: str) -> None:
    assert reason(FILMS, file) == f"{file} is a list that leads to other files; put the film itself there"


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"OggS\0\2", "an Ogg file"),
        (b"RIFF\x10\0\0\0AVI LIST", "an AVI film"),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa\0\x62\xce\x6c", "a Windows Media file"),
        (b"FLV\1\5\0\0\0\x09", "a Flash film"),
        (b"\0\0\1\xba\x44\0\4\0", "an MPEG programme stream, as on a DVD"),
        (b"\0\0\1\xb3\x16\0\xf0", "a bare MPEG stream"),
        (b"\x1f\x07\0\x3f", "a DV film"),
        (b"GIF89a", "a GIF"),
        (4 * (b"\x47" + bytes(187)), "an MPEG transport stream, as cameras and television make it"),
        (4 * (b"\0\0\0\0\x47" + bytes(187)), "an MPEG transport stream, as cameras and television make it"),
    ],
)
def test_a_film_of_another_kind_is_called_by_its_name(tmp_path: Path, head: bytes, what: str) -> None:
    assert refused(tmp_path, head + bytes(500)) == f"a.webm is {what}; save it as WebM (VP9) or MP4 (H.264)"


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a picture"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "a picture"),
        (b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42", "sound without pictures"),
        (b"RIFF\x10\0\0\0WAVEfmt ", "sound without pictures"),
        (b"ID3\4\0", "sound without pictures"),
        (b"fLaC\0\0\0\x22", "sound without pictures"),
    ],
)
def test_what_is_something_else_is_called_by_its_name(tmp_path: Path, head: bytes, what: str) -> None:
    words = refused(tmp_path, head + bytes(500))
    assert words == f"a.webm is {what}, not a film; write the name of a film"


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
        b"\x1aE\xdf\xa3\x81\nwebm\nc=IN IP4 127.0.0.1\n",  # two formats at once, for a player that looks further
        b"\0\0\0\7ftypmp42",
        b"\0\0\0\7moov",
        bytes(999),
    ],
)
def test_what_is_no_film_is_told_what_can_be_played(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path, content) == "a.webm is not a film; WebM, Matroska, MP4 and MOV can be played"


def test_a_text_under_a_films_name() -> None:
    assert reason(FILMS, "text.webm").startswith("text.webm is not a film;")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([b"", WEBM[:4], WEBM[:9], MP4[:4], MP4[:8], b"RIFF", b"ID3", b"<"]),
    st.binary(max_size=1100),
)
def test_any_bytes_are_a_path_or_a_sentence(tmp_path: Path, head: bytes, rest: bytes) -> None:
    (tmp_path / "a.webm").write_bytes(head + rest)
    try:
        said = str(check(tmp_path, "a.webm"))
    except MediaError as why:
        said = str(why)
    assert said == str(tmp_path.resolve() / "a.webm") or said.startswith("a.webm ")
    assert not said.endswith(".")


def test_files_are_closed_whatever_happens(tmp_path: Path) -> None:
    (tmp_path / "bad.webm").write_bytes(b"not a film")
    check(FILMS, "vp9.webm")
    before = len([*Path("/proc/self/fd").iterdir()])
    for _ in range(20):
        check(FILMS, "vp9.webm")
        with pytest.raises(MediaError):
            check(tmp_path, "bad.webm")
    assert len([*Path("/proc/self/fd").iterdir()]) <= before
