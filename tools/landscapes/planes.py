"""Arithmetic on planes: Pillow images of one 32-bit float per pixel.

A scene is drawn in floats and rounded once, at the end. In 8 bits each wash of haze over the sky would round again,
and the steps would show as bands on a wall.
"""

from __future__ import annotations

import math
from array import array
from typing import TYPE_CHECKING, Any, cast

from PIL import Image, ImageMath

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Plane = Image.Image
Size = tuple[int, int]
Colour = tuple[float, float, float]
Stops = tuple[tuple[float, str], ...]

_COARSE = 4
"""What has no detail is worked out at a quarter of the size and scaled up."""


def calc(formula: Callable[..., Any], *planes: Plane) -> Plane:
    """The formula, pixel by pixel. It may use + - * / ** and abs() on the planes and on numbers."""
    named = {f"p{index}": plane for index, plane in enumerate(planes)}
    return cast(
        "Plane", ImageMath.lambda_eval(lambda known: formula(*(known[name] for name in named)), **named)
    )


def scaled(plane: Plane, factor: float, offset: float = 0.0) -> Plane:
    """The plane times a factor plus an offset."""
    return plane.point(lambda value: value * factor + offset)


def clamped(plane: Plane, low: float = 0.0, high: float = 1.0) -> Plane:
    """The plane with every value brought between two bounds."""
    return cast(
        "Plane",
        ImageMath.lambda_eval(lambda known: known["max"](known["min"](known["p"], high), low), p=plane),
    )


def step(plane: Plane, start: float, end: float) -> Plane:
    """0 where the plane is at start, 1 where it is at end (which may be the lesser), with a soft passage."""
    run = clamped(scaled(plane, 1 / (end - start), -start / (end - start)))
    return calc(lambda t: t * t * (3.0 - t * 2.0), run)


def column(size: Size, value: Callable[[float], float]) -> Plane:
    """A plane that depends on the height alone: value is given the fraction from the top."""
    return _strip((1, size[1]), value).resize(size, Image.Resampling.NEAREST)


def row(size: Size, value: Callable[[float], float]) -> Plane:
    """A plane that depends on the place from left to right alone: value is given the fraction from the left."""
    return _strip((size[0], 1), value).resize(size, Image.Resampling.NEAREST)


def from_row(values: Sequence[float], height: int) -> Plane:
    """One value for each column of pixels, the same from top to bottom."""
    strip = Image.frombytes("F", (len(values), 1), array("f", values).tobytes())
    return strip.resize((len(values), height), Image.Resampling.NEAREST)


def distance(size: Size, x: float, y: float) -> Plane:
    """How far each pixel is from a point (fractions of width and height), in heights of the picture."""
    aspect = size[0] / size[1]
    across = row(size, lambda t: ((t - x) * aspect) ** 2)
    along = column(size, lambda t: (t - y) ** 2)
    return calc(lambda a, b: (a + b) ** 0.5, across, along)


def smooth(size: Size, draw: Callable[[Size], Plane]) -> Plane:
    """A plane without detail: drawn small, scaled up."""
    width, height = size
    small = draw((max(2, width // _COARSE), max(2, height // _COARSE)))
    return small.resize(size, Image.Resampling.BICUBIC)


def fading(length: float) -> Callable[[Any], Any]:
    """The formula for a glow that falls to 1/e over a length."""
    return lambda away: math.e ** (away * (-1.0 / length))


def rgb(colour: str) -> Colour:
    """`#96231A` as three numbers of 0 to 255."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return float(red), float(green), float(blue)


def ramp(plane: Plane, stops: Stops) -> tuple[Plane, Plane, Plane]:
    """Colours along the plane's values: each stop is a value and its colour, in rising order."""
    colours = [rgb(colour) for _, colour in stops]
    channels = [Image.new("F", plane.size, value) for value in colours[0]]
    for (start, _), (end, _), before, after in zip(stops, stops[1:], colours, colours[1:], strict=False):
        run = clamped(scaled(plane, 1 / (end - start), -start / (end - start)))
        channels = [
            calc(lambda c, t, by=after[i] - before[i]: c + t * by, channel, run)
            for i, channel in enumerate(channels)
        ]
    return channels[0], channels[1], channels[2]


def _strip(size: Size, value: Callable[[float], float]) -> Plane:
    count = max(size)
    return Image.frombytes("F", size, array("f", (value((i + 0.5) / count) for i in range(count))).tobytes())
