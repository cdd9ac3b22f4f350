"""Pictures opened with caution: inside the exhibit, of a known kind, header first, of a bearable size."""

from __future__ import annotations

import importlib
import logging
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image, ImageFile

from cimaise.platform.malloc import return_large_blocks
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The largest file is a scan kept as an uncompressed TIFF: 50 megapixels of 4 bytes.
FILE_LIMIT = 200_000_000
PIXEL_LIMIT = 50_000_000
# What a JPEG can declare at most; nothing wider than this hangs on a wall.
SIDE_LIMIT = 65_535

# Pillow tells the terminal and the log of damaged notes inside a picture, of whatever else it stumbles over, and of
# sizes from 89 megapixels on. A picture that cannot be shown is one line in the log, in our words; our limit is lower.
warnings.filterwarnings("ignore", module=r"PIL\.")
logging.getLogger("PIL").setLevel(logging.CRITICAL)

# What museums have: cameras and the web (JPEG, PNG, WebP, GIF), scanners and archives (TIFF, BMP).
# All are decoded by small, well-tried libraries, and all say their size before they are decoded.
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
)
_PLUGINS = {"JPEG": "Jpeg", "PNG": "Png", "WEBP": "WebP", "GIF": "Gif", "TIFF": "Tiff", "BMP": "Bmp"}
# Files that people take for pictures of a kind that can be shown, with the offset of what tells them.
_STRANGERS: tuple[tuple[int, bytes, str], ...] = (
    (4, b"ftypavif", "an AVIF picture"),
    (4, b"ftyphei", "a HEIC picture, as telephones make them"),
    (4, b"ftypmif1", "a HEIC picture, as telephones make them"),
    (4, b"ftyp", "a film"),
    (0, b"\x1aE\xdf\xa3", "a film"),
    (0, b"%PDF", "a PDF document"),
    (0, b"8BPS", "a Photoshop document"),
    (0, b"II+\0", "a TIFF of the kind for very large files"),
    (0, b"MM\0+", "a TIFF of the kind for very large files"),
    (0, b"\0\0\0\x0cjP  ", "a JPEG 2000 picture"),
    (0, b"<svg", "an SVG drawing"),
    (0, b"<?xml", "an SVG drawing or another XML file"),
)


class PictureError(Exception):
    """Why a picture cannot be shown, as a sentence with the file's name and without a full stop."""


@contextmanager
def opened(folder: Path, file: str) -> Iterator[ImageFile.ImageFile]:
    """A picture with its header read and found bearable, not decoded yet. Raises PictureError.

    Whatever goes wrong inside the `with` block, too, becomes PictureError: decoders raise errors of
    every kind, and a picture is no reason for a kiosk to stop.
    """
    return_large_blocks()
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            kind = _kind(file, stream)
            importlib.import_module(f"PIL.{_PLUGINS[kind]}ImagePlugin")
            # Image.open would import the readers of five kinds first, which takes 10 ms.
            read_header, _ = Image.OPEN[kind]
            with read_header(stream, "") as image:
                _check_size(file, *image.size)
                yield image
    except PictureError:
        raise
    except FileAccessError as error:
        raise PictureError(f"{file} cannot be shown: {error}") from error
    except Image.DecompressionBombError as error:
        raise PictureError(_too_large(file)) from error
    except Exception as error:
        raise PictureError(f"{file} {_fault(error)}") from error


def _kind(file: str, stream: BinaryIO) -> str:
    """Pillow's name for what the first bytes are; the file's extension does not matter."""
    head = stream.read(32)
    stream.seek(0)
    if not head:
        raise PictureError(f"{file} is empty; copy it to the exhibit again")
    for magic, kind in _KINDS:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        _check_webp(file, head)
        return "WEBP"
    for offset, magic, what in _STRANGERS:
        if head[offset:].startswith(magic):
            raise PictureError(f"{file} is {what}; save it as JPEG or PNG")
    raise PictureError(f"{file} is not a picture; JPEG, PNG, WebP, GIF, TIFF and BMP can be shown")


def _check_webp(file: str, head: bytes) -> None:
    """Refuse a WebP by its header, which Pillow reads only after reserving memory for the whole picture.

    The three layouts are those of RFC 9649, sections 2.5 to 2.7.
    """
    chunk = head[12:16]
    if chunk == b"VP8X":
        width, height = (1 + int.from_bytes(head[at : at + 3], "little") for at in (24, 27))
    elif chunk == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    else:
        width, height = (int.from_bytes(head[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    _check_size(file, width, height)


def _check_size(file: str, width: int, height: int) -> None:
    if width < 1 or height < 1:
        raise PictureError(f"{file} is damaged: it says that it has no pixels")
    if width * height > PIXEL_LIMIT or max(width, height) > SIDE_LIMIT:
        raise PictureError(_too_large(file, f": {width} x {height} pixels"))


def _too_large(file: str, size: str = "") -> str:
    return f"{file} is too large{size}; save it with at most {PIXEL_LIMIT // 1_000_000} megapixels"


def _fault(error: Exception) -> str:
    """The end of a sentence for an error of a decoder, judged by Pillow's words where there is no type."""
    if isinstance(error, MemoryError):
        return "needs more memory than this machine has; save it smaller"
    words = str(error).lower()
    if isinstance(error, EOFError) or any(
        sign in words for sign in ("truncat", "not enough", "unexpected end")
    ):
        return "is cut short; copy it to the exhibit again"
    return "is damaged; save it again or copy it anew"
