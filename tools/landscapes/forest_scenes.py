"""The forest scenes: misty hills and a lake in autumn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from landscapes.canvas import Canvas
from landscapes.land import draw_land, mix
from landscapes.sky import draw_clouds, draw_disc, draw_halo, draw_mist
from landscapes.terrain import Ground, Peak
from landscapes.trees import draw_firs, lowered, wavy_line
from landscapes.water import draw_water, ripples

if TYPE_CHECKING:
    from landscapes.planes import Size, Stops
    from landscapes.trees import Line


def green_hills(size: Size) -> Canvas:
    """Misty green hills with firs."""
    canvas = Canvas(size, ((0, "#1E3A34"), (0.3, "#4C7A66"), (0.5, "#98B795"), (0.65, "#CBD9B4")))
    x, y = 0.63, 0.3
    draw_halo(canvas, x, y, "#D4ECBC", 0.34, 0.6)
    draw_disc(canvas, x, y, 0.08, "#FFFBE2", "#F0E9B8")
    draw_clouds(canvas, 90, "#A8C29C", 0.3, 0.08, 0.3, 1.2)
    sun = (0.3, 0.6, -0.2)
    hills = (
        (Ground(91, 0.5, 0.56, 0.1, 0.4, (Peak(0.85, 0.1, 0.6),), 0.5), "#8FB08C", "#BFD2A8", "#C2D4AC"),
        (Ground(92, 0.57, 0.64, 0.11, 0.4, (Peak(0.42, 0.15, 0.5),), 0.5), "#6B9478", "#97B68C", "#A9C49C"),
        (Ground(94, 0.66, 0.72, 0.1, 0.4, (Peak(0.78, 0.1, 0.5),), 0.5), "#4C7A62", "#769F7C", "#8AAE8C"),
    )
    for index, (ground, dark, light, haze) in enumerate(hills):
        draw_land(
            canvas, replace(ground, sun=sun, relief=0.15), ((0, dark), (1, light)), haze, 0.03, 0.16, 0.9
        )
        draw_mist(canvas, 95 + index, haze, ground.front + 0.04, 0.12, 0.7)
    slopes = (
        (120, 0.72, 0.09, "#3E6B55", "#86AC8C"),
        (123, 0.82, 0.08, "#25493C", "#4E7D66"),
        (127, 0.94, 0.06, "#0F2620", "#27493C"),
    )
    for seed, level, swing, dark, haze in slopes:
        line = wavy_line(seed, level, swing, 0.8)
        for k in range(4):
            top = mix(dark, haze, 0.12 * k)
            tall = 0.035 + (level - 0.7) * 0.22
            draw_firs(
                canvas,
                seed + 10 * k,
                lowered(line, k * 0.022),
                (tall * 0.45, tall),
                0.16,
                ((0, top), (0.1, haze)),
            )
        draw_mist(canvas, seed, haze, level + 0.12, 0.1, 0.6)
    return canvas


def golden_lake(size: Size) -> Canvas:
    """A mountain and golden larches, reflected in a lake."""
    canvas = Canvas(size, ((0, "#6F93B0"), (0.25, "#AFC0C2"), (0.45, "#EEDDB4"), (0.6, "#F6DFA0")))
    draw_clouds(canvas, 143, "#F8EBD0", 0.16, 0.1, 0.5, 1.2)
    draw_halo(canvas, 0.4, 0.34, "#FFF0C0", 0.4, 0.5)
    sun = (-0.6, 0.6, 0.0)
    far = Ground(145, 0.51, 0.57, 0.2, 0.3, (Peak(0.5, 0.28, 0.5), Peak(0.86, 0.12, 0.4)), 0.6, sun=sun)
    draw_land(canvas, far, ((0, "#5F6E86"), (0.55, "#A49C98"), (1, "#FBE6B8")), "#F0D8A0", 0.02, 0.24, 0.9)
    side = Ground(148, 0.57, 0.65, 0.12, 0.36, (Peak(0.1, 0.28, 0.5), Peak(0.97, 0.24, 0.5)), 0.7, sun=sun)
    seen = draw_land(
        canvas, side, ((0, "#7C6238"), (0.6, "#B88E48"), (1, "#EEC670")), "#EFCB84", 0.1, 0.16, 0.7
    )
    for k in range(11):
        line = lowered(_ridge_line(seen.ridge, size[1]), 0.012 + 0.022 * k)
        tall = 0.026 + 0.002 * k
        for seed, gap, lit, shade in _LARCH_LAYERS:
            stops: Stops = (
                (-tall, mix(lit, "#EFCB84", 0.5 - 0.02 * k)),
                (0.0, mix(shade, "#E2B870", 0.5 - 0.02 * k)),
            )
            clearing = ((0.36 - 0.012 * k, 0.66 + 0.012 * k),)
            draw_firs(canvas, seed + k, line, (tall * 0.6, tall), gap, stops, clearing, ground=False)
    draw_mist(canvas, 149, "#F4DCA4", 0.57, 0.07, 0.5)
    shore = 0.61
    for k, (left, right) in enumerate(((0.9, 0.1), (0.36, 0.74), (0.27, 0.84), (0.14, 0.93))):
        tall = 0.045 + 0.02 * k
        veil = 0.34 - 0.11 * k
        line = _promontories(shore - 0.012 + 0.003 * k, left, right)
        for seed, gap, lit, shade in _LARCH_LAYERS:
            dark = mix(shade, "#E2B870", veil)
            stops = (
                (-tall, mix(lit, "#F4DCA4", veil)),
                (0.0, dark),
                (0.012, mix(dark, "#2A2418", 0.5)),
            )
            draw_firs(canvas, seed + 20 + k, line, (tall * 0.35, tall), gap * 0.7, stops, ((left, right),))
    draw_water(canvas, shore, ripples(181, size, shore, (0.12, 0.008)), "#122029", 0.72, 0.35)
    return canvas


_LARCH_LAYERS = (
    (200, 0.32, "#EDB646", "#9C6A2A"),
    (240, 0.9, "#D08A34", "#7C4A20"),
    (280, 1.3, "#7C824A", "#3E4A2C"),
)
"""Tree layers of the lake: seed, gap, colour in the light and colour in the shade."""


def _promontories(level: float, left: float, right: float) -> Line:
    """A ground line with land on the left and the right; between them it is below the water."""
    return lambda x: level + 0.6 * max(0.0, min(x - left, right - x)) ** 1.3


def _ridge_line(ridge: list[float], height: int) -> Line:
    """Convert a ridge in pixels to a ground line in fractions."""
    return lambda x: ridge[min(len(ridge) - 1, max(0, int(x * len(ridge))))] / height
