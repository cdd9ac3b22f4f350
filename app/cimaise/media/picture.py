"""Renders pictures at the size and in the shape at which they are shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from PIL import Image

from cimaise.exhibit.model.exhibit import Fit
from cimaise.layout.crop import crop_to_frame
from cimaise.media.colour import to_resizable_mode, to_srgb
from cimaise.media.framing import (
    TO_UPRIGHT,
    exif_orientation,
    part_box,
    stored_box,
    swap_sides,
)
from cimaise.media.picture_file import PictureError, open_picture
from cimaise.media.render_spec import Pixels, RenderSpec, Rotation, ShadeKind
from cimaise.media.shade import apply_shade, lightened

if TYPE_CHECKING:
    from collections.abc import Callable
    from mmap import mmap
    from pathlib import Path

    from cimaise.layout.crop import Box
    from cimaise.layout.hanging import Hanging
    from cimaise.layout.words_zone import Zone

__all__ = ["PictureError", "Size", "decoded_size", "render", "upright_size"]

_OVERSAMPLING = 4
# Pillow's angles are counterclockwise.
_ROTATIONS = {
    Rotation.DEG_90: Image.Transpose.ROTATE_270,
    Rotation.DEG_180: Image.Transpose.ROTATE_180,
    Rotation.DEG_270: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of an upright picture, in px."""

    width: int
    height: int


def decoded_size(folder: Path, file: str) -> Size:
    """The size of a picture after decoding all of it, so that an incomplete or damaged picture raises PictureError."""
    with open_picture(folder, file) as image:
        size = Size(*swap_sides(image.size, exif_orientation(image)))
        # The whole file of a JPEG is read even so, but decoded at an eighth of its size in a fraction of the time.
        image.draft(None, (1, 1))
        image.load()
        return size


def upright_size(folder: Path, file: str) -> Size:
    """The upright size of a picture, from its header alone. Raises PictureError."""
    with open_picture(folder, file) as image:
        return Size(*swap_sides(image.size, exif_orientation(image)))


def render(
    folder: Path, file: str, spec: RenderSpec, memory: Callable[[int], bytearray | mmap] = bytearray
) -> Pixels:
    """A picture, decoded no larger than necessary, as `spec` describes it. Raises PictureError.

    `memory` allocates this many bytes, in which the pixels are stored.

    With `COVER` or `hanging` the result has the size of the frame, with `CONTAIN` the largest size that fits into it. A
    rotation by 90 or 270 degrees swaps its width and height.
    """
    light = False
    if spec.hanging:
        upright, source_size = _hung(folder, file, spec, spec.hanging)
    else:
        with open_picture(folder, file) as image:
            source_size = swap_sides(image.size, exif_orientation(image))
            box, size = _box_and_size(source_size, spec)
            upright = _crop_and_resize(image, box, size)
        if spec.shade:
            zone = _zone_in_picture(spec, upright.size)
            pale = lightened(upright, zone) if spec.shade.kind is ShadeKind.ATTRACT else None
            light = pale is not None
            upright = pale or apply_shade(upright, replace(spec.shade, zone=zone))
    rotated = upright.transpose(_ROTATIONS[spec.rotation]) if spec.rotation in _ROTATIONS else upright
    if spec.radius > 0:
        rotated.putalpha(_corners(rotated.size, spec.radius))
        rotated = rotated.convert("RGBa")
    width, height = rotated.size
    data = memoryview(memory(width * height * 4))
    _store(rotated, data)
    return Pixels(width, height, data, alpha=spec.radius > 0, source_size=source_size, light=light)


def _hung(folder: Path, file: str, spec: RenderSpec, hanging: Hanging) -> tuple[Image.Image, tuple[int, int]]:
    """The wall with one or two pictures (mode RGB), and the upright size of the first one in its file."""
    from cimaise.media.prints import hang_prints, print_boxes

    frame = (spec.width, spec.height)
    prints, sizes = [], []
    for name, place in zip((file, spec.partner), print_boxes(hanging, frame), strict=False):
        with open_picture(folder, name) as image:
            size = swap_sides(image.size, exif_orientation(image))
            target = (max(1, place[2] - place[0]), max(1, place[3] - place[1]))
            prints.append(_crop_and_resize(image, (0, 0, *size), target))
            sizes.append(size)
    return hang_prints(prints, hanging, frame), sizes[0]


