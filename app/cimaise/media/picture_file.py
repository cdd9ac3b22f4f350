"""Opens picture files safely: inside the exhibit, of a known format, header first, of a limited size."""

from __future__ import annotations

import importlib
import logging
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image, ImageFile

from cimaise.media.errors import MediaFileError
from cimaise.media.messages import FileKind, MediaAdvice, MediaReason
from cimaise.media.signatures import EBML, recognise
from cimaise.platform.malloc import return_large_blocks
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cimaise.media.signatures import Signature
    from cimaise.source.message import Message

FILE_LIMIT = 200_000_000
"""Bytes. The largest file is a scan as an uncompressed TIFF: 50 megapixels of 4 bytes."""
PIXEL_LIMIT = 50_000_000
SIDE_LIMIT = 65_535
"""The largest side of a JPEG, in px."""
_MEGAPIXELS = PIXEL_LIMIT // 1_000_000

# Pillow prints warnings and logs messages about damaged metadata and about pictures of more than 89 megapixels. Here a
# picture that cannot be shown is one line in the log, with this package's own text, and the size limit is lower.
warnings.filterwarnings("ignore", module=r"PIL\.")
logging.getLogger("PIL").setLevel(logging.CRITICAL)

# The formats that museums have: cameras and the web (JPEG, PNG, WebP, GIF), scanners and archives (TIFF, BMP).
# All are decoded by small, well-tested libraries, and all state their size before they are decoded.
_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
)
_PLUGINS = {"JPEG": "Jpeg", "PNG": "Png", "WEBP": "WebP", "GIF": "Gif", "TIFF": "Tiff", "BMP": "Bmp"}
# Other files that are often used as pictures.
_OTHER_FILES: tuple[Signature, ...] = (
    (4, b"ftypavif", FileKind.AVIF),
    (4, b"ftyphei", FileKind.HEIC),
    (4, b"ftypmif1", FileKind.HEIC),
    (4, b"ftyp", FileKind.FILM),
    (0, EBML, FileKind.FILM),
    (0, b"%PDF", FileKind.PDF),
    (0, b"8BPS", FileKind.PSD),
    (0, b"II+\0", FileKind.BIGTIFF),
    (0, b"MM\0+", FileKind.BIGTIFF),
    (0, b"\0\0\0\x0cjP  ", FileKind.JPEG_2000),
    (0, b"<svg", FileKind.SVG),
    (0, b"<?xml", FileKind.XML),
)
_NOT_PICTURES = (FileKind.FILM, FileKind.PDF)


class PictureError(MediaFileError):
    """A picture cannot be shown."""


@contextmanager
def open_picture(folder: Path, file: str) -> Iterator[ImageFile.ImageFile]:
    """A picture whose header is read and whose size is within the limits; not decoded yet. Raises PictureError.

    Every exception inside the `with` block also becomes a PictureError: decoders raise exceptions of all types, and
    one picture must not stop a kiosk.
    """
    return_large_blocks()
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            format_name = _format(file, stream)
            importlib.import_module(f"PIL.{_PLUGINS[format_name]}ImagePlugin")
            # Image.open would first import the plugins of five formats, which takes 10 ms.
            read_header, _ = Image.OPEN[format_name]
            with read_header(stream, "") as image:
                _check_size(file, *image.size)
                yield image
    except PictureError:
        raise
    except FileAccessError as error:
        raise PictureError.of_access(file, error) from error
    except Image.DecompressionBombError as error:
        raise _too_large(file, MediaReason.TOO_MANY_PIXELS(megapixels=_MEGAPIXELS)) from error
    except Exception as error:
        raise PictureError(file, *_decoder_error(error)) from error


def _format(file: str, stream: BinaryIO) -> str:
    """Pillow's name for the format, by the first bytes; the file's extension does not matter."""
    head = stream.read(32)
    stream.seek(0)
    if not head:
        raise PictureError(file, MediaReason.EMPTY(), MediaAdvice.COPY_AGAIN())
    for magic, format_name in _FORMATS:
        if head.startswith(magic):
            return format_name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        _check_webp(file, head)
        return "WEBP"
    if kind := recognise(head, _OTHER_FILES):
        reason = MediaReason.NOT_A_PICTURE_BUT if kind in _NOT_PICTURES else MediaReason.UNSUPPORTED
        raise PictureError(file, reason(kind=kind()), MediaAdvice.SAVE_AS_PICTURE())
    raise PictureError(file, MediaReason.NOT_A_PICTURE(), MediaAdvice.USE_PICTURE())


def _check_webp(file: str, head: bytes) -> None:
    """Check the size of a WebP by its header: Pillow reads it only after allocating memory for the whole picture.

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
        message = MediaReason.NO_PIXELS(width=width, height=height)
        raise PictureError(file, message, MediaAdvice.SAVE_OR_COPY_AGAIN())
    if width * height > PIXEL_LIMIT or max(width, height) > SIDE_LIMIT:
        raise _too_large(file, MediaReason.TOO_MANY_PIXELS_OF_SIZE(width=width, height=height))


def _too_large(file: str, message: Message) -> PictureError:
    return PictureError(file, message, MediaAdvice.SAVE_WITH_FEWER_PIXELS(megapixels=_MEGAPIXELS))


def _decoder_error(error: Exception) -> tuple[Message, Message]:
    """Message and advice for a decoder's exception. Pillow has no types for most of them, so its text decides."""
    if isinstance(error, MemoryError):
        return MediaReason.OUT_OF_MEMORY(), MediaAdvice.SAVE_SMALLER()
    text = str(error).lower()
    if isinstance(error, EOFError) or any(
        part in text for part in ("truncat", "not enough", "unexpected end")
    ):
        return MediaReason.INCOMPLETE(), MediaAdvice.COPY_AGAIN()
    return MediaReason.DAMAGED(), MediaAdvice.SAVE_OR_COPY_AGAIN()
