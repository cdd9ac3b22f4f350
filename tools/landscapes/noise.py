"""Reproducible noise: random lattices, interpolated to a size and summed in octaves."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image

from landscapes.planes import calc, clamped, scaled

if TYPE_CHECKING:
    import random

    from landscapes.planes import Plane, Size

_MARGIN = 4
"""Extra cells around the lattice, so that the bicubic filter never reads outside it."""

_MAX_ROTATION = 0.6
"""Maximum rotation of an octave in radians: parallel lattices would be visible as a grid."""


def octave(
    rng: random.Random, size: Size, period: tuple[float, float], max_rotation: float = _MAX_ROTATION
) -> Plane:
    """Smooth noise from about -1 to 1. period is the width and height of a lattice cell in pixels."""
    angle = rng.uniform(-max_rotation, max_rotation)
    cos, sin = math.cos(angle), math.sin(angle)
    width, height = size[0] / period[0], size[1] / period[1]
    across = math.ceil(width * cos + height * abs(sin)) + 2 * _MARGIN
    down = math.ceil(height * cos + width * abs(sin)) + 2 * _MARGIN
    lattice = Image.frombytes("L", (across, down), rng.randbytes(across * down)).convert("F")
    left = _MARGIN + rng.random() + height * max(0.0, sin)
    top = _MARGIN + rng.random() + width * max(0.0, -sin)
    rotated = lattice.transform(
        size,
        Image.Transform.AFFINE,
        (cos / period[0], -sin / period[1], left, sin / period[0], cos / period[1], top),
        Image.Resampling.BICUBIC,
    )
    return scaled(rotated, 2 / 255, -1)


def fractal(
    rng: random.Random,
    size: Size,
    period: tuple[float, float],
    octaves: int,
    gain: float = 0.5,
    max_rotation: float = _MAX_ROTATION,
) -> Plane:
    """Sum of octaves from about -1 to 1. Each has half the period of the previous one and gain times its amplitude."""
    total, share, sum_of_shares = Image.new("F", size), 1.0, 0.0
    for _ in range(octaves):
        total = calc(lambda t, o, by=share: t + o * by, total, octave(rng, size, period, max_rotation))
        sum_of_shares += share
        share *= gain
        period = (period[0] / 2, period[1] / 2)
    return scaled(total, 1 / sum_of_shares)


def ridged(
    rng: random.Random, size: Size, period: tuple[float, float], octaves: int, gain: float = 0.5
) -> Plane:
    """Noise with sharp crests and smooth hollows, like eroded mountains, from about 0 to 1.

    Fine octaves have weight only where the coarser ones are high, so valleys stay smooth (Musgrave's multifractal).
    """
    total, weight = Image.new("F", size), Image.new("F", size, 1.0)
    share, sum_of_shares = 1.0, 0.0
    for _ in range(octaves):
        noise = octave(rng, size, period)
        # Round the crest slightly: crossings of perfectly sharp crests would form needles.
        crest = calc(lambda n, w: (1.3 - (n * n + 0.012) ** 0.5) * (w / 1.2), noise, weight)
        total = calc(lambda t, c, by=share: t + c * by, total, crest)
        weight = clamped(scaled(crest, 1.35))
        sum_of_shares += share
        share *= gain
        period = (period[0] / 2.1, period[1] / 2.1)
    return scaled(total, 1 / sum_of_shares)
