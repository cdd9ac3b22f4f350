"""Files of every kind under a picture's name: shown, or refused with a sentence; never waited for, never a crash."""

from __future__ import annotations

import io
import os
import re
import socket
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

import cimaise
from cimaise.media.picture import PictureError, Size, probe, render
from cimaise.media.render_spec import RenderSpec

FINISH = RenderSpec(40, 30)
# Outside of the tests the program has these ignored itself; pytest takes its filters away.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL.TiffImagePlugin")
KINDS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")


def sample(kind: str, size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    # Noise does not compress, so that a cut anywhere takes some of the pixels.
    image = Image.frombytes("RGB", size, Random(kind).randbytes(size[0] * size[1] * 3))
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def reason(folder: Path, file: str) -> str:
    """Why a file cannot be shown; it has to be the same for both questions."""
    with pytest.raises(PictureError) as by_render:
        render(folder, file, FINISH)
    with pytest.raises(PictureError) as by_probe:
        probe(folder, file)
    assert str(by_probe.value) == str(by_render.value)
    return str(by_render.value)


def refused(folder: Path, content: bytes, name: str = "a.jpg") -> str:
    (folder / name).write_bytes(content)
    return reason(folder, name)


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A program in a process of its own, with the folder as its argument."""
    return subprocess.run(
        [sys.executable, "-c", program, folder],
        env=os.environ | {"PYTHONPATH": str(Path(cimaise.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )


# What can be shown


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_bytes_tell_the_kind_and_not_the_name(tmp_path: Path, kind: str) -> None:
    (tmp_path / "wrong.txt").write_bytes(sample(kind))
    assert probe(tmp_path, "wrong.txt") == Size(64, 48)
    assert render(tmp_path, "wrong.txt", FINISH).width == 40


@pytest.mark.parametrize(
    "name",
    [
        "two words.jpg",
        "50%25 #1?.jpg",
        "Hügel.jpg",
        "어머니.jpg",
        "pictures/deep/er.jpg",
        "-rf.jpg",
        "'quoted\".jpg",
    ],
)
def test_a_name_may_be_anything_that_a_file_can_be_called(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(sample("JPEG"))
    assert probe(tmp_path, name) == Size(64, 48)


def test_a_link_inside_the_exhibit_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(sample("PNG"))
    (tmp_path / "link.png").symlink_to("real.png")
    assert probe(tmp_path, "link.png") == Size(64, 48)


def test_the_exhibit_may_be_a_link_itself(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.png").write_bytes(sample("PNG"))
    (tmp_path / "exhibit").symlink_to("real")
    assert probe(tmp_path / "exhibit", "a.png") == Size(64, 48)


def test_of_a_picture_that_moves_the_first_is_shown(tmp_path: Path) -> None:
    red, blue = (Image.new("RGB", (8, 8), colour) for colour in ("red", "blue"))
    for kind in ("GIF", "PNG", "WEBP", "TIFF"):
        red.save(tmp_path / kind, kind, save_all=True, append_images=[blue], lossless=True)
        assert render(tmp_path, kind, RenderSpec(1, 1)).data == bytes((0, 0, 255, 255)), kind


def test_a_picture_of_two_as_telephones_make_it_is_a_picture(tmp_path: Path) -> None:
    one, other = (Image.new("RGB", (64, 48), colour) for colour in ("red", "blue"))
    one.save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=[other])
    assert probe(tmp_path, "a.jpg") == Size(64, 48)
    blue, _, red, _ = render(tmp_path, "a.jpg", RenderSpec(1, 1)).data
    assert red > 250
    assert blue < 5


# What is no file


def test_a_missing_file(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.jpg") == "a.jpg cannot be shown: there is no such file"


def test_a_file_taken_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(sample("JPEG"))
    assert reason(tmp_path, "a.jpg/b.jpg") == "a.jpg/b.jpg cannot be shown: there is no such file"


def test_a_missing_exhibit(tmp_path: Path) -> None:
    assert "there is no such file" in reason(tmp_path / "nowhere", "a.jpg")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert "not a file but a folder, a pipe or a device" in reason(tmp_path, "a.jpg")
    assert "not a file but a folder" in reason(tmp_path, ".")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    began = time.monotonic()
    assert "not a file but a folder, a pipe or a device" in reason(tmp_path, "a.jpg")
    assert time.monotonic() - began < 1


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path has room for some hundred characters only
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.jpg")
        assert "not a file but a folder, a pipe or a device" in reason(tmp_path, "a.jpg")


def test_a_device_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(os, "open", lambda path, *_: opened.append(path))
    assert "not a file but a folder, a pipe or a device" in reason(Path("/dev"), "null")
    assert opened == []


def test_a_link_that_leads_out(tmp_path: Path) -> None:
    exhibit = tmp_path / "exhibit"
    exhibit.mkdir()
    (tmp_path / "secret.jpg").write_bytes(sample("JPEG"))
    (exhibit / "a.jpg").symlink_to("../secret.jpg")
    (exhibit / "folder").symlink_to(tmp_path)
    assert "a link that leads out of the exhibit" in reason(exhibit, "a.jpg")
    assert "a link that leads out of the exhibit" in reason(exhibit, "folder/secret.jpg")


def test_a_link_to_nothing_and_a_link_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "nothing.jpg").symlink_to("nowhere.jpg")
    (tmp_path / "a.jpg").symlink_to("b.jpg")
    (tmp_path / "b.jpg").symlink_to("a.jpg")
    assert "there is no such file" in reason(tmp_path, "nothing.jpg")
    assert "its links lead nowhere" in reason(tmp_path, "a.jpg")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("../a.jpg", "leads out of the exhibit"),
        ("pictures/../../a.jpg", "leads out of the exhibit"),
        ("/etc/passwd", "begins outside the exhibit"),
        ("C:/a.jpg", "begins outside the exhibit"),
        ("pictures\\a.jpg", "has a backslash"),
        ("a\0.jpg", "holds a character that no file name can have"),
    ],
)
def test_a_path_that_leads_elsewhere(tmp_path: Path, name: str, why: str) -> None:
    assert f"its path {why}" in reason(tmp_path, name)


@pytest.mark.parametrize("name", ["x" * 5000, "\ud800.jpg"])
def test_a_name_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    assert "cannot be shown" in reason(tmp_path, name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_or_folder_that_may_not_be_read(tmp_path: Path) -> None:
    for locked, name in ((tmp_path / "a.jpg", "a.jpg"), (tmp_path / "folder", "folder/b.jpg")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(sample("JPEG"))
        locked.chmod(0)
        assert "not allowed to read it" in reason(tmp_path, name)
        locked.chmod(0o700)


def test_a_locked_folder_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "resolve", denied)
    assert "not allowed to read it" in reason(tmp_path, "a.jpg")


def test_a_file_too_large_to_be_a_picture(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(200_000_001)
    assert "it is larger than 200 MB" in reason(tmp_path, "a.jpg")


# What is no picture


def test_an_empty_file(tmp_path: Path) -> None:
    assert refused(tmp_path, b"") == "a.jpg is empty; copy it to the exhibit again"


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a HEIC picture, as telephones make them"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "a HEIC picture, as telephones make them"),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", "an AVIF picture"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "a film"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "a film"),
        (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01", "a film"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document"),
        (b"8BPS\0\1\0\0\0\0\0\0", "a Photoshop document"),
        (b"II+\0\x08\0\0\0", "a TIFF of the kind for very large files"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "a JPEG 2000 picture"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "an SVG drawing"),
        (b'<?xml version="1.0"?><svg/>', "an SVG drawing or another XML file"),
    ],
)
def test_what_is_often_taken_for_a_picture_is_called_by_its_name(
    tmp_path: Path, head: bytes, what: str
) -> None:
    assert refused(tmp_path, head + bytes(500)) == f"a.jpg is {what}; save it as JPEG or PNG"


@pytest.mark.parametrize(
    "content",
    [
        b"\0",
        b"not a picture",
        b"version https://git-lfs.github.com/spec/v1\n",
        b"PK\3\4",
        b"RIFF\x10\0\0\0AVI LIST",
        bytes(999),
    ],
)
def test_what_is_no_picture_is_told_what_can_be_shown(tmp_path: Path, content: bytes) -> None:
    words = refused(tmp_path, content)
    assert words == "a.jpg is not a picture; JPEG, PNG, WebP, GIF, TIFF and BMP can be shown"


# What is damaged


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_cut_short_anywhere_is_told_as_one_or_as_damaged(tmp_path: Path, kind: str) -> None:
    content = sample(kind)
    for length in {*range(12, min(len(content), 200), 7), len(content) // 2, len(content) * 9 // 10}:
        (tmp_path / "a.jpg").write_bytes(content[:length])
        try:
            render(tmp_path, "a.jpg", FINISH)
        except PictureError as unreadable:
            words = str(unreadable)
            assert re.match(r"a\.jpg is (cut short; copy|damaged)", words), (length, words)
        else:
            pytest.fail(f"{length} of {len(content)} bytes were shown")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP"])
def test_a_picture_copied_by_half_is_told_to_be_copied_again(tmp_path: Path, kind: str) -> None:
    content = sample(kind, (300, 200))
    (tmp_path / "a.jpg").write_bytes(content[: len(content) * 2 // 3])
    with pytest.raises(PictureError, match="is cut short; copy it to the exhibit again"):
        render(tmp_path, "a.jpg", FINISH)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(KINDS),
    source_map=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=6),
)
def test_a_picture_with_wrong_bytes_is_shown_or_refused_and_nothing_else(
    tmp_path: Path, kind: str, source_map: list[tuple[float, int]]
) -> None:
    content = bytearray(sample(kind))
    for place, value in source_map:
        content[int(place * len(content))] = value
    (tmp_path / "a.jpg").write_bytes(content)
    try:
        pixels = render(tmp_path, "a.jpg", FINISH)
    except PictureError as unreadable:
        words = str(unreadable)
    else:
        assert len(pixels.data) == 40 * 30 * 4
        return
    assert words.startswith("a.jpg ")
    assert not words.endswith(".")


def test_damaged_notes_do_not_make_a_picture_unreadable(tmp_path: Path) -> None:
    for number, notes in enumerate(
        (b"Exif\0\0rubbish", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff")
    ):
        (tmp_path / f"{number}.jpg").write_bytes(sample("JPEG", exif=notes))
        assert probe(tmp_path, f"{number}.jpg") == Size(64, 48)
        assert render(tmp_path, f"{number}.jpg", FINISH).width == 40


def test_what_pillow_stumbles_over_is_told_once_and_in_our_words(tmp_path: Path) -> None:
    (tmp_path / "notes.jpg").write_bytes(sample("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"))
    many_channels = tiff_entries((256, 4, 64), (257, 4, 48), (262, 3, 2), (273, 4, 8), (277, 3, 2048))
    (tmp_path / "damaged.tif").write_bytes(b"II*\0\x08\0\0\0" + many_channels + bytes(999))
    program = (
        "import logging, sys\n"
        "from pathlib import Path\n"
        "from cimaise.media.picture import PictureError, probe\n"
        "logging.basicConfig(level=logging.DEBUG)\n"
        "print(probe(Path(sys.argv[1]), 'notes.jpg'))\n"
        "try:\n"
        "    probe(Path(sys.argv[1]), 'damaged.tif')\n"
        "except PictureError as unreadable:\n"
        "    print(unreadable)\n"
    )
    done = run(program, tmp_path)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "Size(width=64, height=48)",
        "damaged.tif is damaged; save it again or copy it anew",
    ]


# What is too large: 900 megapixels in a few bytes

SIDE = 30_000


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def tiff_entries(*entries: tuple[int, int, int]) -> bytes:
    packed = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return struct.pack("<H", len(entries)) + packed + bytes(4)


BOMBS = {
    "JPEG": b"\xff\xd8\xff\xc0"
    + struct.pack(">HBHHB", 17, 8, SIDE, SIDE, 3)
    + b"\1\x22\0\2\x11\1\3\x11\1\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0"
    + bytes(100),
    "PNG": b"\x89PNG\r\n\x1a\n"
    + png_chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0))
    + png_chunk(b"IDAT", zlib.compress(bytes(100_000)))
    + png_chunk(b"IEND", b""),
    "WebP": b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0" + bytes(4) + 2 * struct.pack("<I", SIDE - 1)[:3] + bytes(60),
    "WebP with loss": b"RIFF\x40\0\0\0WEBPVP8 \x30\0\0\0\x30\1\0\x9d\x01\x2a" + struct.pack("<HH", 16_383, 16_383) + bytes(60),
    "WebP without loss": b"RIFF\x40\0\0\0WEBPVP8L\x30\0\0\0\x2f" + struct.pack("<I", 16_383 | 16_383 << 14) + bytes(60),
    "GIF": b"GIF89a" + struct.pack("<HHBBB", SIDE, SIDE, 0x80, 0, 0) + bytes(6)
    + b"," + struct.pack("<HHHHB", 0, 0, SIDE, SIDE, 0) + b"\2\2\x4c\1\0;",
    "GIF whose first frame is larger than itself": b"GIF89a" + struct.pack("<HHBBB", 10, 10, 0x80, 0, 0) + bytes(6)
    + b"," + struct.pack("<HHHHB", 0, 0, SIDE, SIDE, 0) + b"\2\2\x4c\1\0;",
    "TIFF": b"II*\0\x08\0\0\0" + tiff_entries(
        (256, 4, SIDE), (257, 4, SIDE), (258, 3, 8), (259, 3, 1), (262, 3, 1),
        (273, 4, 200), (277, 3, 1), (278, 4, SIDE), (279, 4, SIDE * SIDE),
    ) + bytes(200),
    "BMP": b"BM" + struct.pack("<IHHI", 200, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, SIDE, SIDE, 1, 24, 0, 0, 1, 1, 0, 0) + bytes(200),
}  # fmt: skip


@pytest.mark.parametrize("kind", BOMBS)
def test_a_picture_too_large_to_decode_is_refused_by_its_header(tmp_path: Path, kind: str) -> None:
    began = time.monotonic()
    words = refused(tmp_path, BOMBS[kind])
    assert words.startswith("a.jpg is too large")
    assert words.endswith("; save it with at most 50 megapixels")
    assert time.monotonic() - began < 1


def test_the_refusal_names_the_size(tmp_path: Path) -> None:
    assert refused(tmp_path, BOMBS["JPEG"]).startswith("a.jpg is too large: 30000 x 30000 pixels;")


def test_refusing_takes_no_memory(tmp_path: Path) -> None:
    """In a process of its own, which could not hold even one of them."""
    for number, content in enumerate(BOMBS.values()):
        (tmp_path / f"{number}.jpg").write_bytes(content)
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from cimaise.media.picture import PictureError, probe\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({SIDE * SIDE // 3}, {SIDE * SIDE // 3}))\n"
        "for path in sorted(Path(sys.argv[1]).iterdir()):\n"
        "    try:\n"
        "        probe(path.parent, path.name)\n"
        "    except PictureError as unreadable:\n"
        "        print(unreadable)\n"
    )
    done = run(program, tmp_path)
    assert len(re.findall("is too large", done.stdout)) == len(BOMBS), done.stdout


def test_a_picture_without_pixels(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 0, 10, 8, 2, 0, 0, 0)
    words = refused(tmp_path, b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IEND", b""))
    assert words.startswith("a.jpg is damaged")


def test_files_are_closed_whatever_happens(tmp_path: Path) -> None:
    (tmp_path / "good.jpg").write_bytes(sample("JPEG"))
    (tmp_path / "bad.jpg").write_bytes(sample("JPEG")[:200])
    render(tmp_path, "good.jpg", FINISH)
    before = len([*Path("/proc/self/fd").iterdir()])
    for _ in range(20):
        render(tmp_path, "good.jpg", FINISH)
        with pytest.raises(PictureError):
            render(tmp_path, "bad.jpg", FINISH)
    assert len([*Path("/proc/self/fd").iterdir()]) <= before
