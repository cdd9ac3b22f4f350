"""Pictures for the wall: probed by their header, and rendered at the size and in the shape they are shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image

from cimaise.media.colour import resizable, to_srgb
from cimaise.media.framing import UPRIGHT, cut, kept, lying, orientation, turned
from cimaise.media.picture_file import PictureError, opened
from cimaise.media.render_spec import Pixels, RenderSpec, Turn
from cimaise.media.shade import shaded

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.layout.words_zone import Zone

__all__ = ["PictureError", "Pixels", "RenderSpec", "Size", "probe", "render"]

_SMOOTH = 4
# Pillow counts its angles the other way round.
_TURNS = {
    Turn.RIGHT: Image.Transpose.ROTATE_270,
    Turn.OVER: Image.Transpose.ROTATE_180,
    Turn.LEFT: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels of a picture standing upright."""

    width: int
    height: int


def probe(folder: Path, file: str) -> Size:
    """The size of a picture, from its header alone. Raises PictureError."""
    with opened(folder, file) as image:
        return Size(*turned(image.size, orientation(image)))


def decoded(folder: Path, file: str) -> Size:
    """As `probe`, of a picture that has been decoded to its end: one that is cut short or damaged raises PictureError."""
    with opened(folder, file) as image:
        size = Size(*turned(image.size, orientation(image)))
        # A JPEG is read whole like this too, and worked out at an eighth of its size, in a fraction of the time.
        image.draft(None, (1, 1))
        image.load()
        return size


def render(folder: Path, file: str, finish: RenderSpec) -> Pixels:
    """A picture decoded no larger than needed and finished. Raises PictureError.

    With `COVER` the result has the frame's size, with `CONTAIN` the largest that fits inside it; turned by 90 or
    270 degrees, its width is what was its height.
    """
    with opened(folder, file) as image:
        whole = turned(image.size, orientation(image))
        upright = _fitted(image, finish)
    if finish.shade:
        upright = shaded(upright, replace(finish.shade, zone=_within(finish, upright.size)))
    lying = upright.transpose(_TURNS[finish.turn]) if finish.turn in _TURNS else upright
    width, height = lying.size
    if finish.radius > 0:
        lying.putalpha(_corners(lying.size, finish.radius))
        return Pixels(width, height, lying.convert("RGBa").tobytes("raw", "BGRa"), alpha=True, of=whole)
    return Pixels(width, height, lying.convert("RGBA").tobytes("raw", "BGRA"), alpha=False, of=whole)


def _within(finish: RenderSpec, size: tuple[int, int]) -> Zone:
    """The zone of the text in fractions of the picture, which may be smaller than the frame it stands in."""
    assert finish.shade is not None
    left, top, right, bottom = finish.shade.zone
    across, down = (finish.width / size[0], finish.height / size[1])

    def moved(at: float, scale: float) -> float:
        return min(max(0.5 + (at - 0.5) * scale, 0.0), 1.0)

    return moved(left, across), moved(top, down), moved(right, across), moved(bottom, down)


def _fitted(image: Image.Image, finish: RenderSpec) -> Image.Image:
    """The part that is shown, at its size, upright, in sRGB (mode RGB)."""
    said = orientation(image)
    profile = image.info.get("icc_profile")
    whole = turned(image.size, said)
    if finish.part:
        box, size = cut(whole, finish.part), (finish.width, finish.height)
    else:
        box, size = kept(whole, (finish.width, finish.height), finish.fit, finish.focus)
    scale = max(size[0] / (box[2] - box[0]), size[1] / (box[3] - box[1]))
    stored = image.size
    # A JPEG is decoded at 1/2, 1/4 or 1/8 where that is still as large as it is shown.
    image.draft(None, (max(1, int(stored[0] * scale)), max(1, int(stored[1] * scale))))
    image.load()
    part = lying(box, stored, said)
    across, down = image.width / stored[0], image.height / stored[1]
    drafted = (part[0] * across, part[1] * down, part[2] * across, part[3] * down)
    small = resizable(image).resize(turned(size, said), Image.Resampling.LANCZOS, drafted, reducing_gap=3.0)
    finished = to_srgb(small, profile if isinstance(profile, bytes) else None)
    return finished.transpose(UPRIGHT[said]) if said in UPRIGHT else finished


@lru_cache(maxsize=4)
def _corners(size: tuple[int, int], radius: int) -> Image.Image:
    """A mask (mode L) with rounded corners, drawn large and reduced so that they are smooth."""
    from PIL import ImageDraw  # 3 ms that a picture without corners does not need

    radius = min(radius, min(size) // 2)
    mask = Image.new("L", size, 255)
    side = 2 * radius
    if side == 0:
        return mask
    disc = Image.new("L", (side * _SMOOTH, side * _SMOOTH), 0)
    ImageDraw.Draw(disc).ellipse((0, 0, side * _SMOOTH - 1, side * _SMOOTH - 1), fill=255)
    disc = disc.reduce(_SMOOTH)
    for left in (0, radius):
        for top in (0, radius):
            quarter = disc.crop((left, top, left + radius, top + radius))
            mask.paste(quarter, (left and size[0] - radius, top and size[1] - radius))
    return mask
