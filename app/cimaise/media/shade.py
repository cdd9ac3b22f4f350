"""Darkens pictures under text with a ramp in a dark tone of the picture, just strong enough for contrast 7:1; a light
picture of the attract loop is lightened instead, for dark text."""

from __future__ import annotations

import colorsys
import itertools
import math
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from cimaise.media.contrast import (
    INK,
    OVERLINE_ON_DARK,
    PAPER,
    WEIGHTS,
    Rgb,
    encoded,
    linear,
    max_background_luminance,
    min_background_luminance,
    relative_luminance,
)
from cimaise.media.render_spec import ShadeKind
from cimaise.media.shading.grain import GRAIN, grainy_fill, ramp
from cimaise.media.shading.screen_gradient import ScreenGradient, pale_ramp
from cimaise.media.shading.tile_ramp import fitted_ramp
from cimaise.media.tints import pale_colour

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cimaise.layout.words_zone import Zone
    from cimaise.media.render_spec import Shade
    from cimaise.media.shading.tile_ramp import TileRamp

Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in px."""

MAX_LUMINANCE = max_background_luminance(OVERLINE_ON_DARK)
"""The greatest relative luminance under text: overlines are the darkest text, and have a contrast of 7:1 with it."""

MIN_DARK_SHARE = 0.999
"""The least share of the pixels under text that must not exceed MAX_LUMINANCE. The others are single bright points, for
example stars."""

PALE_EXEMPT = 0.05
"""The share of the pixels that may be darker under dark text."""
_LEAST_UNDER_OVERLINE = relative_luminance(PAPER)
"""The overline has the accent of the exhibit, which is legible on paper."""
_LEAST_UNDER_INK = min_background_luminance(INK)
# The overline is in this share of the height at the top of the zone.
_OVERLINE_BAND = 0.09

# The zone is divided into so many cells in each direction: a bright spot low in the zone, where the design's gradient
# is strong anyway, needs no additional gradient.
_CELLS = 12
# How much the dithering and rounding of the masks may add to a pixel, in 8-bit levels.
_MASK_ERROR = 3.0
# The rounding error of a luminance that is summed from three channels, in 255ths.
_LUMINANCE_ERROR = 1.5


def apply_shade(image: Image.Image, shade: Shade) -> Image.Image:
    """A new RGB picture with the dark gradient applied, from an RGB picture.

    At least MIN_DARK_SHARE of the pixels in the zone have at most MAX_LUMINANCE; no pixel is lighter than under the design's
    gradient alone.
    """
    box = _pixels(shade.zone, image.size)
    dark = dark_tone(image)
    needed = list(_needed(image, box, max(dark) + GRAIN))
    if shade.kind is not ShadeKind.ATTRACT:
        at_top = [((top + 0.5) / image.height, strength) for (_, top, _, _), strength in needed]
        return _covered(image, dark, fitted_ramp(box[1] / image.height, at_top))
    width, height = image.size
    zone = (box[0] / width, box[1] / height, box[2] / width, box[3] / height)
    gradient = ScreenGradient(zone, image.size)
    shaded = grainy_fill(dark, image.size)
    shaded.paste(image, mask=gradient.mask(_added_strength(needed, gradient)))
    return shaded


def lightened(image: Image.Image, zone: Zone) -> Image.Image | None:
    """A new RGB picture with a light ramp under dark text in `zone`; None if the text would not be legible on it.

    At least 1 - PALE_EXEMPT of the pixels in the zone have a contrast of 7:1 with the text.
    """
    box = _pixels(zone, image.size)
    left, top, right, bottom = box
    overline = (left, top, right, min(bottom, top + math.ceil(_OVERLINE_BAND * image.height)))
    if overline[0] >= overline[2] or overline[1] >= overline[3]:
        return None
    slope = pale_ramp(top / image.height)
    # Most pictures are much too dark, which their mean shows: the rest takes longer.
    mean = _luminance(image.resize((1, 1), Image.Resampling.BOX, overline, reducing_gap=2.0)).tobytes()[0]
    strength = slope.strength(overline[3] / image.height)
    if encoded(mean / 255) * (1 - strength) + 255 * strength < encoded(_LEAST_UNDER_OVERLINE):
        return None
    pale = _covered(image, pale_colour(image), slope)
    is_legible = all(
        _darkest(pale, part) >= least
        for part, least in ((overline, _LEAST_UNDER_OVERLINE), (box, _LEAST_UNDER_INK))
    )
    return pale if is_legible else None


def _covered(image: Image.Image, tone: Rgb, slope: TileRamp) -> Image.Image:
    """The picture under a ramp in one tone."""
    shaded = grainy_fill(tone, image.size)
    shaded.paste(image, mask=ramp(image.size, lambda y: 1 - slope.strength(y), down=True))
    return shaded


def _needed(image: Image.Image, box: Box, dark: int) -> Iterator[tuple[Box, float]]:
    """The cells of the zone whose picture is too bright, each with the strength that it needs.

    For a grey of value g under strength a the result is g + a (dark - g). A colour of the same luminance
    is never brighter than that grey afterwards: blending is concave in the light of each channel.
    """
    goal = encoded(MAX_LUMINANCE) - _MASK_ERROR
    for cell, brightest in _cells(image, box):
        grey = encoded(brightest)
        if grey > goal:
            yield cell, 1 - (goal - dark) / (grey - dark)


def _added_strength(needed: Iterable[tuple[Box, float]], gradient: ScreenGradient) -> float:
    """The strength of the gradient that must be added to the design's, 0-1."""
    width, height = gradient.size
    added = 0.0
    for (left, top, right, _), strength in needed:
        y = (top + 0.5) / height
        design = min(
            gradient.design_strength((left + 0.5) / width, y),
            gradient.design_strength((right - 0.5) / width, y),
        )
        added = max(added, 1 - (1 - strength) / (1 - design))
    return added


def _darkest(image: Image.Image, box: Box) -> float:
    """The luminance that all but PALE_EXEMPT of the pixels in a part have at least."""
    counts = _luminance(image.crop(box)).histogram()
    exempt = int(sum(counts) * PALE_EXEMPT)
    level = 0
    while level < 255 and (exempt := exempt - counts[level]) >= 0:
        level += 1
    return level / 255


def dark_tone(image: Image.Image) -> Rgb:
    """A very dark tone with the hue of the lower part of an RGB picture."""
    width, height = image.size
    lower = image.resize((1, 1), Image.Resampling.BOX, (0, height * 0.55, width, height))
    red, green, blue = lower.tobytes()
    hue, saturation, _ = colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)
    tone = colorsys.hsv_to_rgb(hue, min(saturation, 0.55), 0.065)
    return round(tone[0] * 255), round(tone[1] * 255), round(tone[2] * 255)


def _pixels(zone: Zone, size: tuple[int, int]) -> Box:
    """The smallest box of whole px that contains a zone."""
    left, top, right, bottom = (min(max(side, 0.0), 1.0) for side in zone)
    width, height = size
    return (
        math.floor(left * width),
        math.floor(top * height),
        math.ceil(right * width),
        math.ceil(bottom * height),
    )


def _cells(image: Image.Image, box: Box) -> Iterator[tuple[Box, float]]:
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
