"""Pictures hung like prints: whole, with a mat and a shadow, on a wall in a colour taken from them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from cimaise.media.contrast import rgb
from cimaise.media.shading.grain import dithered
from cimaise.media.tints import in_the_dark, wall_colours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.layout.hanging import Hanging
    from cimaise.layout.words_zone import Zone
    from cimaise.media.contrast import Rgb

Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in px."""

_MAT, _HAIRLINE = "#F7F3EA", "#CFC6B6"
_HAIRLINE_WIDTH = 0.12
_SHADOWS = ((0.3, 0.8, 0.40), (3.0, 10.0, 0.47))
"""Of each shadow: how far below the print it is, how wide its soft edge is, both in units, and its strength."""
_LIGHT_SHADOWS = ((0.3, 0.8, 0.33), (2.4, 7.0, 0.30))
"""The same on a light wall."""
_SOFTNESS = 1.5
"""The standard deviation of a shadow's edge, in px of the reduced picture in which it is drawn."""
# The light on the wall, an ellipse: its height as a share of the screen's, and its half axes.
_LIGHT_Y, _LIGHT_WIDTH, _LIGHT_HEIGHT = 0.42, 0.9, 1.2
_LEVELS = 256
_GRADIENT = 256
"""The side, in px, of Pillow's radial gradient."""


def print_boxes(hanging: Hanging, size: tuple[int, int]) -> list[Box]:
    """The places of the prints on a screen of this size, in px."""
    width, height = size
    return [
        (round(left * width), round(top * height), round(right * width), round(bottom * height))
        for left, top, right, bottom in hanging.prints
    ]


def hang_prints(pictures: Sequence[Image.Image], hanging: Hanging, size: tuple[int, int]) -> Image.Image:
    """RGB pictures on a wall that fills a screen of this size in px. Each has the size of its box from `print_boxes`."""
    boxes = print_boxes(hanging, size)
    unit, mat = hanging.unit * size[1], round(hanging.mat * size[1])
    colours = wall_colours(pictures, light=hanging.light)
    wall = _wall(colours, _middle(hanging.prints), size)
    framed = [(left - mat, top - mat, right + mat, bottom + mat) for left, top, right, bottom in boxes]
    if hanging.light:
        _draw_shadows(wall, framed, unit, _LIGHT_SHADOWS, in_the_dark(colours[-1]))
    else:
        _draw_shadows(wall, framed, unit, _SHADOWS, (0, 0, 0))
    for picture, box, frame in zip(pictures, boxes, framed, strict=True):
        if mat:
            wall.paste(rgb(_MAT), frame)
            line = max(1, round(_HAIRLINE_WIDTH * unit))
            wall.paste(rgb(_HAIRLINE), (box[0] - line, box[1] - line, box[2] + line, box[3] + line))
        wall.paste(picture, box[:2])
    return wall


def _middle(prints: Sequence[Zone]) -> float:
    return (min(zone[0] for zone in prints) + max(zone[2] for zone in prints)) / 2


def _wall(colours: tuple[Rgb, Rgb, Rgb], middle: float, size: tuple[int, int]) -> Image.Image:
    """A wall that is lighter behind the prints, without visible steps. `middle` is a fraction of the width."""
    half = _GRADIENT / 2
    across, down = half / _LIGHT_WIDTH, half / _LIGHT_HEIGHT
    part = (
        half - middle * across,
        half - _LIGHT_Y * down,
        half + (1 - middle) * across,
        half + (1 - _LIGHT_Y) * down,
    )
    distance = Image.radial_gradient("L").resize(size, Image.Resampling.BILINEAR, part)
    return Image.merge(
        "RGB",
        [
            dithered(distance, [_between(stops, at) for at in range(_LEVELS)])
            for stops in zip(*colours, strict=True)
        ],
    )


def _between(stops: Sequence[int], level: int) -> float:
    """The channel at a distance of 0-255 from the first of three evenly spaced stops."""
    at = level / (_LEVELS - 1) * 2
    index = min(int(at), 1)
    return stops[index] + (stops[index + 1] - stops[index]) * (at - index)


def _draw_shadows(
    wall: Image.Image,
    frames: Sequence[Box],
    unit: float,
    shadows: Sequence[tuple[float, float, float]],
    colour: Rgb,
) -> None:
    """Darken the wall below the prints, towards this colour."""
    light: Image.Image | None = None
    for offset, blur, strength in shadows:
        alpha = _soft(frames, offset * unit, blur * unit, wall.size)
        kept = alpha.point([round(255 - level * strength) for level in range(256)])
        light = kept if light is None else ImageChops.multiply(light, kept)
    assert light is not None
    wall.paste(colour, (0, 0, *wall.size), ImageChops.invert(light))


def _soft(frames: Sequence[Box], offset: float, blur: float, size: tuple[int, int]) -> Image.Image:
    """A mask (mode L) of rectangles with soft edges, this many px further down."""
    # A blur in CSS is two standard deviations wide.
    deviation = blur / 2
    step = max(1, int(deviation / _SOFTNESS))
    small = Image.new("L", (math.ceil(size[0] / step), math.ceil(size[1] / step)), 0)
    draw = ImageDraw.Draw(small)
    for left, top, right, bottom in frames:
        draw.rectangle(
            (left / step, (top + offset) / step, (right - 1) / step, (bottom - 1 + offset) / step), fill=255
        )
    soft = small.filter(ImageFilter.GaussianBlur(deviation / step))
    return soft.resize(size, Image.Resampling.BICUBIC, (0, 0, size[0] / step, size[1] / step))
