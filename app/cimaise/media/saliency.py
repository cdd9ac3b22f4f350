"""Estimates the most important point of a picture: where edges and contrast are densest, preferably near the middle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter, ImageStat

from cimaise.exhibit.model.exhibit import DEFAULT_FOCUS
from cimaise.media.colour import to_resizable_mode
from cimaise.media.framing import TO_UPRIGHT, exif_orientation
from cimaise.media.picture_file import open_picture

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Point = tuple[float, float]
"""A point of an upright picture, in fractions from left and top."""

_SIDE = 96
"""The long side, in px, of the picture that is examined."""
_BORDER = 0.04
"""The share of each side that is not examined: frames, scanner edges and rounded corners have strong edges."""
# The prior: the point at which it is greatest, and how far it extends, in fractions of the picture. Portraits and other
# pictures that are not wide usually show what matters in their upper third.
_PRIOR, _SPREAD = (0.5, 0.42), (0.38, 0.36)
_UPRIGHT_PRIOR, _UPRIGHT_SPREAD = (0.5, 0.33), (0.38, 0.24)
_WIDE = 1.2
_LEAST_PRIOR = 0.15
_FLAT = 6.0
"""The least greatest saliency, in levels of 0 to 255: a picture with less has no point of interest."""
_PEAK_SHARE = 0.6
"""The estimate is the centre of everything around the maximum that has at least this share of it."""
_STEPS = 100
"""Estimates are multiples of 1/100."""


def estimate_focus(folder: Path, file: str) -> tuple[Point, tuple[int, int]]:
    """The estimated focus of a picture file, and its upright size in px. Raises PictureError.

    A JPEG is decoded at down to an eighth of its size.
    """
    with open_picture(folder, file) as image:
        orientation, (width, height) = exif_orientation(image), image.size
        image.draft(None, (_SIDE, _SIDE))
        image.load()
        scale = min(1.0, _SIDE / max(image.size))
        small = to_resizable_mode(image).resize(
            (max(1, round(image.width * scale)), max(1, round(image.height * scale))),
            Image.Resampling.BOX,
            reducing_gap=2.0,
        )
    upright = small.transpose(TO_UPRIGHT[orientation]) if orientation in TO_UPRIGHT else small
    size = (height, width) if orientation >= 5 else (width, height)
    return focus_point(upright.convert("RGB")), size


def focus_point(image: Image.Image) -> Point:
    """The estimated focus of a small upright RGB picture; DEFAULT_FOCUS if nothing stands out."""
    if min(image.size) < 3:
        return DEFAULT_FOCUS
    saliency = _saliency(image)
    width, height = saliency.size
    values = saliency.tobytes()
    if max(values) < _FLAT:
        return DEFAULT_FOCUS
    is_wide = width >= _WIDE * height
    centre, spread = (_PRIOR, _SPREAD) if is_wide else (_UPRIGHT_PRIOR, _UPRIGHT_SPREAD)
    across = [_bell((x + 0.5) / width, centre[0], spread[0]) for x in range(width)]
    down = [_bell((y + 0.5) / height, centre[1], spread[1]) for y in range(height)]
    weighted = [
        value * (_LEAST_PRIOR + (1 - _LEAST_PRIOR) * row * column)
        for row, at in zip(down, range(0, len(values), width), strict=True)
        for column, value in zip(across, values[at : at + width], strict=True)
    ]
    x, y = _centre_of_peak(weighted, width, height)
    return round(x * _STEPS) / _STEPS, round(y * _STEPS) / _STEPS


def _saliency(image: Image.Image) -> Image.Image:
    """The saliency of each point (mode L): contrast with the surroundings and with the whole picture, and edges."""
    side = max(image.size)
    fine, medium, coarse = (ImageFilter.GaussianBlur(side * share) for share in (0.012, 0.04, 0.16))
    total: Image.Image | None = None
    # Differences of colour count as much as differences of lightness: a red sail on a grey sea.
    for band in image.convert("YCbCr").split():
        local = ImageChops.difference(band.filter(medium), band.filter(coarse))
        mean = round(ImageStat.Stat(band).mean[0])
        rare = band.filter(medium).point([abs(value - mean) // 2 for value in range(256)])
        edges = ImageChops.difference(band, band.filter(fine)).filter(medium).point(lambda value: value * 2)
        part = ImageChops.add(ImageChops.add(local, edges), rare)
        total = part if total is None else ImageChops.add(total, part)
    assert total is not None
    margin_x, margin_y = round(image.width * _BORDER), round(image.height * _BORDER)
    framed = Image.new("L", image.size, 0)
    inner = total.crop((margin_x, margin_y, image.width - margin_x, image.height - margin_y))
    framed.paste(inner, (margin_x, margin_y))
    return framed.filter(ImageFilter.GaussianBlur(side * 0.05))


def _bell(at: float, centre: float, spread: float) -> float:
    """A normal distribution of height 1."""
    return math.exp(-(((at - centre) / spread) ** 2) / 2)


def _centre_of_peak(values: Sequence[float], width: int, height: int) -> Point:
    """The centre of the connected area around the maximum, in fractions."""
    peak = max(range(len(values)), key=values.__getitem__)
    least = values[peak] * _PEAK_SHARE
    waiting, seen = [peak], {peak}
    weight = sum_x = sum_y = 0.0
    while waiting:
        at = waiting.pop()
        y, x = divmod(at, width)
        above = values[at] - least
        weight += above
        sum_x += above * (x + 0.5)
        sum_y += above * (y + 0.5)
        for next_x, next_y in ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)):
            index = next_y * width + next_x
            inside = 0 <= next_x < width and 0 <= next_y < height
            if inside and index not in seen and values[index] >= least:
                seen.add(index)
                waiting.append(index)
    if weight <= 0:
        return (peak % width + 0.5) / width, (peak // width + 0.5) / height
    return sum_x / weight / width, sum_y / weight / height
