"""Draws terrain on a canvas: coloured by its light, with haze at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from landscapes.planes import calc, gradient, smoothstep
from landscapes.terrain import View, render

if TYPE_CHECKING:
    from landscapes.canvas import Canvas
    from landscapes.planes import Stops
    from landscapes.terrain import Ground


def draw_land(
    canvas: Canvas, ground: Ground, stops: Stops, haze: str, level: float, depth: float, most: float = 1.0
) -> View:
    """Draw terrain, coloured by its light, that fades into haze between the heights level - depth and level.

    `most` is the maximum opacity of the haze.
    """
    seen = render(ground, canvas.size)
    canvas.paint(gradient(seen.light, stops), seen.mask)
    # Near terrain has its haze lower.
    low = calc(lambda h, f: h * -1.0 + f * 0.1, seen.height, seen.nearness)
    veil = calc(lambda s, c: s * c * most, smoothstep(low, -depth, level), seen.mask)
    canvas.paint(haze, veil)
    return seen


def mix(first: str, second: str, share: float) -> str:
    """Mix two colours; share is that of the second, 0 to 1."""
    pairs = zip(bytes.fromhex(first[1:]), bytes.fromhex(second[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
