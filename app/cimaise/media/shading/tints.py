"""Colours taken from pictures: of the wall behind a hung picture, and of the ramp under dark words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from cimaise.media.contrast import WEIGHTS, Rgb
from cimaise.media.shading.oklab import Lab, to_oklab, to_rgb, with_lightness

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIDE = 32
"""The side, in px, of the reduced picture whose pixels are examined."""
_SHARE = 5
"""A fifth of the pixels decides: the darkest or the lightest ones."""
_WALL_CHROMA, _WALL_LIGHTNESS = 0.035, (0.31, 0.26, 0.21)
_PALE_CHROMA, _PALE_LIGHTNESS = 0.02, 0.97


def wall_colours(pictures: Sequence[Image.Image]) -> tuple[Rgb, Rgb, Rgb]:
    """The dark wall behind RGB pictures: behind their middle, halfway out, and at the edge of the screen."""
    hue = _mean(_by_lightness(pictures), darkest=True)
    inner, middle, outer = (to_rgb(with_lightness(hue, at, _WALL_CHROMA)) for at in _WALL_LIGHTNESS)
    return inner, middle, outer


def pale_colour(picture: Image.Image) -> Rgb:
    """A very light tone with the hue of the lightest part of an RGB picture."""
    return to_rgb(
        with_lightness(_mean(_by_lightness([picture]), darkest=False), _PALE_LIGHTNESS, _PALE_CHROMA)
    )


def _by_lightness(pictures: Sequence[Image.Image]) -> list[Rgb]:
    """A sample of the pixels of all pictures, from dark to light."""
    pixels: list[Rgb] = []
    for picture in pictures:
        data = picture.resize((_SIDE, _SIDE), Image.Resampling.BOX, reducing_gap=2.0).tobytes()
        pixels += zip(data[0::3], data[1::3], data[2::3], strict=True)
    return sorted(pixels, key=lambda pixel: sum(map(float.__mul__, WEIGHTS, map(float, pixel))))


def _mean(pixels: Sequence[Rgb], *, darkest: bool) -> Lab:
    """The mean of the darkest or the lightest fifth."""
    count = max(1, len(pixels) // _SHARE)
    chosen = [to_oklab(pixel) for pixel in (pixels[:count] if darkest else pixels[-count:])]
    lightness, a, b = (sum(axis) / count for axis in zip(*chosen, strict=True))
    return lightness, a, b
