"""Fine noise that hides the steps of smooth gradients; identical in every run."""

from __future__ import annotations

import random
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Rgb = tuple[int, int, int]

GRAIN = 2
"""How much `grainy_fill` may lighten a pixel, in 8-bit levels."""
_TILE = 256
_SAMPLES = 256
"""The strength of a ramp is calculated at no more points than these, and interpolated between them: less than a fifth of
a level from the exact value in the gradients of the design."""


def ramp(size: tuple[int, int], strength: Callable[[float], float], *, down: bool) -> Image.Image:
    """A mask (mode L) whose value is 255 x strength at each fraction, 0-1, of its height or its width.

    Values between two of the 256 levels are dithered at random, so that no step is visible.
    """
    length = size[1] if down else size[0]
    levels = _levels(length, strength)
    integers = bytes(int(level) for level in levels)
    fractions = bytes(int(level % 1 * 255) for level in levels)
    line = (1, length) if down else (length, 1)
    # The mask repeats as the noise does, so a strip as wide as the noise is enough.
    strip = (min(_TILE, size[0]), length) if down else (length, min(_TILE, size[1]))
    lower, remainder = (
        Image.frombytes("L", line, row).resize(strip, Image.Resampling.NEAREST)
        for row in (integers, fractions)
    )
    dither = ImageChops.add(remainder, _tiled(_noise(), strip)).point([0] * 255 + [1])
    return _tiled(ImageChops.add(lower, dither), size)


def _levels(length: int, strength: Callable[[float], float]) -> memoryview[float]:
    """255 x strength at the centre of each px of a line."""
    count = min(length, _SAMPLES)
    levels = (min(max(strength((at + 0.5) / count), 0.0), 1.0) * 255 for at in range(count))
    samples = Image.frombytes("F", (count, 1), array("f", levels).tobytes())
    return memoryview(samples.resize((length, 1), Image.Resampling.BILINEAR).tobytes()).cast("f")


def dithered(mask: Image.Image, values: Sequence[float]) -> Image.Image:
    """A picture (mode L) with `values[level]`, 0-255, for each of the 256 levels of a mask (mode L).

    Values between two levels are dithered at random, so that no step is visible.
    """
    lower = mask.point([int(value) for value in values])
    remainder = mask.point([int(value % 1 * 255) for value in values])
    dither = ImageChops.add(remainder, _tiled(_noise(), mask.size)).point([0] * 255 + [1])
    return ImageChops.add(lower, dither)


def grainy_fill(colour: Rgb, size: tuple[int, int]) -> Image.Image:
    """An RGB picture of one colour, with pixels that are randomly 0 to GRAIN levels lighter."""
    grain = _noise().point([value * (GRAIN + 1) // 255 for value in range(255)] + [GRAIN])
    bands = [ImageChops.add(grain, Image.new("L", grain.size, channel)) for channel in colour]
    return _tiled(Image.merge("RGB", bands), size)


@lru_cache(maxsize=1)
def _noise() -> Image.Image:
    """White noise, 0 to 254."""
    generator = random.Random("cimaise")  # noqa: S311 - not used for security
    return Image.frombytes("L", (_TILE, _TILE), generator.randbytes(_TILE * _TILE)).point([*range(255), 254])


def _tiled(tile: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A picture filled with copies of a tile."""
    image = Image.new(tile.mode, size)
    for top in range(0, size[1], tile.height):
        for left in range(0, size[0], tile.width):
            image.paste(tile, (left, top))
    return image
