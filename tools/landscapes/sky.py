"""Draws the sky and the air: sun and moon, their glow, clouds, mist and stars."""

from __future__ import annotations

import math
import random
from array import array
from typing import TYPE_CHECKING

from PIL import Image

from landscapes.noise import fractal
from landscapes.planes import (
    calc,
    clamped,
    distance,
    falloff,
    gradient,
    horizontal,
    rgb,
    scaled,
    smoothstep,
    upscaled,
    vertical,
)

if TYPE_CHECKING:
    from landscapes.canvas import Canvas
    from landscapes.planes import Plane, Size

_STAR_COLOURS = ("#FFFFFF", "#FFFFFF", "#DCE6FF", "#C8D8FF", "#FFF0DC", "#FFE2C4")


def draw_halo(canvas: Canvas, x: float, y: float, colour: str, reach: float, strength: float) -> None:
    """Draw a glow around a point that decreases to 1/e over its reach (in picture heights)."""
    fade = falloff(reach)
    canvas.add_light(
        colour, upscaled(canvas.size, lambda size: scaled(calc(fade, distance(size, x, y)), strength))
    )


def draw_disc(
    canvas: Canvas, x: float, y: float, radius: float, top: str, bottom: str, mottle: float = 0.0
) -> None:
    """Draw a sun or a moon. mottle is the contrast of the dark areas of a moon, 0 for a sun."""
    size = canvas.size
    away = scaled(distance(size, x, y), size[1])
    mask = clamped(scaled(away, -1, radius * size[1] + 0.5))
    down = vertical(size, lambda t: (t - y) / radius)
    if mottle:
        period = (radius * size[1] * 0.9, radius * size[1] * 0.9)
        seas = smoothstep(fractal(random.Random(14), size, period, 5), -0.15, 0.3)
        down = calc(lambda d, s: d * 0.4 - 0.6 + s * mottle, down, seas)
    canvas.paint(gradient(down, ((-1, top), (1, bottom))), mask)


def draw_clouds(
    canvas: Canvas, seed: int, colour: str, level: float, spread: float, strength: float, length: float = 0.9
) -> None:
    """Draw long thin clouds around a level. length is that of one streak, in picture heights."""

    def draw(size: Size) -> Plane:
        period = (length * size[1], length * size[1] * 0.1)
        noise = fractal(random.Random(seed), size, period, 6, 0.52, max_rotation=0.04)
        veil = smoothstep(noise, -0.02, 0.42)
        band = vertical(size, lambda t: strength * math.exp(-(((t - level) / spread) ** 2)))
        return calc(lambda v, b: v * b, veil, band)

    canvas.paint(colour, upscaled(canvas.size, draw))


def draw_mist(canvas: Canvas, seed: int, colour: str, level: float, depth: float, strength: float) -> None:
    """Draw mist whose density increases downwards over a depth and is greatest below a level."""

    def draw(size: Size) -> Plane:
        noise = fractal(random.Random(seed), size, (0.7 * size[1], 0.16 * size[1]), 5, 0.5, max_rotation=0.05)
        down = vertical(size, lambda t: (t - level) / depth)
        return scaled(smoothstep(calc(lambda d, n: d + n * 0.6, down, noise), -1, 0.15), strength)

    canvas.paint(colour, upscaled(canvas.size, draw))


def draw_stars(canvas: Canvas, seed: int, count: int, horizon: float) -> None:
    """Draw many faint and few bright stars, fainter towards the horizon."""
    width, height = canvas.size
    rng = random.Random(seed)
    light = [array("f", bytes(4 * width * height)) for _ in range(3)]
    for _ in range(count):
        x, y = rng.random() * width, rng.random() * horizon * height
        bright = 0.16 + 0.84 * rng.random() ** 7
        tint = rgb(rng.choice(_STAR_COLOURS))
        bright *= 1 - (y / height / horizon) ** 2
        size = (0.0005 + 0.0009 * bright) * height
        reach = math.ceil(size * 3)
        for row_ in range(max(0, int(y) - reach), min(height, int(y) + reach + 1)):
            for column_ in range(max(0, int(x) - reach), min(width, int(x) + reach + 1)):
                away = ((column_ + 0.5 - x) ** 2 + (row_ + 0.5 - y) ** 2) / (size * size)
                if away < 9:
                    add = bright * math.exp(-away)
                    for channel, part in zip(light, tint, strict=True):
                        channel[row_ * width + column_] += add * part
    planes = [Image.frombytes("F", canvas.size, channel.tobytes()) for channel in light]
    red, green, blue = (
        calc(lambda c, s: c + s, channel, plane)
        for channel, plane in zip(canvas.channels, planes, strict=True)
    )
    canvas.channels = (red, green, blue)


def draw_milky_way(canvas: Canvas, seed: int, colour: str, strength: float) -> None:
    """Draw a faint band of light across the sky, from lower left to upper right."""

    def draw(size: Size) -> Plane:
        dust = fractal(random.Random(seed), size, (0.3 * size[1], 0.3 * size[1]), 6, 0.6)
        across, down = horizontal(size, lambda t: t), vertical(size, lambda t: t)
        off = calc(lambda x, y, d: x * 0.62 + y - 0.52 + d * 0.1, across, down, dust)
        band = calc(lambda o: math.e ** (o * o * -34.0), off)
        return calc(lambda b, d: b * strength * (d * 0.9 + 0.75), band, clamped(dust, -0.8, 0.8))

    canvas.add_light(colour, clamped(upscaled(canvas.size, draw)))
