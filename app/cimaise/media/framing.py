"""Geometry between a picture file and its frame: EXIF orientation, crop and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from cimaise.layout.crop import Box


_ORIENTATION_TAG = 0x0112
# EXIF 2.32, tag 274: the operation that turns the stored pixels upright.
TO_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def exif_orientation(image: Image.Image) -> int:
    """The EXIF orientation, 1-8, from the header alone; 1 if it is missing or invalid.

    Pillow itself turns a TIFF upright.
    """
    if image.format == "TIFF":
        return 1
    try:
        # PngImageFile.getexif would decode the whole picture to find an EXIF block at its end.
        orientation = Image.Image.getexif(image).get(_ORIENTATION_TAG, 1)
    except Exception:
        # Damaged metadata does not make a picture unreadable.
        return 1
    return orientation if orientation in TO_UPRIGHT else 1


def swap_sides(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """The upright size for a stored size, or the reverse: orientations 5 to 8 swap width and height."""
    return (size[1], size[0]) if orientation >= 5 else size


def part_box(size: tuple[int, int], part: tuple[float, float, float, float]) -> Box:
    """A part of an upright picture (left, top, right, bottom as fractions) in its px; at least 1 px wide and high."""
    (width, height), (left, top, right, bottom) = size, part
    box = (left * width, top * height, right * width, bottom * height)
    box_width, box_height = max(1.0, box[2] - box[0]), max(1.0, box[3] - box[1])
    x, y = min(max(box[0], 0.0), width - box_width), min(max(box[1], 0.0), height - box_height)
    return x, y, min(x + box_width, width), min(y + box_height, height)


def stored_box(box: Box, size: tuple[int, int], orientation: int) -> Box:
    """A box of the upright picture as a box of the stored pixels. `size` is the stored size."""
    width, height = size
    left, top, right, bottom = box
    if orientation >= 5:
        left, top, right, bottom = top, left, bottom, right
    if orientation in (2, 3, 7, 8):
        left, right = width - right, width - left
    if orientation in (3, 4, 6, 7):
        top, bottom = height - bottom, height - top
    return left, top, right, bottom
