"""Where a picture meets its frame: sizes, the part that is kept, and how a camera was held."""

from __future__ import annotations

from PIL import Image

from cimaise.exhibit.model.exhibit import Fit

Box = tuple[float, float, float, float]

_ORIENTATION = 0x0112
# EXIF 2.32, tag 274: what to do to the stored pixels so that the picture stands upright.
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def orientation(image: Image.Image) -> int:
    """1-8 as EXIF counts, from the header alone; 1 where nothing, or nothing sensible, is said.

    A TIFF is turned by Pillow itself, so it stands upright already.
    """
    if image.format == "TIFF":
        return 1
    try:
        # A PNG's own getexif would decode the whole picture in search of a late EXIF block.
        said = Image.Image.getexif(image).get(_ORIENTATION, 1)
    except Exception:
        # Damaged notes about a picture do not make the picture unreadable.
        return 1
    return said if said in UPRIGHT else 1


def turned(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """A size as it is after turning upright, or back again: 5 to 8 lie on their side."""
    return (size[1], size[0]) if orientation >= 5 else size


def kept(
    size: tuple[int, int], frame: tuple[int, int], fit: Fit, focus: tuple[float, float]
) -> tuple[Box, tuple[int, int]]:
    """The part of an upright picture that is shown, in its pixels, and the size it is shown at.

    `COVER` fills the frame and keeps the focus as near to the middle as the picture's edges allow.
    `CONTAIN` keeps everything, at the largest size that fits inside the frame.
    """
    (width, height), (wide, high) = size, frame
    if fit is Fit.CONTAIN:
        scale = min(wide / width, high / height)
        return (0, 0, width, height), (max(1, round(width * scale)), max(1, round(height * scale)))
    scale = max(wide / width, high / height)
    across, down = min(width, wide / scale), min(height, high / scale)
    left = min(max(focus[0] * width - across / 2, 0), width - across)
    top = min(max(focus[1] * height - down / 2, 0), height - down)
    return (left, top, left + across, top + down), frame


def cut(size: tuple[int, int], part: tuple[float, float, float, float]) -> Box:
    """A part of an upright picture (left, top, right, bottom as fractions) in its pixels; never less than one."""
    (width, height), (left, top, right, bottom) = size, part
    box = (left * width, top * height, right * width, bottom * height)
    across, down = max(1.0, box[2] - box[0]), max(1.0, box[3] - box[1])
    x, y = min(max(box[0], 0.0), width - across), min(max(box[1], 0.0), height - down)
    return x, y, min(x + across, width), min(y + down, height)


def lying(box: Box, size: tuple[int, int], orientation: int) -> Box:
    """A box of the upright picture as a box of the stored pixels. `size` is the stored one."""
    width, height = size
    left, top, right, bottom = box
    if orientation >= 5:
        left, top, right, bottom = top, left, bottom, right
    if orientation in (2, 3, 7, 8):
        left, right = width - right, width - left
    if orientation in (3, 4, 6, 7):
        top, bottom = height - bottom, height - top
    return left, top, right, bottom
