"""Open water: what is above it mirrored in its ripples and the sun's glitter."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from PIL import Image

from landscapes.noise import octave
from landscapes.planes import calc, clamped, column, row, scaled, step

if TYPE_CHECKING:
    from landscapes.canvas import Canvas
    from landscapes.planes import Plane, Size

_STRETCHES = (-0.4, -0.24, -0.08, 0.08, 0.24)
"""A ripple shows what lies lower or higher than a smooth mirror would: by these shares."""

_NEAREST_HORIZON = 0.002
"""Heights of the picture below the horizon from which on waves are told apart."""

_BAND = 1.6
"""Waves are drawn in bands, each this much further from the horizon than the last."""


def ripples(seed: int, size: Size, horizon: float, wave: tuple[float, float] = (0.12, 0.013)) -> Plane:
    """Waves that grow towards the viewer, about -1 to 1; wave is the width and height of one at the lower edge."""
    rng = random.Random(seed)
    width, height = size
    total = Image.new("F", size)
    below = 1 - horizon
    while below > _NEAREST_HORIZON:
        nearness = below / (1 - horizon)
        # Seen at a shallower angle a wave gets lower faster than it gets narrower.
        period = (wave[0] * nearness * height, max(1.5, wave[1] * nearness**1.3 * height))
        top = int((horizon + below / _BAND) * height)
        band = (width, min(height, int((horizon + below * _BAND) * height) + 1) - top)
        waves = calc(
            lambda a, b: a * 0.62 + b * 0.38,
            octave(rng, band, period, 0.08),
            octave(rng, band, (period[0] * 0.45, max(1.2, period[1] * 0.45)), 0.08),
        )
        share = _share(band, top / height - horizon, band[1] / height, below)
        layer = Image.new("F", size)
        layer.paste(calc(lambda w, s: w * s, waves, share), (0, top))
        total = calc(lambda t, w: t + w, total, layer)
        below /= _BAND
    return total


def _share(band: Size, start: float, extent: float, middle: float) -> Plane:
    """How much a band counts in each of its rows: most at its middle, fading into the next bands.

    Two bands' squares sum to one, as the strength of noise does. Start and middle are depths below the horizon.
    """

    def share(t: float) -> float:
        below = start + t * extent
        if below <= 0:
            return 0.0
        return math.cos(min(1.0, abs(math.log(below / middle, _BAND))) * math.pi / 2)

    return column(band, share)


def mirror(canvas: Canvas, horizon: float, waves: Plane, tint: str, near: float, rough: float = 1.0) -> None:
    """Lay water below the horizon: the picture above upside down, darkened to a tint by near at the lower edge.

    Rough says how far the waves scatter it.
    """
    height = canvas.size[1]
    level = horizon * height
    below = column(canvas.size, lambda t: (t - horizon) / (1 - horizon))
    water = clamped(column(canvas.size, lambda t: t * height - level + 0.5))
    channels = []
    for channel in canvas.channels:
        mirrored = [
            channel.transform(
                canvas.size,
                Image.Transform.AFFINE,
                (1, 0, 0, 0, -1 - stretch * rough, level * (2 + stretch * rough) - 1.5),
                Image.Resampling.BILINEAR,
            )
            for stretch in _STRETCHES
        ]
        mixed = mirrored[0]
        for index, plane in enumerate(mirrored[1:]):
            # The ripple's height picks one of the mirrors, or a mix of two neighbours.
            share = clamped(scaled(waves, 3.2, 2.0 - index))
            mixed = calc(lambda m, p, s: m + (p - m) * s, mixed, plane, share)
        channels.append(mixed)
    canvas.cover((channels[0], channels[1], channels[2]), water)
    canvas.cover(tint, calc(lambda b, w: (b * 0.9 + 0.1) * w * near, clamped(below), water))


def glitter(canvas: Canvas, x: float, horizon: float, waves: Plane, colour: str, strength: float) -> None:
    """The sun's path on the water: closed at the horizon, broken into flecks towards the viewer."""
    size = canvas.size
    aspect = size[0] / size[1]
    across = row(size, lambda t: (t - x) * aspect)
    breadth = column(size, lambda t: 1 / (0.035 + 0.2 * max(0.0, t - horizon)))
    needed = calc(lambda a, b: (a * b) ** 2 * 0.42, across, breadth)
    shine = step(calc(lambda w, n: w - n, waves, needed), -0.05, 0.22)
    fade = column(size, lambda t: strength * math.exp(-(t - horizon) * 1.6) if t > horizon else 0.0)
    canvas.cover(colour, calc(lambda s, f: s * f, shine, fade))
