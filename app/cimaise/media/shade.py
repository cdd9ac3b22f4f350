"""Darkens pictures under text with a gradient in a dark tone of the picture, just strong enough for contrast 7:1."""

from __future__ import annotations

import colorsys
import itertools
import math
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from cimaise.media.contrast import OVERLINE_ON_DARK, WEIGHTS, Rgb, encoded, linear, max_background_luminance
from cimaise.media.gradient import Gradient
from cimaise.media.grain import GRAIN, grainy_fill, ramp
from cimaise.media.render_spec import ShadeKind
from cimaise.media.shading.tile_ramp import fitted_ramp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.layout.words_zone import Zone
    from cimaise.media.render_spec import Shade

MAX_LUMINANCE = max_background_luminance(OVERLINE_ON_DARK)
"""The greatest relative luminance under text: overlines are the darkest text, and have a contrast of 7:1 with it."""

MIN_DARK_SHARE = 0.999
"""The least share of the pixels under text that must not exceed MAX_LUMINANCE. The others are single bright points, for
example stars."""

# The zone is divided into so many cells in each direction: a bright spot low in the zone, where the design's gradient
# is strong anyway, needs no additional gradient.
_CELLS = 12
# How much the dithering and rounding of the masks may add to a pixel, in 8-bit levels.
_MASK_ERROR = 3.0
# The rounding error of a luminance that is summed from three channels, in 255ths.
_LUMINANCE_ERROR = 1.5


def apply_shade(image: Image.Image, shade: Shade) -> Image.Image:
    """A new RGB picture with the gradient applied, from an RGB picture.

    At least MIN_DARK_SHARE of the pixels in the zone have at most MAX_LUMINANCE; no pixel is lighter than under the design's
    gradient alone.
    """
    if shade.kind is not ShadeKind.ATTRACT:
        return _shade_tile(image, shade)
    dark = dark_tone(image)
    box = _pixels(shade.zone, image.size)
    width, height = image.size
    zone = (box[0] / width, box[1] / height, box[2] / width, box[3] / height)
    gradient = Gradient(zone, shade.kind, image.size)
    mask = gradient.mask(_added_strength(image, box, gradient, max(dark) + GRAIN))
    shaded = grainy_fill(dark, image.size)
    shaded.paste(image, mask=mask)
    return shaded


def _shade_tile(image: Image.Image, shade: Shade) -> Image.Image:
    """As `apply_shade`, with one ramp along the height."""
    dark = dark_tone(image)
    box = _pixels(shade.zone, image.size)
    needed = list(_needed(image, box, max(dark) + GRAIN))
    slope = fitted_ramp(box[1] / image.height, needed)
    shaded = grainy_fill(dark, image.size)
    shaded.paste(image, mask=ramp(image.size, lambda y: 1 - slope.strength(y), down=True))
    return shaded


def _needed(image: Image.Image, box: tuple[int, int, int, int], dark: int) -> Iterator[tuple[float, float]]:
    """The strength that each cell of the zone needs at its top, as in `_added_strength`."""
    goal = encoded(MAX_LUMINANCE) - _MASK_ERROR
    for (_, top, _, _), brightest in _cells(image, box):
        grey = encoded(brightest)
        if grey > goal:
            yield (top + 0.5) / image.height, 1 - (goal - dark) / (grey - dark)


def dark_tone(image: Image.Image) -> Rgb:
    """A very dark tone with the hue of the lower part of an RGB picture."""
    width, height = image.size
    lower = image.resize((1, 1), Image.Resampling.BOX, (0, height * 0.55, width, height))
    red, green, blue = lower.tobytes()
    hue, saturation, _ = colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)
    tone = colorsys.hsv_to_rgb(hue, min(saturation, 0.55), 0.065)
    return round(tone[0] * 255), round(tone[1] * 255), round(tone[2] * 255)


def _pixels(zone: Zone, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The smallest box of whole px that contains a zone."""
    left, top, right, bottom = (min(max(side, 0.0), 1.0) for side in zone)
    width, height = size
    return (
        math.floor(left * width),
        math.floor(top * height),
        math.ceil(right * width),
        math.ceil(bottom * height),
    )


def _added_strength(
    image: Image.Image, box: tuple[int, int, int, int], gradient: Gradient, dark: int
) -> float:
    """The strength of the gradient that must be added to the design's, 0-1.

    For a grey of value g under strength a the result is g + a (dark - g). A colour of the same luminance
    is never brighter than that grey afterwards: blending is concave in the light of each channel.
    """
    width, height = image.size
    goal = encoded(MAX_LUMINANCE) - _MASK_ERROR
    added = 0.0
    for (left, top, right, _), brightest in _cells(image, box):
        grey = encoded(brightest)
        if grey <= goal:
            continue
        y = (top + 0.5) / height
        design = min(
            gradient.design_strength((left + 0.5) / width, y),
            gradient.design_strength((right - 0.5) / width, y),
        )
        kept = (goal - dark) / (grey - dark)
        added = max(added, 1 - kept / (1 - design))
    return added


def _cells(
    image: Image.Image, box: tuple[int, int, int, int]
) -> Iterator[tuple[tuple[int, int, int, int], float]]:
    """The cells of the zone in px, each with the luminance that MIN_DARK_SHARE of its pixels do not exceed."""
    light = _luminance(image.crop(box))
    columns, rows = _cell_edges(light.width), _cell_edges(light.height)
    for top, bottom in itertools.pairwise(rows):
        for left, right in itertools.pairwise(columns):
            exempt = int((right - left) * (bottom - top) * (1 - MIN_DARK_SHARE))
            level = 255
            counts = light.crop((left, top, right, bottom)).histogram()
            while (exempt := exempt - counts[level]) >= 0 and level > 0:
                level -= 1
            cell = (box[0] + left, box[1] + top, box[0] + right, box[1] + bottom)
            yield cell, min((level + _LUMINANCE_ERROR) / 255, 1.0)


def _cell_edges(length: int) -> list[int]:
    return sorted({round(length * at / _CELLS) for at in range(_CELLS + 1)})


def _luminance(image: Image.Image) -> Image.Image:
    """The relative luminance x 255 of an RGB picture, as mode L."""
    weighted = [
        band.point([round(weight * linear(value) * 255) for value in range(256)])
        for band, weight in zip(image.split(), WEIGHTS, strict=True)
    ]
    return ImageChops.add(ImageChops.add(weighted[0], weighted[1]), weighted[2])
