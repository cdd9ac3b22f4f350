"""Draws rows of firs as silhouettes along a ground line."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from landscapes.planes import calc, clamped, from_row, gradient, scaled, vertical

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from landscapes.canvas import Canvas
    from landscapes.planes import Plane, Size, Stops

    Line = Callable[[float], float]
    Points = list[tuple[float, float]]

_SUPERSAMPLING = 3
"""Supersampling factor of silhouettes, since Pillow draws polygons without antialiasing."""


def wavy_line(seed: int, level: float, swing: float, waves: float = 1.3) -> Line:
    """A wavy ground line: maps x, in fractions of the width, to y, in fractions of the height."""
    rng = random.Random(seed)
    parts = [
        (
            swing * 0.55**k * rng.uniform(0.7, 1.2),
            waves * 1.9**k * rng.uniform(0.8, 1.2),
            rng.uniform(0, math.tau),
        )
        for k in range(5)
    ]
    return lambda x: (
        level + sum(size * math.sin(math.tau * frequency * x + phase) for size, frequency, phase in parts)
    )


def lowered(line: Line, by: float) -> Line:
    """The line moved down by a number of picture heights."""
    return lambda x: line(x) + by


def fir_outline(rng: random.Random, x: float, foot: float, height: float) -> Points:
    """The outline of one fir in pixels: tiers of drooping branches, different on each side."""
    tiers = max(7, min(34, int(height / 9)))
    width = height * rng.uniform(0.15, 0.21)
    lean = rng.uniform(-0.012, 0.012) * height
    top = foot - height
    sides: list[Points] = []
    for side in (-1, 1):
        points: Points = []
        for tier in range(1, tiers + 1):
            t = (tier + rng.uniform(-0.3, 0.3)) / tiers
            reach = width * (0.06 + 0.94 * max(0.0, t) ** 0.9) * rng.uniform(0.62, 1.08)
            y = top + height * 0.95 * t
            middle = x + lean * (1 - t)
            droop = height * 0.5 / tiers
            points += [
                (middle + side * reach, y + droop),
                (middle + side * reach * 0.72, y + droop * 0.55),
                (middle + side * reach * 0.6, y + droop * 0.85),
                (middle + side * reach * 0.36, y + droop * 0.1),
            ]
        points.append((x + side * height * 0.011, foot + height * 0.03))
        sides.append(points)
    return [(x + lean, top), *sides[1], *reversed(sides[0])]


def draw_firs(
    canvas: Canvas,
    seed: int,
    line: Line,
    height: tuple[float, float],
    gap: float,
    stops: Stops,
    clearing: Sequence[tuple[float, float]] = (),
    *,
    ground: bool = True,
) -> None:
    """Draw a row of firs on a ground line.

    height is the range of tree heights in picture heights. gap is the mean distance of two trees as a fraction of a
    tree's height. stops map the depth below the line to colours, so that the feet of the trees can fade into mist.
    clearing lists horizontal ranges without trees. ground says whether to fill the area below the line.
    """
    rng = random.Random(seed)
    width, unit = canvas.size
    outlines: list[Points] = []
    groups = wavy_line(seed + 1, 0.5, 0.3, 5.0)
    x = -0.02 * width
    while x < width * 1.02:
        at = x / width
        # Group tall trees and small trees, as in a natural forest.
        tall = min(1.0, max(0.0, groups(at))) * 0.6 + 0.4 * rng.random() ** 2
        size = (height[0] + (height[1] - height[0]) * tall) * unit * rng.uniform(0.8, 1.1)
        if not any(start < at < end for start, end in clearing):
            # Sink the tree into the ground a little, to leave no gap below its branches on a slope.
            outlines.append(fir_outline(rng, x, (line(at) + rng.uniform(0.1, 0.25) * height[0]) * unit, size))
        x += size * gap * rng.choice((0.35, 0.6, 0.9, 1.2, 2.0))
    draw_silhouette(canvas, outlines, line, stops, ground=ground)


def draw_silhouette(
    canvas: Canvas, outlines: list[Points], line: Line, stops: Stops, *, ground: bool = True
) -> None:
    """Paint outlines and, if ground is true, the area below the line.

    The values of the stops are depths below the line in picture heights.
    """
    width, height = canvas.size
    level = [line((x + 0.5) / width) * height for x in range(width)]
    reach = [*(level if ground else ()), *(y for outline in outlines for _, y in outline)]
    top = min(height - 1, max(0, int(min(reach)) - 2))
    bottom = min(height, max(top + 1, int(max(reach)) + 2))
    shapes = [[(x, y - top) for x, y in outline] for outline in outlines]
    strip = (width, (height if ground else bottom) - top)
    mask = Image.new("F", strip, 1.0)
    if ground:
        land: Points = [(float(x), y - top) for x, y in enumerate(level)]
        shapes.append([*land, (width, level[-1] - top), (width, height), (0, height)])
    mask.paste(_antialiased((width, bottom - top), shapes), (0, 0))
    down = vertical(strip, lambda t: top + t * strip[1])
    below = calc(lambda y, g: (y - g) * (1 / height), down, from_row(level, strip[1]))
    canvas.paint(gradient(below, stops), mask, top)


def _antialiased(size: Size, shapes: list[Points]) -> Plane:
    """An antialiased mask of the shapes, 0 to 1."""
    fine = Image.new("L", (size[0] * _SUPERSAMPLING, size[1] * _SUPERSAMPLING))
    pen = ImageDraw.Draw(fine)
    for shape in shapes:
        pen.polygon([(x * _SUPERSAMPLING, y * _SUPERSAMPLING) for x, y in shape], fill=255)
    return clamped(scaled(fine.reduce(_SUPERSAMPLING).convert("F"), 1 / 255))
