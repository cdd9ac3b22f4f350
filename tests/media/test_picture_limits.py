"""Pictures with too many pixels or none: rejected by their header, before any memory is allocated."""

from __future__ import annotations

import re
import struct
import zlib
from typing import TYPE_CHECKING

import command
import pytest
from picture_files import error_of_content, sample, tiff_entries
from PIL import ImageFile

from cimaise.media.messages import MediaAdvice, MediaReason
from cimaise.media.picture import Size, decoded_size
from cimaise.media.picture_file import SIDE_LIMIT

if TYPE_CHECKING:
    from pathlib import Path

SIDE = 30_000
"""In px; the square has 900 megapixels, in a file of a few bytes."""


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


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
def test_picture_too_large_to_decode_is_rejected_by_its_header(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda _: pytest.fail("decoded"))
    error = error_of_content(tmp_path, BOMBS[name])
    assert error.reason in (MediaReason.TOO_MANY_PIXELS, MediaReason.TOO_MANY_PIXELS_OF_SIZE)
    assert error.advice == MediaAdvice.SAVE_WITH_FEWER_PIXELS(megapixels=50)


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
    done = command.run(str(tmp_path), code=program)
    assert len(re.findall(": too large: ", done.stdout)) == len(BOMBS), done.stdout


def test_picture_without_pixels(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 0, 10, 8, 2, 0, 0, 0)
    content = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IEND", b"")
    assert error_of_content(tmp_path, content).reason is MediaReason.DAMAGED
    webp = b"RIFF\x40\0\0\0WEBPVP8 \x30\0\0\0\x30\1\0\x9d\x01\x2a" + struct.pack("<HH", 0, 10) + bytes(60)
    error = error_of_content(tmp_path, webp)
    assert error.message == MediaReason.NO_PIXELS(width=0, height=10)
    assert error.advice == MediaAdvice.SAVE_OR_COPY_AGAIN()


@pytest.mark.parametrize(("width", "height"), [(SIDE_LIMIT + 1, 1), (1, SIDE_LIMIT + 1)])
def test_picture_with_few_pixels_and_a_long_side_is_rejected(tmp_path: Path, width: int, height: int) -> None:
    error = error_of_content(tmp_path, sample("PNG", (width, height)))
    assert error.message == MediaReason.TOO_MANY_PIXELS_OF_SIZE(width=width, height=height)


def test_longest_possible_side(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(sample("PNG", (SIDE_LIMIT, 1)))
    assert decoded_size(tmp_path, "a.png") == Size(SIDE_LIMIT, 1)
