"""Fine noise that hides the steps of smooth gradients, the same on every run."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.media.contrast import Rgb

# The most, in 8-bit levels, that `grained` lightens a pixel.
GRAIN = 2
_TILE = 256


def ramp(size: tuple[int, int], strength: Callable[[float], float], *, down: bool) -> Image.Image:
    """A mask (mode L) whose value is 255 x strength at each fraction 0-1 of its height, or else its width.

    Between two of the 256 steps pixels take the one or the other at random, so that no step shows.
    """
    length = size[1] if down else size[0]
    levels = [min(max(strength((at + 0.5) / length), 0.0), 1.0) * 255 for at in range(length)]
    whole = bytes(int(level) for level in levels)
    part = bytes(int(level % 1 * 255) for level in levels)
    line = (1, length) if down else (length, 1)
    steps, parts = (
        Image.frombytes("L", line, row).resize(size, Image.Resampling.NEAREST) for row in (whole, part)
    )
    carried = ImageChops.add(parts, _tiled(_noise(), size)).point([0] * 255 + [1])
    return ImageChops.add(steps, carried)


def grained(colour: Rgb, size: tuple[int, int]) -> Image.Image:
    """An RGB picture of one colour whose pixels are 0 to GRAIN levels lighter at random."""
    grain = _noise().point([value * (GRAIN + 1) // 255 for value in range(255)] + [GRAIN])
    bands = [ImageChops.add(grain, Image.new("L", grain.size, channel)) for channel in colour]
    return _tiled(Image.merge("RGB", bands), size)


@lru_cache(maxsize=1)
def _noise() -> Image.Image:
    """White noise, 0 to 254."""
    chance = random.Random("cimaise")  # noqa: S311 - grain is no secret
    return Image.frombytes("L", (_TILE, _TILE), chance.randbytes(_TILE * _TILE)).point([*range(255), 254])


def _tiled(tile: Image.Image, size: tuple[int, int]) -> Image.Image:
    image = Image.new(tile.mode, size)
    for top in range(0, size[1], _TILE):
        for left in range(0, size[0], _TILE):
            image.paste(tile, (left, top))
    return image
