"""Renders frames: a section of a picture, resampled so that slow camera moves are smooth, with moving water."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from sample_film.shots import visible_at

if TYPE_CHECKING:
    from sample_film.shots import Shot, VisibleShot

    Size = tuple[int, int]

PICTURES = Path(__file__).parents[2] / "content/pictures"

_CELL = (40, 6)
"""Width and height of the cells of the water mesh, in pixels of a frame 1280 px wide. Waves distort each cell."""

_WAVES = ((0.9, 0.35, 0.32), (1.7, -0.5, 0.41), (2.9, 0.8, 0.57))
"""For each swell: its frequency in depth, in width and in time (per second)."""

_AMPLITUDE = 2.6
"""Amplitude of the nearest water, in pixels of a frame 720 px high."""


def frame(seconds: float, size: Size) -> Image.Image:
    """The frame at a time in seconds."""
    first, *others = visible_at(seconds)
    image = _render(first, seconds, size)
    for visible in others:
        image = Image.blend(image, _render(visible, seconds, size), visible.opacity)
    return image


def _render(visible: VisibleShot, seconds: float, size: Size) -> Image.Image:
    """One shot, with its light and moving water."""
    picture = _picture(visible.shot.picture)
    box = _section(visible.shot, visible.progress, picture.size)
    image = picture.resize(size, Image.Resampling.BICUBIC, box)
    if visible.shot.horizon is not None:
        horizon = (visible.shot.horizon * picture.height - box[1]) / (box[3] - box[1])
        image = _with_waves(image, horizon, seconds)
    dusk, day = visible.shot.light
    light = dusk + (day - dusk) * visible.progress
    return image.point([round(value * light) for value in range(256)] * 3)


@lru_cache(maxsize=2)
def _picture(name: str) -> Image.Image:
    with Image.open(PICTURES / name) as file:
        return file.convert("RGB")


def _section(shot: Shot, progress: float, size: Size) -> tuple[float, float, float, float]:
    """The section of a picture in the view of the camera: left, top, right, bottom in fractional pixels."""
    x, y, width = (
        start + (end - start) * progress
        for start, end in (
            (shot.start.x, shot.end.x),
            (shot.start.y, shot.end.y),
            (shot.start.width, shot.end.width),
        )
    )
    half = width / 2
    left, top = (min(max(middle - half, 0.0), 1 - width) for middle in (x, y))
    return left * size[0], top * size[1], (left + width) * size[0], (top + width) * size[1]


def _with_waves(image: Image.Image, horizon: float, seconds: float) -> Image.Image:
    """The picture with waves below the horizon, higher towards the viewer. horizon is a fraction of the height."""
    width, height = image.size
    unit = height / 720
    shore = horizon * height

    def source(x: float, y: float) -> tuple[float, float]:
        depth = (y - shore) / (height - shore)
        away = 1 / (depth + 0.12)
        swell = sum(
            math.sin(math.tau * (deep * away + wide * (x / width - 0.5) * away + often * seconds))
            for deep, wide, often in _WAVES
        )
        lift = swell * depth * _AMPLITUDE * unit
        return min(max(x + lift * 0.6, 0.0), width - 0.5), min(y + lift, height - 0.5)

    across = max(1, round(_CELL[0] * unit))
    down = max(1, round(_CELL[1] * unit))
    columns = [*range(0, width, across), width]
    rows = [*range(math.ceil(shore), height, down), height]
    corners = {(x, y): source(x, y) for x in columns for y in rows}
    mesh = [
        (
            (left, top, right, bottom),
            (*corners[left, top], *corners[left, bottom], *corners[right, bottom], *corners[right, top]),
        )
        for top, bottom in pairwise(rows)
        for left, right in pairwise(columns)
    ]
    moved = image.transform(image.size, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC)
    moved.paste(image.crop((0, 0, width, rows[0])), (0, 0))
    return moved
