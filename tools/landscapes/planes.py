"""Arithmetic on planes: Pillow images of one 32-bit float per pixel.

A scene is drawn in floats and rounded once at the end. With 8 bits, each layer of haze would round again, and the sky
would show visible bands.
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
"""Planes without detail are calculated at a size smaller by this factor and scaled up."""


def calc(formula: Callable[..., Any], *planes: Plane) -> Plane:
    """Apply a formula to each pixel. It may use + - * / ** and abs() on planes and numbers."""
    named = {f"p{index}": plane for index, plane in enumerate(planes)}
    return cast(
        "Plane", ImageMath.lambda_eval(lambda known: formula(*(known[name] for name in named)), **named)
    )


def scaled(plane: Plane, factor: float, offset: float = 0.0) -> Plane:
    """The plane times a factor plus an offset."""
    return plane.point(lambda value: value * factor + offset)


def clamped(plane: Plane, low: float = 0.0, high: float = 1.0) -> Plane:
    """The plane with every value limited to a range."""
    return cast(
        "Plane",
        ImageMath.lambda_eval(lambda known: known["max"](known["min"](known["p"], high), low), p=plane),
    )


def smoothstep(plane: Plane, start: float, end: float) -> Plane:
    """0 where the plane equals start, 1 where it equals end, with a smooth transition. end may be less than start."""
    run = clamped(scaled(plane, 1 / (end - start), -start / (end - start)))
    return calc(lambda t: t * t * (3.0 - t * 2.0), run)


def vertical(size: Size, value: Callable[[float], float]) -> Plane:
    """A plane that varies only vertically: value receives the position from the top, 0 to 1."""
    return _strip((1, size[1]), value).resize(size, Image.Resampling.NEAREST)


def horizontal(size: Size, value: Callable[[float], float]) -> Plane:
    """A plane that varies only horizontally: value receives the position from the left, 0 to 1."""
    return _strip((size[0], 1), value).resize(size, Image.Resampling.NEAREST)


def from_row(values: Sequence[float], height: int) -> Plane:
    """A plane with one value for each column of pixels."""
    strip = Image.frombytes("F", (len(values), 1), array("f", values).tobytes())
    return strip.resize((len(values), height), Image.Resampling.NEAREST)


def distance(size: Size, x: float, y: float) -> Plane:
    """Distance of each pixel from a point, in picture heights. x and y are fractions of the width and the height."""
    aspect = size[0] / size[1]
    across = horizontal(size, lambda t: ((t - x) * aspect) ** 2)
    along = vertical(size, lambda t: (t - y) ** 2)
    return calc(lambda a, b: (a + b) ** 0.5, across, along)


def upscaled(size: Size, draw: Callable[[Size], Plane]) -> Plane:
    """A plane without detail, drawn at a reduced size and scaled up."""
    width, height = size
    small = draw((max(2, width // _COARSE), max(2, height // _COARSE)))
    return small.resize(size, Image.Resampling.BICUBIC)


def falloff(length: float) -> Callable[[Any], Any]:
    """A formula for light that decreases to 1/e of its strength over a length."""
    return lambda away: math.e ** (away * (-1.0 / length))


def rgb(colour: str) -> Colour:
    """Convert a colour such as `#96231A` to three numbers from 0 to 255."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return float(red), float(green), float(blue)


def gradient(plane: Plane, stops: Stops) -> tuple[Plane, Plane, Plane]:
    """Map the values of a plane to colours. Each stop is a value and its colour, in ascending order."""
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
