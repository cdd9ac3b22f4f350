"""Frames: a part of a picture, taken between its pixels so that slow moves are smooth, and moving water."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from sample_film.shots import seen_at

if TYPE_CHECKING:
    from sample_film.shots import Seen, Shot

    Size = tuple[int, int]

PICTURES = Path(__file__).parents[2] / "content/pictures"

_CELL = (40, 6)
"""The water is moved in cells of so many pixels of a frame 1280 wide, each a little stretched or squeezed."""

_WAVES = ((0.9, 0.35, 0.32), (1.7, -0.5, 0.41), (2.9, 0.8, 0.57))
"""Of each swell: how often it comes in depth and in width, and times a second."""

_SWELL = 2.6
"""How far the nearest water moves up and down, in pixels of a frame 720 high."""


def frame(seconds: float, size: Size) -> Image.Image:
    """What is seen at a moment."""
    below, *above = seen_at(seconds)
    image = _taken(below, seconds, size)
    for seen in above:
        image = Image.blend(image, _taken(seen, seconds, size), seen.opacity)
    return image


def _taken(seen: Seen, seconds: float, size: Size) -> Image.Image:
    """One shot, lit and with its water moved."""
    picture = _picture(seen.shot.picture)
    box = _box(seen.shot, seen.way, picture.size)
    image = picture.resize(size, Image.Resampling.BICUBIC, box)
    if seen.shot.horizon is not None:
        horizon = (seen.shot.horizon * picture.height - box[1]) / (box[3] - box[1])
        image = _moved(image, horizon, seconds)
    dusk, day = seen.shot.light
    light = dusk + (day - dusk) * seen.way
    return image.point([round(value * light) for value in range(256)] * 3)


@lru_cache(maxsize=2)
def _picture(name: str) -> Image.Image:
    with Image.open(PICTURES / name) as file:
        return file.convert("RGB")


def _box(shot: Shot, way: float, size: Size) -> tuple[float, float, float, float]:
    """The part of a picture that the camera sees: left, top, right, bottom in its pixels, with fractions."""
    x, y, width = (
        start + (end - start) * way
        for start, end in (
            (shot.start.x, shot.end.x),
            (shot.start.y, shot.end.y),
            (shot.start.width, shot.end.width),
        )
    )
    half = width / 2
    left, top = (min(max(middle - half, 0.0), 1 - width) for middle in (x, y))
    return left * size[0], top * size[1], (left + width) * size[0], (top + width) * size[1]


def _moved(image: Image.Image, horizon: float, seconds: float) -> Image.Image:
    """The picture with swells running through its water, the higher the nearer; at the horizon it is still."""
    width, height = image.size
    unit = height / 720
    shore = horizon * height

    def drawn_from(x: float, y: float) -> tuple[float, float]:
        depth = (y - shore) / (height - shore)
        away = 1 / (depth + 0.12)
        swell = sum(
            math.sin(math.tau * (deep * away + wide * (x / width - 0.5) * away + often * seconds))
            for deep, wide, often in _WAVES
        )
        lift = swell * depth * _SWELL * unit
        return min(max(x + lift * 0.6, 0.0), width - 0.5), min(y + lift, height - 0.5)

    across = max(1, round(_CELL[0] * unit))
    down = max(1, round(_CELL[1] * unit))
    columns = [*range(0, width, across), width]
    rows = [*range(math.ceil(shore), height, down), height]
    corners = {(x, y): drawn_from(x, y) for x in columns for y in rows}
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
