"""Draws water: ripples, reflections and the glitter of the sun."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from PIL import Image

from landscapes.noise import octave
from landscapes.planes import calc, clamped, horizontal, scaled, smoothstep, vertical

if TYPE_CHECKING:
    from landscapes.canvas import Canvas
    from landscapes.planes import Plane, Size

_STRETCHES = (-0.4, -0.24, -0.08, 0.08, 0.24)
"""Vertical offsets of the reflections that ripples show, as fractions of the distance from the horizon."""

_FARTHEST_WAVES = 0.002
"""The distance below the horizon, in picture heights, at which the farthest waves are drawn."""

_BAND_RATIO = 1.6
"""Waves are drawn in bands. Ratio of the distances from the horizon of two adjacent bands."""


def ripples(seed: int, size: Size, horizon: float, wave: tuple[float, float] = (0.12, 0.013)) -> Plane:
    """Waves that grow towards the viewer, from about -1 to 1. wave is the width and height of one at the lower edge."""
    rng = random.Random(seed)
    width, height = size
    total = Image.new("F", size)
    below = 1 - horizon
    while below > _FARTHEST_WAVES:
        nearness = below / (1 - horizon)
        # The shallower the viewing angle, the flatter a wave appears.
        period = (wave[0] * nearness * height, max(1.5, wave[1] * nearness**1.3 * height))
        top = int((horizon + below / _BAND_RATIO) * height)
        band = (width, min(height, int((horizon + below * _BAND_RATIO) * height) + 1) - top)
        waves = calc(
            lambda a, b: a * 0.62 + b * 0.38,
            octave(rng, band, period, 0.08),
            octave(rng, band, (period[0] * 0.45, max(1.2, period[1] * 0.45)), 0.08),
        )
        share = _band_weight(band, top / height - horizon, band[1] / height, below)
        layer = Image.new("F", size)
        layer.paste(calc(lambda w, s: w * s, waves, share), (0, top))
        total = calc(lambda t, w: t + w, total, layer)
        below /= _BAND_RATIO
    return total


def _band_weight(band: Size, start: float, extent: float, middle: float) -> Plane:
    """The weight of a band in each of its rows: greatest at its middle, decreasing towards the adjacent bands.

    The squares of two overlapping weights sum to one, which keeps the variance of the noise constant. start and
    middle are depths below the horizon.
    """

    def share(t: float) -> float:
        below = start + t * extent
        if below <= 0:
            return 0.0
        return math.cos(min(1.0, abs(math.log(below / middle, _BAND_RATIO))) * math.pi / 2)

    return vertical(band, share)


def draw_water(
    canvas: Canvas, horizon: float, waves: Plane, tint: str, near: float, rough: float = 1.0
) -> None:
    """Draw water below the horizon: the picture above, mirrored and blended with a tint.

    near is the opacity of the tint at the lower edge. rough is the strength of the distortion by waves.
    """
    height = canvas.size[1]
    level = horizon * height
    below = vertical(canvas.size, lambda t: (t - horizon) / (1 - horizon))
    water = clamped(vertical(canvas.size, lambda t: t * height - level + 0.5))
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
            # The height of the ripple selects one reflection or a mix of two adjacent ones.
            share = clamped(scaled(waves, 3.2, 2.0 - index))
            mixed = calc(lambda m, p, s: m + (p - m) * s, mixed, plane, share)
        channels.append(mixed)
    canvas.paint((channels[0], channels[1], channels[2]), water)
    canvas.paint(tint, calc(lambda b, w: (b * 0.9 + 0.1) * w * near, clamped(below), water))


def draw_glitter(
    canvas: Canvas, x: float, horizon: float, waves: Plane, colour: str, strength: float
) -> None:
    """Draw the path of the sun on the water: solid at the horizon, broken into spots towards the viewer."""
    size = canvas.size
    aspect = size[0] / size[1]
    across = horizontal(size, lambda t: (t - x) * aspect)
    breadth = vertical(size, lambda t: 1 / (0.035 + 0.2 * max(0.0, t - horizon)))
    needed = calc(lambda a, b: (a * b) ** 2 * 0.42, across, breadth)
    shine = smoothstep(calc(lambda w, n: w - n, waves, needed), -0.05, 0.22)
    fade = vertical(size, lambda t: strength * math.exp(-(t - horizon) * 1.6) if t > horizon else 0.0)
    canvas.paint(colour, calc(lambda s, f: s * f, shine, fade))
