"""Landscapes of wooded hills: in mist, and in autumn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from landscapes.canvas import Canvas
from landscapes.land import between, land
from landscapes.sky import clouds, disc, halo, mist
from landscapes.terrain import Ground, Peak
from landscapes.trees import firs, lowered, rolling
from landscapes.water import mirror, ripples

if TYPE_CHECKING:
    from landscapes.planes import Size, Stops
    from landscapes.trees import Line


def green_hills(size: Size) -> Canvas:
    """Misty green hills with firs."""
    canvas = Canvas(size, ((0, "#1E3A34"), (0.3, "#4C7A66"), (0.5, "#98B795"), (0.65, "#CBD9B4")))
    x, y = 0.63, 0.3
    halo(canvas, x, y, "#D4ECBC", 0.34, 0.6)
    disc(canvas, x, y, 0.08, "#FFFBE2", "#F0E9B8")
    clouds(canvas, 90, "#A8C29C", 0.3, 0.08, 0.3, 1.2)
    sun = (0.3, 0.6, -0.2)
    hills = (
        (Ground(91, 0.5, 0.56, 0.1, 0.4, (Peak(0.85, 0.1, 0.6),), 0.5), "#8FB08C", "#BFD2A8", "#C2D4AC"),
        (Ground(92, 0.57, 0.64, 0.11, 0.4, (Peak(0.42, 0.15, 0.5),), 0.5), "#6B9478", "#97B68C", "#A9C49C"),
        (Ground(94, 0.66, 0.72, 0.1, 0.4, (Peak(0.78, 0.1, 0.5),), 0.5), "#4C7A62", "#769F7C", "#8AAE8C"),
    )
    for index, (ground, dark, light, haze) in enumerate(hills):
        land(canvas, replace(ground, sun=sun, relief=0.15), ((0, dark), (1, light)), haze, 0.03, 0.16, 0.9)
        mist(canvas, 95 + index, haze, ground.front + 0.04, 0.12, 0.7)
    slopes = (
        (120, 0.72, 0.09, "#3E6B55", "#86AC8C"),
        (123, 0.82, 0.08, "#25493C", "#4E7D66"),
        (127, 0.94, 0.06, "#0F2620", "#27493C"),
    )
    for seed, level, swing, dark, haze in slopes:
        line = rolling(seed, level, swing, 0.8)
        for k in range(4):
            top = between(dark, haze, 0.12 * k)
            tall = 0.035 + (level - 0.7) * 0.22
            firs(
                canvas,
                seed + 10 * k,
                lowered(line, k * 0.022),
                (tall * 0.45, tall),
                0.16,
                ((0, top), (0.1, haze)),
            )
        mist(canvas, seed, haze, level + 0.12, 0.1, 0.6)
    return canvas


def golden_lake(size: Size) -> Canvas:
    """A mountain and golden larches mirrored in a lake."""
    canvas = Canvas(size, ((0, "#6F93B0"), (0.25, "#AFC0C2"), (0.45, "#EEDDB4"), (0.6, "#F6DFA0")))
    clouds(canvas, 143, "#F8EBD0", 0.16, 0.1, 0.5, 1.2)
    halo(canvas, 0.4, 0.34, "#FFF0C0", 0.4, 0.5)
    sun = (-0.6, 0.6, 0.0)
    far = Ground(145, 0.51, 0.57, 0.2, 0.3, (Peak(0.5, 0.28, 0.5), Peak(0.86, 0.12, 0.4)), 0.6, sun=sun)
    land(canvas, far, ((0, "#5F6E86"), (0.55, "#A49C98"), (1, "#FBE6B8")), "#F0D8A0", 0.02, 0.24, 0.9)
    side = Ground(148, 0.57, 0.65, 0.12, 0.36, (Peak(0.1, 0.28, 0.5), Peak(0.97, 0.24, 0.5)), 0.7, sun=sun)
    seen = land(canvas, side, ((0, "#7C6238"), (0.6, "#B88E48"), (1, "#EEC670")), "#EFCB84", 0.1, 0.16, 0.7)
    for k in range(11):
        line = lowered(_along(seen.ridge, size[1]), 0.012 + 0.022 * k)
        tall = 0.026 + 0.002 * k
        for seed, gap, lit, shade in _LARCHES:
            stops: Stops = (
                (-tall, between(lit, "#EFCB84", 0.5 - 0.02 * k)),
                (0.0, between(shade, "#E2B870", 0.5 - 0.02 * k)),
            )
            clearing = ((0.36 - 0.012 * k, 0.66 + 0.012 * k),)
            firs(canvas, seed + k, line, (tall * 0.6, tall), gap, stops, clearing, ground=False)
    mist(canvas, 149, "#F4DCA4", 0.57, 0.07, 0.5)
    shore = 0.61
    for k, (left, right) in enumerate(((0.9, 0.1), (0.36, 0.74), (0.27, 0.84), (0.14, 0.93))):
        tall = 0.045 + 0.02 * k
        veil = 0.34 - 0.11 * k
        line = _tongues(shore - 0.012 + 0.003 * k, left, right)
        for seed, gap, lit, shade in _LARCHES:
            dark = between(shade, "#E2B870", veil)
            stops = (
                (-tall, between(lit, "#F4DCA4", veil)),
                (0.0, dark),
                (0.012, between(dark, "#2A2418", 0.5)),
            )
            firs(canvas, seed + 20 + k, line, (tall * 0.35, tall), gap * 0.7, stops, ((left, right),))
    mirror(canvas, shore, ripples(181, size, shore, (0.12, 0.008)), "#122029", 0.72, 0.35)
    return canvas


_LARCHES = (
    (200, 0.32, "#EDB646", "#9C6A2A"),
    (240, 0.9, "#D08A34", "#7C4A20"),
    (280, 1.3, "#7C824A", "#3E4A2C"),
)
"""What grows in the golden wood: a seed, how far apart, the colour in the light and in the shade."""


def _tongues(level: float, left: float, right: float) -> Line:
    """Land that runs out into the lake from both sides; between them it lies too low and is flooded."""
    return lambda x: level + 0.6 * max(0.0, min(x - left, right - x)) ** 1.3


def _along(ridge: list[float], height: int) -> Line:
    """A ridge, which is in pixels, as a line of ground."""
    return lambda x: ridge[min(len(ridge) - 1, max(0, int(x * len(ridge))))] / height
