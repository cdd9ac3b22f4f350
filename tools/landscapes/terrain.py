"""Terrain: a lit height field, projected to the picture column by column.

Ridgelines, spurs and hidden areas all follow from the same height field, so outline and surface match.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from landscapes.noise import fractal, ridged
from landscapes.planes import Plane, calc, clamped, from_row, horizontal, scaled, smoothstep, vertical
from landscapes.projection import project

if TYPE_CHECKING:
    from landscapes.planes import Size

_OCTAVES = 8
"""Octaves of noise. The finest crests are about four pixels wide in a picture 3840 px wide."""

_FLAT_LIGHT = 0.55
"""The light on flat ground."""


@dataclass(frozen=True)
class Peak:
    """A summit. x is a fraction of the picture width, lengths are in picture heights."""

    x: float
    height: float
    spread: float
    z: float = 0.4
    """Its position between the back of the ground (0) and the front (1)."""


@dataclass(frozen=True)
class Ground:
    """A piece of terrain. All lengths are in picture heights."""

    seed: int
    """Seed of the noise."""
    back: float
    """Distance of its far edge from the top of the picture, if it were flat."""
    front: float
    """Distance of its near edge from the top of the picture, if it were flat."""
    relief: float
    """Height of its crests."""
    period: float
    """Distance between crests."""
    peaks: tuple[Peak, ...] = ()
    depth: float = 0.6
    """Distance between the far and the near edge, seen from above."""
    gain: float = 0.48
    """Amplitude of each octave of crests relative to the coarser one."""
    swell: float = 0.012
    """Amplitude of the large-scale undulation."""
    sun: tuple[float, float, float] = (-0.6, 0.6, 0.35)
    """Direction of the light: right, up, and towards the viewer."""


@dataclass(frozen=True)
class View:
    """Rendered terrain: planes with the size of the picture."""

    mask: Plane
    """1 on the terrain, 0 above its ridgeline."""
    light: Plane
    """Brightness of the ground, 0 to 1."""
    nearness: Plane
    """0 at the back of the ground, 1 at the front."""
    height: Plane
    """Height above the foot of the terrain, in picture heights."""
    ridge: list[float]
    """The ridgeline: its distance from the top in pixels, for every column."""


def render(ground: Ground, size: Size) -> View:
    """Create the height field, light it, and project it to the size of the picture."""
    rows = max(12, int(ground.depth * size[1] * 0.3))
    heights = _heights(ground, size, rows)
    light = _light(ground, heights, size)
    foot, rise = ground.back, ground.front - ground.back
    lit, nearness, ridge = project(ground, heights, light, size)
    top = from_row(ridge, size[1])
    # A steep ridge crosses several rows in one column, so soften its edge in proportion to avoid aliasing.
    slopes = [abs(b - a) / 2 for a, b in zip(ridge[:1] + ridge[:-1], ridge[1:] + ridge[-1:], strict=True)]
    sharp = from_row([1 / math.hypot(1, min(slope, 3.0)) for slope in slopes], size[1])
    down = vertical(size, lambda t: t * size[1])
    mask = clamped(calc(lambda y, t, s: (y - t) * s + 0.5, down, top, sharp))
    base = vertical(size, lambda t: foot - t)
    # Below its near edge the terrain has no data: fill the area with flat light instead of repeating the edge.
    flat = smoothstep(nearness, 0.7, 1.0)
    lit = calc(lambda t, p: t + (_FLAT_LIGHT - t) * p, lit, flat)
    return View(mask, lit, nearness, calc(lambda b, f: b + f * rise, base, nearness), ridge)


def _heights(ground: Ground, size: Size, rows: int) -> Plane:
    """The height field in pixels: as wide as the picture, with one row for each distance, the nearest first."""
    rng = random.Random(ground.seed)
    unit = size[1]
    grid = (size[0], rows)
    cell = (ground.period * unit, ground.period * rows / ground.depth)
    rough = ridged(rng, grid, cell, _OCTAVES, ground.gain)
    bulk = scaled(fractal(rng, grid, (cell[0] * 2.5, cell[1] * 2.5), 3), ground.swell)
    wander = fractal(rng, grid, cell, 4)
    mass = Image.new("F", grid)
    for peak in ground.peaks:
        cone = _cone(peak, ground.depth, size[0] / size[1], wander)
        # A smooth maximum: the higher one of two mountains counts, without a crease between them.
        mass = calc(lambda m, c: (m * m * m + c * c * c) ** (1 / 3), mass, cone)
    tallest = max((peak.height for peak in ground.peaks), default=1.0)
    relief = ground.relief
    return calc(
        lambda m, r, b: (m + b + (r - 0.35) * (m * (1.1 / tallest) + 0.45) * relief) * unit, mass, rough, bulk
    )


def _cone(peak: Peak, depth: float, aspect: float, wander: Plane) -> Plane:
    """The mass of one mountain: an irregular cone with concave flanks and a rounded summit."""
    across = horizontal(wander.size, lambda t: ((t - peak.x) * aspect / peak.spread) ** 2)
    along = vertical(wander.size, lambda t: ((1 - t - peak.z) * depth / peak.spread) ** 2)
    away = calc(lambda a, b, w: abs((a + b) ** 0.5 + w * 0.16), across, along, wander)
    return calc(lambda d: peak.height * math.e ** (((d * d + 0.01) ** 0.5 - 0.1) * -1.7), away)


def _light(ground: Ground, heights: Plane, size: Size) -> Plane:
    """Brightness of the ground in the sun, 0 to 1. Hollows are slightly darker."""
    width, rows = heights.size
    pace = ground.depth * size[1] / rows
    right = _shifted(heights, 2, 0)
    left = _shifted(heights, -2, 0)
    back = _shifted(heights, 0, 1)
    front = _shifted(heights, 0, -1)
    x, y, z = (part / math.hypot(*ground.sun) for part in ground.sun)
    slope_x = calc(lambda a, b: (a - b) * 0.25, right, left)
    slope_z = calc(lambda a, b: (a - b) * (0.5 / pace), front, back)
    lit = calc(lambda p, q: (p * -x + q * -z + y) / (p * p + q * q + 1.0) ** 0.5, slope_x, slope_z)
    coarse = (max(2, width // 24), max(2, rows // 8))
    around = heights.resize(coarse, Image.Resampling.BOX).resize(heights.size, Image.Resampling.BICUBIC)
    hollow = clamped(calc(lambda h, a: (h - a) * (9.0 / size[1]), heights, around), -0.5, 0.3)
    return clamped(calc(lambda t, h: t * 0.85 + 0.1 + h, lit, hollow))


def _shifted(plane: Plane, across: int, down: int) -> Plane:
    """The plane moved left and up; the vacated edges keep their values."""
    width, height = plane.size
    box = (max(0, across), max(0, down), width + min(0, across), height + min(0, down))
    moved = plane.resize(plane.size, Image.Resampling.NEAREST)
    moved.paste(plane.crop(box), (max(0, -across), max(0, -down)))
    return moved