def _store(image: Image.Image, memory: memoryview) -> None:
    """Store the pixels of a picture (mode RGB or RGBa) as blue, green, red and alpha. `tobytes` takes four times as long."""
    red, green, blue, *rest = image.split()
    alpha = rest[0] if rest else Image.new("L", image.size, 255)
    # Pillow accepts any buffer.
    target = Image.frombuffer("RGBA", image.size, cast("bytearray", memory), "raw", "RGBA", 0, 1)
    target.readonly = 0  # otherwise Pillow copies the memory before it is changed
    target.paste(Image.merge("RGBA", (blue, green, red, alpha)))


def _zone_in_picture(spec: RenderSpec, size: tuple[int, int]) -> Zone:
    """The zone of the text in fractions of the picture, which may be smaller than its frame and is centred in it."""
    assert spec.shade is not None
    left, top, right, bottom = spec.shade.zone
    x_scale, y_scale = (spec.width / size[0], spec.height / size[1])

    def scaled(at: float, scale: float) -> float:
        return min(max(0.5 + (at - 0.5) * scale, 0.0), 1.0)

    return scaled(left, x_scale), scaled(top, y_scale), scaled(right, x_scale), scaled(bottom, y_scale)


def _box_and_size(source_size: tuple[int, int], spec: RenderSpec) -> tuple[Box, tuple[int, int]]:
    """The part of the upright picture that is rendered, in its px, and the size of the result."""
    frame = (spec.width, spec.height)
    if spec.part:
        return part_box(source_size, spec.part), frame
    return crop_to_frame(source_size, frame, spec.focus, covers=spec.fit is Fit.COVER)


def _crop_and_resize(image: Image.Image, box: Box, size: tuple[int, int]) -> Image.Image:
    """A part of the upright picture, in its px, at its final size, upright, in sRGB (mode RGB)."""
    orientation = exif_orientation(image)
    profile = image.info.get("icc_profile")
    scale = max(size[0] / (box[2] - box[0]), size[1] / (box[3] - box[1]))
    stored_size = image.size
    # A JPEG is decoded at 1/2, 1/4 or 1/8 of its size if that is not smaller than the result.
    image.draft(None, (max(1, int(stored_size[0] * scale)), max(1, int(stored_size[1] * scale))))
    image.load()
    left, top, right, bottom = stored_box(box, stored_size, orientation)
    x_scale, y_scale = image.width / stored_size[0], image.height / stored_size[1]
    resized = to_resizable_mode(image).resize(
        swap_sides(size, orientation),
        Image.Resampling.LANCZOS,
        (left * x_scale, top * y_scale, right * x_scale, bottom * y_scale),
        reducing_gap=3.0,
    )
    converted = to_srgb(resized, profile if isinstance(profile, bytes) else None)
    return converted.transpose(TO_UPRIGHT[orientation]) if orientation in TO_UPRIGHT else converted


@lru_cache(maxsize=4)
def _corners(size: tuple[int, int], radius: int) -> Image.Image:
    """A mask (mode L) with rounded corners, drawn larger and then reduced for smooth edges."""
    from PIL import ImageDraw  # takes 3 ms, which a picture without rounded corners does not need

    radius = min(radius, min(size) // 2)
    mask = Image.new("L", size, 255)
    side = 2 * radius
    if side == 0:
        return mask
    disc = Image.new("L", (side * _OVERSAMPLING, side * _OVERSAMPLING), 0)
    ImageDraw.Draw(disc).ellipse((0, 0, side * _OVERSAMPLING - 1, side * _OVERSAMPLING - 1), fill=255)
    disc = disc.reduce(_OVERSAMPLING)
    for left in (0, radius):
        for top in (0, radius):
            quarter = disc.crop((left, top, left + radius, top + radius))
            mask.paste(quarter, (left and size[0] - radius, top and size[1] - radius))
    return mask
