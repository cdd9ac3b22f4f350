"""The mountain scenes: dusk, moonlight, snow and a starry night."""

from __future__ import annotations

from typing import TYPE_CHECKING

from landscapes.canvas import Canvas
from landscapes.land import draw_land, mix
from landscapes.planes import calc, gradient, scaled, smoothstep
from landscapes.sky import draw_clouds, draw_disc, draw_halo, draw_milky_way, draw_mist, draw_stars
from landscapes.terrain import Ground, Peak, render
from landscapes.trees import draw_firs, wavy_line

if TYPE_CHECKING:
    from landscapes.planes import Size


def red_dusk(size: Size) -> Canvas:
    """Mountain ranges at dusk under a large sun."""
    canvas = Canvas(
        size, ((0, "#2C2340"), (0.2, "#54283F"), (0.4, "#8F3A38"), (0.55, "#C2573C"), (0.7, "#D9744A"))
    )
    x, y = 0.552, 0.32
    draw_clouds(canvas, 21, "#C4614A", 0.2, 0.16, 0.4)
    draw_halo(canvas, x, y, "#FFB070", 0.34, 0.55)
    draw_halo(canvas, x, y, "#FFD9A0", 0.1, 0.5)
    draw_disc(canvas, x, y, 0.105, "#FCEBC0", "#F6BC7C")
    draw_clouds(canvas, 22, "#B8503F", 0.41, 0.045, 0.5, 1.3)
    sun = (0.35, 0.5, -0.25)
    far = Ground(5, 0.56, 0.62, 0.12, 0.3, (Peak(0.9, 0.15, 0.5), Peak(0.2, 0.07, 0.4)), 0.5, sun=sun)
    draw_land(canvas, far, ((0, "#A24C46"), (0.6, "#C2654F"), (1, "#E0906A")), "#DE8458", 0.05, 0.2, 0.9)
    mid = Ground(301, 0.63, 0.74, 0.18, 0.32, (Peak(0.41, 0.22, 0.46), Peak(0.02, 0.12, 0.3)), 0.6, sun=sun)
    draw_land(canvas, mid, ((0, "#6E2F33"), (0.6, "#934440"), (1, "#C46F55")), "#C06448", 0.05, 0.25, 0.9)
    draw_mist(canvas, 31, "#C66A4A", 0.7, 0.1, 0.5)
    near = Ground(12, 0.76, 0.84, 0.14, 0.4, (Peak(0.8, 0.16, 0.5),), 0.6, sun=sun)
    draw_land(canvas, near, ((0, "#441F28"), (0.6, "#652F33"), (1, "#96503F")), "#8E4438", 0.1, 0.26, 0.7)
    draw_mist(canvas, 32, "#8A4238", 0.86, 0.1, 0.45)
    front = Ground(15, 0.92, 1.0, 0.12, 0.4, (Peak(0.3, 0.1, 0.6),), 0.5, sun=sun)
    draw_land(canvas, front, ((0, "#25141C"), (0.6, "#3A1C24"), (1, "#5A2C2C")), "#54272A", 0.1, 0.3, 0.5)
    return canvas


def blue_moonlight(size: Size) -> Canvas:
    """A large mountain in moonlight."""
    canvas = Canvas(size, ((0, "#081220"), (0.25, "#10263D"), (0.5, "#22486A"), (0.7, "#3A6884")))
    x, y = 0.63, 0.2
    draw_stars(canvas, 41, 260, 0.4)
    draw_halo(canvas, x, y, "#7FA8C8", 0.4, 0.5)
    draw_halo(canvas, x, y, "#DCE8EE", 0.09, 0.45)
    draw_disc(canvas, x, y, 0.07, "#F4F3EA", "#C9CBC6", 0.6)
    draw_clouds(canvas, 42, "#5E86A2", 0.34, 0.08, 0.4, 1.2)
    sun = (0.7, 0.55, 0.1)
    far = Ground(51, 0.57, 0.62, 0.14, 0.25, (Peak(0.1, 0.12, 0.4), Peak(0.92, 0.12, 0.4)), 0.5, sun=sun)
    draw_land(canvas, far, ((0, "#2C5570"), (0.6, "#4B7C96"), (1, "#86AFC0")), "#5A8AA2", 0.05, 0.2, 0.9)
    peaks = (Peak(0.5, 0.36, 0.46), Peak(0.34, 0.14, 0.3, 0.6), Peak(0.72, 0.13, 0.35, 0.5))
    great = Ground(310, 0.6, 0.76, 0.24, 0.34, peaks, 0.9, gain=0.44, sun=sun)
    draw_land(
        canvas, great, ((0, "#12293C"), (0.55, "#41687F"), (1, "#C4DEE6")), "#4A7890", -0.02, 0.22, 0.92
    )
    draw_mist(canvas, 43, "#4F7F96", 0.68, 0.12, 0.6)
    mid = Ground(55, 0.76, 0.84, 0.12, 0.3, (Peak(0.15, 0.1, 0.4), Peak(0.85, 0.12, 0.4)), 0.6, sun=sun)
    draw_land(canvas, mid, ((0, "#0F2232"), (0.6, "#24465A"), (1, "#4E7A8C")), "#2F5A70", 0.03, 0.2, 0.9)
    draw_mist(canvas, 44, "#2C566C", 0.82, 0.1, 0.5)
    front = Ground(58, 0.9, 1.0, 0.12, 0.36, (Peak(0.5, 0.06, 0.6),), 0.6, sun=sun)
    draw_land(canvas, front, ((0, "#08131E"), (0.6, "#10242F"), (1, "#23424F")), "#16323F", 0.1, 0.3, 0.6)
    return canvas


