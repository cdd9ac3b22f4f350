"""Colours taken from pictures: of the wall behind a hung picture, and of the ramp under dark words. They are calculated
in OKLab: lightness 0-1, and two axes of hue (a: green to red, b: blue to yellow) that the eye finds even."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image

from cimaise.media.contrast import WEIGHTS, Rgb, encoded, linear

if TYPE_CHECKING:
    from collections.abc import Sequence

Lab = tuple[float, float, float]
"""Lightness, a and b."""

_SIDE = 32
"""The side, in px, of the reduced picture whose pixels are examined."""
_SHARE = 5
"""A fifth of the pixels decides: the darkest or the lightest ones."""
_WALL_CHROMA, _WALL_LIGHTNESS = 0.035, (0.31, 0.26, 0.21)
_LIGHT_WALL_CHROMA, _LIGHT_WALL_LIGHTNESS = 0.014, (0.93, 0.90, 0.86)
_PALE_CHROMA, _PALE_LIGHTNESS = 0.02, 0.97


def wall_colours(pictures: Sequence[Image.Image], *, light: bool = False) -> tuple[Rgb, Rgb, Rgb]:
    """The dark or light wall behind RGB pictures: behind their middle, halfway out, and at the edge of the screen."""
    hue = _mean(_by_lightness(pictures), darkest=not light)
    chroma = _LIGHT_WALL_CHROMA if light else _WALL_CHROMA
    inner, middle, outer = (
        to_rgb(with_lightness(hue, at, chroma))
        for at in (_LIGHT_WALL_LIGHTNESS if light else _WALL_LIGHTNESS)
    )
    return inner, middle, outer


def in_the_dark(colour: Rgb) -> Rgb:
    """A dark tone of the same hue: the shadow on a light wall of this colour."""
    return to_rgb(with_lightness(to_oklab(colour), _WALL_LIGHTNESS[-1], _WALL_CHROMA))


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


def to_oklab(colour: Rgb) -> Lab:
    """A colour in OKLab (Ottosson 2020)."""
    red, green, blue = (linear(channel) for channel in colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def to_rgb(colour: Lab) -> Rgb:
    """The nearest sRGB colour of a colour in OKLab."""
    lightness, a, b = colour
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    red, green, blue = (round(encoded(min(max(light, 0.0), 1.0))) for light in channels)
    return red, green, blue


def with_lightness(colour: Lab, lightness: float, most_chroma: float) -> Lab:
    """The same hue with another lightness, and with at most this chroma."""
    _, a, b = colour
    chroma = math.hypot(a, b)
    scale = min(1.0, most_chroma / chroma) if chroma > 0 else 0.0
    return lightness, a * scale, b * scale
