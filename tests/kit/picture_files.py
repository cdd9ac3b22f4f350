"""Pictures of every format as files, and the errors for files that are not such pictures."""

from __future__ import annotations

import io
import struct
from random import Random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.media.picture import PictureError, decoded_size, render
from cimaise.media.render_spec import RenderSpec

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")
SPEC = RenderSpec(40, 30)


def sample(format_name: str, size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    """The content of a file with a picture of noise."""
    # Noise cannot be compressed, so pixels are missing wherever the file is truncated.
    image = Image.frombytes("RGB", size, Random(format_name).randbytes(size[0] * size[1] * 3))
    file = io.BytesIO()
    image.save(file, format_name, **options)
    return file.getvalue()


def tiff_entries(*entries: tuple[int, int, int]) -> bytes:
    """The directory of a TIFF file, from the tag, the type and the value of each entry."""
    packed = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return struct.pack("<H", len(entries)) + packed + bytes(4)


def error_of(folder: Path, file: str) -> PictureError:
    """The error for a file; it must be the same for rendering it and for reading its size."""
    with pytest.raises(PictureError) as by_render:
        render(folder, file, SPEC)
    with pytest.raises(PictureError) as by_size:
        decoded_size(folder, file)
    assert str(by_size.value) == str(by_render.value)
    assert by_render.value.file == file
    return by_render.value


def error_of_content(folder: Path, content: bytes, name: str = "a.jpg") -> PictureError:
    """The error for a file with this content, which can be opened but not shown."""
    (folder / name).write_bytes(content)
    error = error_of(folder, name)
    assert not error.is_access_error
    return error