def snow_peak(size: Size) -> Canvas:
    """A snowy peak above firs on a pale blue day."""
    canvas = Canvas(size, ((0, "#4B769E"), (0.3, "#86AECB"), (0.55, "#C3D9E2"), (0.75, "#E2EBEC")))
    x, y = 0.395, 0.19
    draw_halo(canvas, x, y, "#FFF8E4", 0.3, 0.5)
    draw_disc(canvas, x, y, 0.06, "#FFFEF6", "#FFF3D8")
    draw_clouds(canvas, 61, "#F2F6F6", 0.38, 0.12, 0.5, 1.1)
    sun = (-0.75, 0.5, 0.15)
    far = Ground(65, 0.58, 0.64, 0.15, 0.24, (Peak(0.12, 0.13, 0.4), Peak(0.93, 0.16, 0.4)), 0.5, sun=sun)
    draw_land(canvas, far, ((0, "#8FAFC6"), (0.6, "#C4D8E2"), (1, "#F2F6F6")), "#C8DAE2", 0.05, 0.2, 0.9)
    peaks = (Peak(0.54, 0.36, 0.5), Peak(0.7, 0.2, 0.34, 0.55), Peak(0.37, 0.13, 0.3, 0.6))
    great = Ground(303, 0.64, 0.8, 0.26, 0.34, peaks, 0.9, gain=0.45, sun=sun)
    seen = render(great, size)
    canvas.paint(gradient(seen.light, ((0, "#34506C"), (0.5, "#54708A"), (1, "#8FA3B0"))), seen.mask)
    snowy = smoothstep(calc(lambda h, t: h + (t - 0.5) * 0.22, seen.height, seen.light), 0.07, 0.15)
    snow = gradient(seen.light, ((0, "#5E86B0"), (0.45, "#A3C0DA"), (0.7, "#F4F6F4"), (1, "#FFFDF8")))
    canvas.paint(snow, calc(lambda a, b: a * b, snowy, seen.mask))
    canvas.paint(
        "#CFDFE6",
        calc(lambda h, c: h * c * 0.95, smoothstep(scaled(seen.height, -1), -0.12, 0.02), seen.mask),
    )
    draw_mist(canvas, 62, "#D6E4EA", 0.66, 0.1, 0.8)
    for k in range(8):
        t = k / 7
        line = wavy_line(70 + k // 2, 0.72 + 0.24 * t, 0.025 + 0.012 * t, 0.9)
        top = mix("#7E9DAE", "#142A36", t**0.8)
        foot = mix("#C4D6DE", "#1E3844", t)
        draw_firs(
            canvas,
            80 + k,
            line,
            (0.02 + 0.03 * t, 0.045 + 0.1 * t),
            0.17,
            ((-0.02, top), (0.02 + 0.05 * t, foot)),
        )
    return canvas


def indigo_night(size: Size) -> Canvas:
    """Mountains under a starry sky."""
    canvas = Canvas(size, ((0, "#04050F"), (0.3, "#0B0F2A"), (0.55, "#1E2150"), (0.7, "#3A3872")))
    draw_milky_way(canvas, 101, "#8C90D8", 0.26)
    draw_stars(canvas, 102, 3200, 0.66)
    x, y = 0.64, 0.19
    draw_halo(canvas, x, y, "#8088C8", 0.2, 0.4)
    draw_halo(canvas, x, y, "#E8E6F0", 0.045, 0.4)
    draw_disc(canvas, x, y, 0.042, "#F6F3E6", "#CCC8BE", 0.6)
    sun = (0.6, 0.55, 0.0)
    far = Ground(105, 0.6, 0.66, 0.14, 0.3, (Peak(0.9, 0.12, 0.5), Peak(0.2, 0.08, 0.4)), 0.5, sun=sun)
    draw_land(canvas, far, ((0, "#2B2C62"), (0.6, "#444684"), (1, "#7476B4")), "#4A4888", 0.03, 0.2, 0.9)
    mid = Ground(302, 0.68, 0.76, 0.18, 0.36, (Peak(0.48, 0.24, 0.46), Peak(0.08, 0.1, 0.4)), 0.7, sun=sun)
    draw_land(canvas, mid, ((0, "#171842"), (0.6, "#303268"), (1, "#6668A8")), "#3A3A78", 0.03, 0.22, 0.9)
    draw_mist(canvas, 103, "#3E3E7C", 0.78, 0.1, 0.5)
    near = Ground(112, 0.8, 0.86, 0.12, 0.4, (Peak(0.82, 0.12, 0.5),), 0.6, sun=sun)
    draw_land(canvas, near, ((0, "#0E0F2C"), (0.6, "#1D1E48"), (1, "#3C3E78")), "#26275A", 0.08, 0.28, 0.7)
    draw_firs(canvas, 115, wavy_line(116, 0.9, 0.02), (0.02, 0.06), 0.2, ((0, "#0A0B20"), (0.1, "#101130")))
    draw_firs(canvas, 117, wavy_line(118, 0.96, 0.02), (0.03, 0.09), 0.22, ((0, "#04050F"), (0.1, "#070818")))
    return canvas
