"""Mountains as ground seen from afar: a field of heights, lit, and drawn out column by column.

The ridgelines, the spurs and what they hide all come from the ground's own shape, so a range looks the same sort of
range in its outline and within it.
"""

from __future__ import annotations

import math
import random
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from landscapes.noise import fractal, ridged
from landscapes.planes import Plane, calc, clamped, column, from_row, row, scaled, step

if TYPE_CHECKING:
    from landscapes.planes import Size

_OCTAVES = 8
"""The finest crests are then some four pixels wide at 3840 across."""

_PLAIN = 0.55
"""The light on level ground."""


@dataclass(frozen=True)
class Peak:
    """A summit: x is a fraction of the picture's width, the lengths are in heights of the picture."""

    x: float
    height: float
    spread: float
    z: float = 0.4
    """Where it stands between the back of the ground (0) and the front (1)."""


@dataclass(frozen=True)
class Ground:
    """A piece of land. All lengths are in heights of the picture."""

    seed: int
    """The same seed makes the same land."""
    back: float
    """Where the land's far edge lies, from the top, if it were flat."""
    front: float
    """Where its near edge lies."""
    relief: float
    """How high its crests rise."""
    period: float
    """How far apart they are."""
    peaks: tuple[Peak, ...] = ()
    depth: float = 0.6
    """How far it is from the far edge to the near one, seen from above."""
    gain: float = 0.48
    """How strong its fine crests are against its coarse ones."""
    swell: float = 0.012
    """How much the land rises and falls at large."""
    sun: tuple[float, float, float] = (-0.6, 0.6, 0.35)
    """Where the light comes from: right, up, and towards the viewer."""


@dataclass(frozen=True)
class View:
    """A piece of land as seen: planes of the picture's size."""

    cover: Plane
    """1 where the land is, 0 above its ridgeline."""
    light: Plane
    """How brightly the ground is lit, 0 to 1."""
    far: Plane
    """How near the ground is: 0 at the back, 1 at the front."""
    height: Plane
    """How high the ground is over the foot of the land, in heights of the picture."""
    ridge: list[float]
    """The ridgeline's pixel from the top, for every column."""


def view(ground: Ground, size: Size) -> View:
    """Shape the land, light it, and draw it out to the picture's size."""
    rows = max(12, int(ground.depth * size[1] * 0.3))
    heights = _heights(ground, size, rows)
    light = _light(ground, heights, size)
    foot, rise = ground.back, ground.front - ground.back
    lit, far, ridge = _project(ground, heights, light, size)
    top = from_row(ridge, size[1])
    # A steep ridge crosses several rows in one column: its edge is that much softer, or it would be a staircase.
    slopes = [abs(b - a) / 2 for a, b in zip(ridge[:1] + ridge[:-1], ridge[1:] + ridge[-1:], strict=True)]
    sharp = from_row([1 / math.hypot(1, min(slope, 3.0)) for slope in slopes], size[1])
    down = column(size, lambda t: t * size[1])
    cover = clamped(calc(lambda y, t, s: (y - t) * s + 0.5, down, top, sharp))
    base = column(size, lambda t: foot - t)
    # Below its near edge the land has no shape: what is drawn there is plain, not the edge drawn out.
    plain = step(far, 0.7, 1.0)
    lit = calc(lambda t, p: t + (_PLAIN - t) * p, lit, plain)
    return View(cover, lit, far, calc(lambda b, f: b + f * rise, base, far), ridge)


def _heights(ground: Ground, size: Size, rows: int) -> Plane:
    """The ground's heights in pixels: as wide as the picture, one row for each distance, the front first."""
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
        # Where two meet the higher one counts, without a crease between them.
        mass = calc(lambda m, c: (m * m * m + c * c * c) ** (1 / 3), mass, cone)
    tallest = max((peak.height for peak in ground.peaks), default=1.0)
    relief = ground.relief
    return calc(
        lambda m, r, b: (m + b + (r - 0.35) * (m * (1.1 / tallest) + 0.45) * relief) * unit, mass, rough, bulk
    )


def _cone(peak: Peak, depth: float, aspect: float, wander: Plane) -> Plane:
    """One mountain's bulk: concave flanks below a summit that is not a needle, of no regular shape."""
    across = row(wander.size, lambda t: ((t - peak.x) * aspect / peak.spread) ** 2)
    along = column(wander.size, lambda t: ((1 - t - peak.z) * depth / peak.spread) ** 2)
    away = calc(lambda a, b, w: abs((a + b) ** 0.5 + w * 0.16), across, along, wander)
    return calc(lambda d: peak.height * math.e ** (((d * d + 0.01) ** 0.5 - 0.1) * -1.7), away)


def _light(ground: Ground, heights: Plane, size: Size) -> Plane:
    """How the sun lies on the ground, 0 to 1, with hollows a little darker."""
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
    """The plane moved to the left and up; its edges are drawn out."""
    width, height = plane.size
    box = (max(0, across), max(0, down), width + min(0, across), height + min(0, down))
    moved = plane.resize(plane.size, Image.Resampling.NEAREST)
    moved.paste(plane.crop(box), (max(0, -across), max(0, -down)))
    return moved


def _project(ground: Ground, heights: Plane, light: Plane, size: Size) -> tuple[Plane, Plane, list[float]]:
    """Draw each column from the front to the back, so that the near hides the far.

    Returns the light and the nearness of every pixel, and each column's ridge.
    """
    width, bottom = size
    rows = heights.size[1]
    flipped = Image.Transpose.TRANSPOSE
    grid_height = array("f", heights.transpose(flipped).tobytes())
    grid_light = array("f", light.transpose(flipped).tobytes())
    near = [1 - k / (rows - 1) for k in range(rows)]
    foot = [(ground.back + (ground.front - ground.back) * n) * bottom for n in near]
    lit = array("f", bytes(4 * width * bottom))
    far = array("f", bytes(4 * width * bottom))
    ridge = []
    for x in range(width):
        start, at = x * bottom, x * rows
        edge = min(float(bottom), max(0.0, foot[0] - grid_height[at]))
        free = min(bottom, int(edge + 0.5))  # the lowest row that is not drawn yet, plus one
        lit[start + free : start + bottom] = array("f", [grid_light[at]]) * (bottom - free)
        far[start + free : start + bottom] = array("f", [1.0]) * (bottom - free)
        before = foot[0] - grid_height[at]
        for k in range(1, rows):
            now = foot[k] - grid_height[at + k]
            if now < edge:
                edge = now
                end = max(0, int(now + 0.5))
                if end < free:
                    share = 1 / (before - now)
                    light_now, light_by = (
                        grid_light[at + k],
                        (grid_light[at + k - 1] - grid_light[at + k]) * share,
                    )
                    near_now, near_by = near[k], (near[k - 1] - near[k]) * share
                    for y in range(end, free):
                        below = y + 0.5 - now
                        lit[start + y] = light_now + light_by * below
                        far[start + y] = near_now + near_by * below
                    free = end
            before = now
        # The ridge's own pixel is half sky: the land's colour has to reach a little above it.
        above = max(0, free - 4)
        if free < bottom:
            lit[start + above : start + free] = array("f", [lit[start + free]]) * (free - above)
            far[start + above : start + free] = array("f", [far[start + free]]) * (free - above)
        ridge.append(edge)
    planes = [Image.frombytes("F", (bottom, width), done.tobytes()).transpose(flipped) for done in (lit, far)]
    return planes[0], planes[1], ridge
