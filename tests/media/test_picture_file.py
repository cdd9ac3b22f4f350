"""Files of every kind used as pictures: shown or rejected with a reason, without blocking or crashing."""

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
from cimaise.media.messages import FileKind, MediaAdvice, MediaReason
from cimaise.media.picture import PictureError, Size, decoded_size, render
from cimaise.media.render_spec import RenderSpec
from cimaise.source.message import Message
from cimaise.source.messages import FileReason, PathReason

SPEC = RenderSpec(40, 30)
# Outside of tests the program ignores these itself; pytest resets its filters.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL.TiffImagePlugin")
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")

DAMAGE = (MediaReason.INCOMPLETE, MediaReason.DAMAGED, MediaReason.NO_PIXELS)


def sample(format_name: str, size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    # Noise cannot be compressed, so pixels are missing wherever the file is truncated.
    image = Image.frombytes("RGB", size, Random(format_name).randbytes(size[0] * size[1] * 3))
    file = io.BytesIO()
    image.save(file, format_name, **options)
    return file.getvalue()


def error_of(folder: Path, file: str) -> PictureError:
    """The error for a file; it must be the same for rendering it and for reading its size."""
    with pytest.raises(PictureError) as by_render:
        render(folder, file, SPEC)
    with pytest.raises(PictureError) as by_size:
        decoded_size(folder, file)
    assert str(by_size.value) == str(by_render.value)
    assert by_render.value.file == file
    return by_render.value


def access_reason(folder: Path, file: str) -> FileReason:
    """Why a file cannot be opened or read."""
    error = error_of(folder, file)
    assert error.is_access_error
    assert isinstance(error.reason, FileReason)
    return error.reason


def error_of_content(folder: Path, content: bytes, name: str = "a.jpg") -> PictureError:
    (folder / name).write_bytes(content)
    error = error_of(folder, name)
    assert not error.is_access_error
    return error


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in its own process, with the folder as its argument."""
    return subprocess.run(
        [sys.executable, "-c", program, folder],
        env=os.environ | {"PYTHONPATH": str(Path(cimaise.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )


# Accepted


@pytest.mark.parametrize("format_name", FORMATS)
def test_format_is_recognised_by_the_first_bytes_and_not_by_the_name(
    tmp_path: Path, format_name: str
) -> None:
    (tmp_path / "wrong.txt").write_bytes(sample(format_name))
    assert decoded_size(tmp_path, "wrong.txt") == Size(64, 48)
    assert render(tmp_path, "wrong.txt", SPEC).width == 40


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
def test_any_file_name_is_accepted(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(sample("JPEG"))
    assert decoded_size(tmp_path, name) == Size(64, 48)


def test_link_inside_the_exhibit_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(sample("PNG"))
    (tmp_path / "link.png").symlink_to("real.png")
    assert decoded_size(tmp_path, "link.png") == Size(64, 48)


def test_exhibit_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.png").write_bytes(sample("PNG"))
    (tmp_path / "exhibit").symlink_to("real")
    assert decoded_size(tmp_path / "exhibit", "a.png") == Size(64, 48)


def test_first_frame_of_an_animation_is_shown(tmp_path: Path) -> None:
    red, blue = (Image.new("RGB", (8, 8), colour) for colour in ("red", "blue"))
    for format_name in ("GIF", "PNG", "WEBP", "TIFF"):
        red.save(tmp_path / format_name, format_name, save_all=True, append_images=[blue], lossless=True)
        assert render(tmp_path, format_name, RenderSpec(1, 1)).data == bytes((0, 0, 255, 255)), format_name


def test_multi_picture_jpeg_of_a_phone_is_accepted(tmp_path: Path) -> None:
    one, other = (Image.new("RGB", (64, 48), colour) for colour in ("red", "blue"))
    one.save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=[other])
    assert decoded_size(tmp_path, "a.jpg") == Size(64, 48)
    blue, _, red, _ = render(tmp_path, "a.jpg", RenderSpec(1, 1)).data
    assert red > 250
    assert blue < 5


# Access errors


def test_missing_file(tmp_path: Path) -> None:
    assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_FOUND
    assert str(error_of(tmp_path, "a.jpg")) == f"a.jpg: {FileReason.NOT_FOUND()}"


def test_file_used_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(sample("JPEG"))
    assert access_reason(tmp_path, "a.jpg/b.jpg") is FileReason.NOT_FOUND


def test_missing_exhibit(tmp_path: Path) -> None:
    assert access_reason(tmp_path / "nowhere", "a.jpg") is FileReason.NOT_FOUND


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_REGULAR
    assert access_reason(tmp_path, ".") is FileReason.NOT_REGULAR


def test_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    began = time.monotonic()
    assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_REGULAR
    assert time.monotonic() - began < 1


def test_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has at most about a hundred characters
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.jpg")
        assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_REGULAR


def test_device_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(os, "open", lambda path, *_: opened.append(path))
    assert access_reason(Path("/dev"), "null") is FileReason.NOT_REGULAR
    assert opened == []


def test_link_out_of_the_exhibit(tmp_path: Path) -> None:
    exhibit = tmp_path / "exhibit"
    exhibit.mkdir()
    (tmp_path / "secret.jpg").write_bytes(sample("JPEG"))
    (exhibit / "a.jpg").symlink_to("../secret.jpg")
    (exhibit / "folder").symlink_to(tmp_path)
    assert access_reason(exhibit, "a.jpg") is FileReason.LINK_LEAVES_EXHIBIT
    assert access_reason(exhibit, "folder/secret.jpg") is FileReason.LINK_LEAVES_EXHIBIT


def test_broken_link_and_circular_link(tmp_path: Path) -> None:
    (tmp_path / "nothing.jpg").symlink_to("nowhere.jpg")
    (tmp_path / "a.jpg").symlink_to("b.jpg")
    (tmp_path / "b.jpg").symlink_to("a.jpg")
    assert access_reason(tmp_path, "nothing.jpg") is FileReason.NOT_FOUND
    assert access_reason(tmp_path, "a.jpg") is FileReason.BROKEN_LINK


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", PathReason.EMPTY),
        ("  ", PathReason.EMPTY),
        ("../a.jpg", PathReason.PARENT),
        ("pictures/../../a.jpg", PathReason.PARENT),
        ("/etc/passwd", PathReason.ABSOLUTE),
        ("C:/a.jpg", PathReason.ABSOLUTE),
        ("pictures\\a.jpg", PathReason.BACKSLASH),
        ("a\0.jpg", PathReason.NUL),
    ],
)
def test_invalid_path(tmp_path: Path, name: str, problem: PathReason) -> None:
    error = error_of(tmp_path, name)
    assert error.reason is FileReason.BAD_PATH
    cause = error.message.parameters["problem"]
    assert isinstance(cause, Message)
    assert cause.reason is problem


@pytest.mark.parametrize("name", ["x" * 5000, "\ud800.jpg"])
def test_impossible_file_name(tmp_path: Path, name: str) -> None:
    access_reason(tmp_path, name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_or_folder_without_permission(tmp_path: Path) -> None:
    for locked, name in ((tmp_path / "a.jpg", "a.jpg"), (tmp_path / "folder", "folder/b.jpg")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(sample("JPEG"))
        locked.chmod(0)
        assert access_reason(tmp_path, name) is FileReason.NOT_ALLOWED
        locked.chmod(0o700)


def test_folder_without_permission_to_resolve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "resolve", denied)
    assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_ALLOWED


def test_file_larger_than_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(200_000_001)
    assert error_of(tmp_path, "a.jpg").message == FileReason.TOO_LARGE(limit=200_000_000)


# Other files


def test_empty_file(tmp_path: Path) -> None:
    error = error_of_content(tmp_path, b"")
    assert (error.message, error.advice) == (MediaReason.EMPTY(), MediaAdvice.COPY_AGAIN())


@pytest.mark.parametrize(
    ("head", "reason", "kind"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", MediaReason.UNSUPPORTED, FileKind.HEIC),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", MediaReason.UNSUPPORTED, FileKind.HEIC),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", MediaReason.UNSUPPORTED, FileKind.AVIF),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", MediaReason.NOT_A_PICTURE_BUT, FileKind.FILM),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", MediaReason.NOT_A_PICTURE_BUT, FileKind.FILM),
        (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01", MediaReason.NOT_A_PICTURE_BUT, FileKind.FILM),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", MediaReason.NOT_A_PICTURE_BUT, FileKind.PDF),
        (b"8BPS\0\1\0\0\0\0\0\0", MediaReason.UNSUPPORTED, FileKind.PSD),
        (b"II+\0\x08\0\0\0", MediaReason.UNSUPPORTED, FileKind.BIGTIFF),
        (b"\0\0\0\x0cjP  \r\n\x87\n", MediaReason.UNSUPPORTED, FileKind.JPEG_2000),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', MediaReason.UNSUPPORTED, FileKind.SVG),
        (b'<?xml version="1.0"?><svg/>', MediaReason.UNSUPPORTED, FileKind.XML),
    ],
)
def test_files_often_used_as_pictures_are_recognised(
    tmp_path: Path, head: bytes, reason: MediaReason, kind: FileKind
) -> None:
    error = error_of_content(tmp_path, head + bytes(500))
    assert (error.message, error.advice) == (reason(kind=kind()), MediaAdvice.SAVE_AS_PICTURE())


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
def test_other_files_are_rejected(tmp_path: Path, content: bytes) -> None:
    error = error_of_content(tmp_path, content)
    assert (error.message, error.advice) == (MediaReason.NOT_A_PICTURE(), MediaAdvice.USE_PICTURE())


# Damaged pictures


@pytest.mark.parametrize("format_name", FORMATS)
def test_picture_truncated_anywhere_is_incomplete_or_damaged(tmp_path: Path, format_name: str) -> None:
    content = sample(format_name)
    for length in {*range(12, min(len(content), 200), 7), len(content) // 2, len(content) * 9 // 10}:
        (tmp_path / "a.jpg").write_bytes(content[:length])
        try:
            render(tmp_path, "a.jpg", SPEC)
        except PictureError as error:
            assert error.reason in DAMAGE, (length, error)  # noqa: PT017 (any of them)
        else:
            pytest.fail(f"{length} of {len(content)} bytes were shown")


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "GIF", "BMP"])
def test_half_copied_picture_is_incomplete(tmp_path: Path, format_name: str) -> None:
    content = sample(format_name, (300, 200))
    (tmp_path / "a.jpg").write_bytes(content[: len(content) * 2 // 3])
    with pytest.raises(PictureError) as error:
        render(tmp_path, "a.jpg", SPEC)
    assert (error.value.message, error.value.advice) == (MediaReason.INCOMPLETE(), MediaAdvice.COPY_AGAIN())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    format_name=st.sampled_from(FORMATS),
    changes=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=6),
)
def test_picture_with_wrong_bytes_is_shown_or_rejected(
    tmp_path: Path, format_name: str, changes: list[tuple[float, int]]
) -> None:
    content = bytearray(sample(format_name))
    for position, value in changes:
        content[int(position * len(content))] = value
    (tmp_path / "a.jpg").write_bytes(content)
    try:
        pixels = render(tmp_path, "a.jpg", SPEC)
    except PictureError as error:
        assert isinstance(error.reason, MediaReason)  # noqa: PT017 (both outcomes are valid)
        assert str(error).startswith("a.jpg: ")  # noqa: PT017
    else:
        assert len(pixels.data) == 40 * 30 * 4


def test_damaged_metadata_is_ignored(tmp_path: Path) -> None:
    for number, exif in enumerate(
        (b"Exif\0\0rubbish", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff")
    ):
        (tmp_path / f"{number}.jpg").write_bytes(sample("JPEG", exif=exif))
        assert decoded_size(tmp_path, f"{number}.jpg") == Size(64, 48)
        assert render(tmp_path, f"{number}.jpg", SPEC).width == 40


def test_pillow_neither_warns_nor_logs(tmp_path: Path) -> None:
    (tmp_path / "metadata.jpg").write_bytes(sample("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"))
    many_channels = tiff_entries((256, 4, 64), (257, 4, 48), (262, 3, 2), (273, 4, 8), (277, 3, 2048))
    (tmp_path / "damaged.tif").write_bytes(b"II*\0\x08\0\0\0" + many_channels + bytes(999))
    program = (
        "import logging, sys\n"
        "from pathlib import Path\n"
        "from cimaise.media.picture import PictureError, decoded_size\n"
        "logging.basicConfig(level=logging.DEBUG)\n"
        "print(decoded_size(Path(sys.argv[1]), 'metadata.jpg'))\n"
        "try:\n"
        "    decoded_size(Path(sys.argv[1]), 'damaged.tif')\n"
        "except PictureError as error:\n"
        "    print(error)\n"
    )
    done = run(program, tmp_path)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "Size(width=64, height=48)",
        "damaged.tif: damaged; save it again, or copy the file to the exhibit again",
    ]


# Pictures that are too large: 900 megapixels in a few bytes

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
    "lossy WebP": b"RIFF\x40\0\0\0WEBPVP8 \x30\0\0\0\x30\1\0\x9d\x01\x2a" + struct.pack("<HH", 16_383, 16_383) + bytes(60),
    "lossless WebP": b"RIFF\x40\0\0\0WEBPVP8L\x30\0\0\0\x2f" + struct.pack("<I", 16_383 | 16_383 << 14) + bytes(60),
    "GIF": b"GIF89a" + struct.pack("<HHBBB", SIDE, SIDE, 0x80, 0, 0) + bytes(6)
    + b"," + struct.pack("<HHHHB", 0, 0, SIDE, SIDE, 0) + b"\2\2\x4c\1\0;",
    "GIF with a first frame larger than the picture": b"GIF89a" + struct.pack("<HHBBB", 10, 10, 0x80, 0, 0) + bytes(6)
    + b"," + struct.pack("<HHHHB", 0, 0, SIDE, SIDE, 0) + b"\2\2\x4c\1\0;",
    "TIFF": b"II*\0\x08\0\0\0" + tiff_entries(
        (256, 4, SIDE), (257, 4, SIDE), (258, 3, 8), (259, 3, 1), (262, 3, 1),
        (273, 4, 200), (277, 3, 1), (278, 4, SIDE), (279, 4, SIDE * SIDE),
    ) + bytes(200),
    "BMP": b"BM" + struct.pack("<IHHI", 200, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, SIDE, SIDE, 1, 24, 0, 0, 1, 1, 0, 0) + bytes(200),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_picture_too_large_to_decode_is_rejected_by_its_header(tmp_path: Path, name: str) -> None:
    began = time.monotonic()
    error = error_of_content(tmp_path, BOMBS[name])
    assert error.reason in (MediaReason.TOO_MANY_PIXELS, MediaReason.TOO_MANY_PIXELS_OF_SIZE)
    assert error.advice == MediaAdvice.SAVE_WITH_FEWER_PIXELS(megapixels=50)
    assert time.monotonic() - began < 1


def test_error_states_the_size(tmp_path: Path) -> None:
    error = error_of_content(tmp_path, BOMBS["JPEG"])
    assert error.message == MediaReason.TOO_MANY_PIXELS_OF_SIZE(width=30_000, height=30_000)
    assert str(error) == "a.jpg: too large: 30000 x 30000 px; save it with at most 50 megapixels"


def test_rejecting_allocates_no_memory(tmp_path: Path) -> None:
    """In a process that does not have enough memory for any of them."""
    for number, content in enumerate(BOMBS.values()):
        (tmp_path / f"{number}.jpg").write_bytes(content)
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from cimaise.media.picture import PictureError, decoded_size\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({SIDE * SIDE // 3}, {SIDE * SIDE // 3}))\n"
        "for path in sorted(Path(sys.argv[1]).iterdir()):\n"
        "    try:\n"
        "        decoded_size(path.parent, path.name)\n"
        "    except PictureError as error:\n"
        "        print(error)\n"
    )
    done = run(program, tmp_path)
    assert len(re.findall(": too large: ", done.stdout)) == len(BOMBS), done.stdout


def test_picture_without_pixels(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 0, 10, 8, 2, 0, 0, 0)
    content = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IEND", b"")
    assert error_of_content(tmp_path, content).reason is MediaReason.DAMAGED
    webp = b"RIFF\x40\0\0\0WEBPVP8 \x30\0\0\0\x30\1\0\x9d\x01\x2a" + struct.pack("<HH", 0, 10) + bytes(60)
    error = error_of_content(tmp_path, webp)
    assert error.message == MediaReason.NO_PIXELS(width=0, height=10)
    assert error.advice == MediaAdvice.SAVE_OR_COPY_AGAIN()


def test_files_are_closed_after_success_and_errors(tmp_path: Path) -> None:
    (tmp_path / "good.jpg").write_bytes(sample("JPEG"))
    (tmp_path / "bad.jpg").write_bytes(sample("JPEG")[:200])
    render(tmp_path, "good.jpg", SPEC)
    before = len([*Path("/proc/self/fd").iterdir()])
    for _ in range(20):
        render(tmp_path, "good.jpg", SPEC)
        with pytest.raises(PictureError):
            render(tmp_path, "bad.jpg", SPEC)
    assert len([*Path("/proc/self/fd").iterdir()]) <= before
