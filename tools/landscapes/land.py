"""A piece of land on the canvas: its light as colours, its foot in haze."""

from __future__ import annotations

from typing import TYPE_CHECKING

from landscapes.planes import calc, ramp, step
from landscapes.terrain import View, view

if TYPE_CHECKING:
    from landscapes.canvas import Canvas
    from landscapes.planes import Stops
    from landscapes.terrain import Ground


def land(
    canvas: Canvas, ground: Ground, stops: Stops, haze: str, level: float, depth: float, most: float = 1.0
) -> View:
    """A piece of land, coloured by its light, that goes down into haze: from level - depth to level."""
    seen = view(ground, canvas.size)
    canvas.cover(ramp(seen.light, stops), seen.cover)
    # Haze lies lower on what is nearer.
    low = calc(lambda h, f: h * -1.0 + f * 0.1, seen.height, seen.far)
    veil = calc(lambda s, c: s * c * most, step(low, -depth, level), seen.cover)
    canvas.cover(haze, veil)
    return seen


def between(first: str, second: str, share: float) -> str:
    """A colour between two."""
    pairs = zip(bytes.fromhex(first[1:]), bytes.fromhex(second[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
