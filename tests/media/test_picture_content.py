"""Files that are not pictures, and damaged pictures: rejected with a reason, without crashing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import command
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from picture_files import FORMATS, SPEC, error_of_content, sample, tiff_entries

from cimaise.media.messages import FileKind, MediaAdvice, MediaReason
from cimaise.media.picture import PictureError, Size, decoded_size, render

if TYPE_CHECKING:
    from pathlib import Path

# Outside of tests the program ignores these itself; pytest resets its filters.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL.TiffImagePlugin")

DAMAGE = (MediaReason.INCOMPLETE, MediaReason.DAMAGED, MediaReason.NO_PIXELS)


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
    done = command.run(str(tmp_path), code=program)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "Size(width=64, height=48)",
        "damaged.tif: damaged; save it again, or copy the file to the exhibit again",
    ]
