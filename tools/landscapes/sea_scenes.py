"""The sea scenes: a sunset and islands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from landscapes.canvas import Canvas
from landscapes.land import draw_land
from landscapes.sky import draw_clouds, draw_disc, draw_halo
from landscapes.terrain import Ground, Peak
from landscapes.water import draw_glitter, draw_water, ripples

if TYPE_CHECKING:
    from landscapes.planes import Size


def amber_sea(size: Size) -> Canvas:
    """A low sun over a calm sea."""
    canvas = Canvas(size, ((0, "#34465A"), (0.25, "#6A7078"), (0.42, "#C09468"), (0.56, "#F0B466")))
    x, y, horizon = 0.55, 0.45, 0.565
    draw_clouds(canvas, 131, "#C99A70", 0.14, 0.1, 0.5, 1.6)
    draw_clouds(canvas, 132, "#F0BE84", 0.3, 0.08, 0.5, 1.4)
    draw_halo(canvas, x, y, "#FFC878", 0.3, 0.6)
    draw_halo(canvas, x, y, "#FFE9B8", 0.09, 0.5)
    sun = (0.1, 0.6, -0.5)
    coast = Ground(135, 0.64, 0.64, 0.1, 0.3, (Peak(0.03, 0.25, 0.56), Peak(1.0, 0.19, 0.5)), 0.5, sun=sun)
    far = Ground(137, 0.63, 0.63, 0.07, 0.2, (Peak(0.3, 0.12, 0.36), Peak(0.8, 0.13, 0.34)), 0.5, sun=sun)
    draw_land(canvas, far, ((0, "#A87C5C"), (1, "#C89A6A")), "#E6B070", -0.02, 0.22, 0.75)
    draw_land(canvas, coast, ((0, "#54463F"), (0.6, "#75594A"), (1, "#A87850")), "#C8925A", -0.02, 0.34, 0.6)
    draw_water(canvas, horizon, ripples(138, size, horizon), "#151C28", 0.75)
    # Draw the sun after the water, so that it is not mirrored: its reflection is the glitter.
    draw_disc(canvas, x, y, 0.085, "#FFF4D2", "#FFD488")
    draw_clouds(canvas, 133, "#E0A468", 0.5, 0.02, 0.5, 1.3)
    draw_glitter(canvas, x, horizon, ripples(139, size, horizon, (0.05, 0.005)), "#FFD692", 0.9)
    return canvas


def turquoise_islands(size: Size) -> Canvas:
    """Steep islands in a turquoise sea in the morning."""
    canvas = Canvas(size, ((0, "#3D8E9A"), (0.25, "#8CC4C4"), (0.45, "#DCE8D8"), (0.56, "#F8E6D0")))
    horizon = 0.56
    draw_clouds(canvas, 151, "#F4F2E6", 0.2, 0.14, 0.6, 1.2)
    draw_halo(canvas, 0.56, 0.4, "#FFF4DC", 0.35, 0.6)
    draw_disc(canvas, 0.575, 0.36, 0.075, "#FFFDF0", "#FFF0D4")
    sun = (0.5, 0.6, -0.1)
    far = (Peak(0.53, 0.2, 0.2), Peak(0.64, 0.15, 0.2), Peak(0.26, 0.16, 0.24))
    mid = (Peak(0.46, 0.3, 0.22), Peak(0.76, 0.2, 0.26), Peak(0.39, 0.17, 0.2))
    near = (Peak(0.07, 0.33, 0.3), Peak(0.17, 0.2, 0.22), Peak(0.95, 0.25, 0.28))
    for seed, peaks, dark, light, hazy in (
        (153, far, "#8FC0BC", "#C0DCD2", 0.9),
        (310, mid, "#47909A", "#94C0BC", 0.85),
        (159, near, "#16545F", "#5E9A98", 0.75),
    ):
        islands = Ground(seed, 0.63, 0.63, 0.13, 0.2, peaks, 0.35, sun=sun)
        draw_land(canvas, islands, ((0, dark), (1, light)), "#E4E6D4", 0.0, 0.34, hazy)
    waves = ripples(158, size, horizon, (0.1, 0.008))
    draw_water(canvas, horizon, waves, "#0C5A68", 0.8)
    return canvas
