"""Arithmetic on frames: brightness, words, and how one picture is mixed from others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recording.frames import Pixels

    Levels = NDArray[np.float32]
    """Values of 0 to 255, one for each pixel."""
    Mask = NDArray[np.bool_]

_WEIGHTS = np.array([0.2126, 0.7152, 0.0722], np.float32)
_STROKE = 5
"""The radius within which a pixel of a word differs from its ground, in px of a frame."""
_WORD = 28.0
"""How much a pixel of a word differs from its surroundings at least, in levels of 0 to 255."""


def brightness(image: Pixels) -> Levels:
    """The luma of each pixel."""
    levels: Levels = image.astype(np.float32) @ _WEIGHTS
    return levels


def mean_brightness(image: Pixels) -> float:
    """The mean luma of a picture."""
    return float(image.mean((0, 1), dtype=np.float64) @ _WEIGHTS)


def blurred(levels: Levels, radius: int) -> Levels:
    """The mean of the square around each pixel."""
    size = 2 * radius + 1
    for axis in (0, 1):
        padding = [(radius + 1, radius) if at == axis else (0, 0) for at in (0, 1)]
        total = np.cumsum(np.pad(levels, padding, mode="edge"), axis, dtype=np.float64)
        ends = [slice(size, None) if at == axis else slice(None) for at in (0, 1)]
        starts = [slice(None, -size) if at == axis else slice(None) for at in (0, 1)]
        levels = ((total[tuple(ends)] - total[tuple(starts)]) / size).astype(np.float32)
    return levels


def dilated(mask: Mask, radius: int) -> Mask:
    """The mask and everything within a distance of it."""
    return blurred(mask.astype(np.float32), radius) > 0.5 / (2 * radius + 1) ** 2


def eroded(mask: Mask, radius: int) -> Mask:
    """What is in the mask with everything within a distance of it."""
    return ~dilated(~mask, radius)


def detail(image: Pixels) -> Levels:
    """How much each pixel differs from its surroundings: words and edges, but not smooth pictures."""
    levels = brightness(image)
    return levels - blurred(levels, _STROKE)


def words(details: Levels, share: float = 1.0) -> Mask:
    """The pixels of words, at a share of their full contrast. They are all darker than their ground, or all lighter."""
    lighter = (details**3).sum() > 0
    return (details if lighter else -details) > share * _WORD


def likeness(first: NDArray[Any], second: NDArray[Any]) -> float:
    """How alike two pictures are, up to their brightness and contrast: 1 if they are the same, 0 if one is flat."""
    first, second = (levels.astype(np.float32) - levels.mean() for levels in (first, second))
    scale = float(np.sqrt((first * first).sum() * (second * second).sum()))
    return float((first * second).sum()) / scale if scale > 1 else 0.0


def mixture(image: NDArray[Any], parts: Sequence[NDArray[Any]], where: Mask | None = None) -> list[float]:
    """The amount of each of some pictures in a picture, by least squares."""
    chosen = slice(None) if where is None else where
    columns = np.stack([part[chosen].astype(np.float32).ravel() for part in parts], 1)
    solution, *_ = np.linalg.lstsq(columns, image[chosen].astype(np.float32).ravel(), rcond=None)
    return [float(amount) for amount in solution]


def off_segment(image: Pixels, start: Pixels, end: Pixels) -> Levels:
    """How far each colour is from all mixtures of two colours at its place, in levels."""
    first = start.astype(np.float32)
    way = end.astype(np.float32) - first
    offset = image.astype(np.float32) - first
    length = (way * way).sum(-1, keepdims=True)
    share = np.clip((offset * way).sum(-1, keepdims=True) / np.maximum(length, 1), 0, 1)
    distance: Levels = np.abs(offset - share * way).max(-1)
    return distance


def unexplained(image: Pixels, ends: Sequence[Pixels], grounds: Sequence[tuple[int, int, int]]) -> Levels:
    """How far each colour is from what a fade shows at its place: the first end, the last end or a ground, or mixtures of two."""
    flats = [np.broadcast_to(np.array(ground, np.uint8), image.shape) for ground in grounds]
    kinds = [*ends, *flats]
    pairs = [(kinds[a], kinds[b]) for a in range(len(kinds)) for b in range(a) if b < len(ends)]
    nearest: Levels = np.minimum.reduce([off_segment(image, start, end) for start, end in pairs])
    return nearest
