"""A gradient of a picture's own dark, just strong enough that everybody can read the text over it."""

from __future__ import annotations

import colorsys
import itertools
import math
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from cimaise.media.contrast import OVERLINE_ON_DARK, WEIGHTS, Rgb, darkest_needed, encoded, linear
from cimaise.media.gradient import Gradient
from cimaise.media.grain import GRAIN, grained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.layout.words_zone import Zone
    from cimaise.media.render_spec import Shade

# The greatest relative luminance under text: with more, an overline, the dimmest of the texts, has under 7:1.
BRIGHTEST = darkest_needed(OVERLINE_ON_DARK)

# How much of the ground under text must obey; the rest are single sparks such as stars.
SHARE = 0.999

# The picture is judged in so many cells each way, so that a bright spot low in the zone, where the design
# is dark anyway, asks for nothing more.
_CELLS = 12
# What the masks' dithering and rounding may add to a pixel, in 8-bit levels.
_ROUNDING = 3.0
# What rounding may hide of a luminance that is summed from three channels, in 255ths.
_SUMMED = 1.5


def shaded(image: Image.Image, shade: Shade) -> Image.Image:
    """A new RGB picture under its gradient, from an RGB picture.

    At least SHARE of the pixels in the zone are at most BRIGHTEST; no pixel is lighter than the design's
    gradient leaves it.
    """
    dark = own_dark(image)
    box = _pixels(shade.zone, image.size)
    width, height = image.size
    zone = (box[0] / width, box[1] / height, box[2] / width, box[3] / height)
    gradient = Gradient(zone, shade.kind, image.size)
    kept = gradient.light_kept(_added(image, box, gradient, max(dark) + GRAIN))
    return Image.composite(image, grained(dark, image.size), kept)


def own_dark(image: Image.Image) -> Rgb:
    """A very dark tone in the hue of an RGB picture's lower part."""
    width, height = image.size
    lower = image.resize((1, 1), Image.Resampling.BOX, (0, height * 0.55, width, height))
    red, green, blue = lower.tobytes()
    hue, saturation, _ = colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)
    tone = colorsys.hsv_to_rgb(hue, min(saturation, 0.55), 0.065)
    return round(tone[0] * 255), round(tone[1] * 255), round(tone[2] * 255)


def _pixels(zone: Zone, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The least box of whole pixels that holds a zone."""
    left, top, right, bottom = (min(max(side, 0.0), 1.0) for side in zone)
    width, height = size
    return (
        math.floor(left * width),
        math.floor(top * height),
        math.ceil(right * width),
        math.ceil(bottom * height),
    )


def _added(image: Image.Image, box: tuple[int, int, int, int], gradient: Gradient, dark: int) -> float:
    """The strength of what has to be added to the design's gradient, 0-1.

    For grey of value g under strength a the result is g + a (dark - g). A colour of the same luminance
    never ends brighter than that grey: blending is concave in the light of each channel.
    """
    width, height = image.size
    goal = encoded(BRIGHTEST) - _ROUNDING
    added = 0.0
    for (left, top, right, _), brightest in _cells(image, box):
        grey = encoded(brightest)
        if grey <= goal:
            continue
        y = (top + 0.5) / height
        design = min(gradient.design((left + 0.5) / width, y), gradient.design((right - 0.5) / width, y))
        kept = (goal - dark) / (grey - dark)
        added = max(added, 1 - kept / (1 - design))
    return added


def _cells(
    image: Image.Image, box: tuple[int, int, int, int]
) -> Iterator[tuple[tuple[int, int, int, int], float]]:
    """The zone's cells in pixels, each with the luminance that SHARE of its pixels do not exceed."""
    light = _luminance(image.crop(box))
    across, down = _cuts(light.width), _cuts(light.height)
    for top, bottom in itertools.pairwise(down):
        for left, right in itertools.pairwise(across):
            sparks = int((right - left) * (bottom - top) * (1 - SHARE))
            level = 255
            counts = light.crop((left, top, right, bottom)).histogram()
            while (sparks := sparks - counts[level]) >= 0 and level > 0:
                level -= 1
            place = (box[0] + left, box[1] + top, box[0] + right, box[1] + bottom)
            yield place, min((level + _SUMMED) / 255, 1.0)


def _cuts(length: int) -> list[int]:
    return sorted({round(length * at / _CELLS) for at in range(_CELLS + 1)})


def _luminance(image: Image.Image) -> Image.Image:
    """Relative luminance x 255 of an RGB picture, as mode L."""
    parts = [
        band.point([round(weight * linear(value) * 255) for value in range(256)])
        for band, weight in zip(image.split(), WEIGHTS, strict=True)
    ]
    return ImageChops.add(ImageChops.add(parts[0], parts[1]), parts[2])
