"""Comparison of two images of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterable

Box = tuple[int, int, int, int]

TOLERANCE = 10
"""How much a channel (0-255) may differ: the edges of letters and gradients vary by rounding."""
_CELL = 16
"""The side in px of the cells that differences are grouped by. Those in adjacent cells are in one box."""
_FRAME_COLOUR = "#D81E5B"
"""A colour that no theme uses."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The share of the pixels that differ, 0-1, and the boxes around them (left, top, right, bottom; px)."""

    share: float
    boxes: tuple[Box, ...]

    def __bool__(self) -> bool:
        return bool(self.boxes)


def difference(before: Image.Image, after: Image.Image) -> Difference:
    """Compare two images. Images of different sizes differ completely."""
    if before.size != after.size:
        return Difference(1.0, ((0, 0, *after.size),))
    channels = ImageChops.difference(before.convert("RGB"), after.convert("RGB")).split()
    red, green, blue = channels
    largest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    mask = largest.point(lambda value: 255 if value > TOLERANCE else 0)
    whole = mask.getbbox()
    if whole is None:
        return Difference(0.0, ())
    pixels = mask.histogram()[255]
    width, height = after.size
    grid = mask.reduce(_CELL)
    cells = {(index % grid.width, index // grid.width) for index, value in enumerate(grid.tobytes()) if value}
    # A cell is the average of its pixels, which rounds to 0 for a single one: there may be no cells.
    boxes = [_shrink(mask, box) for box in _group(cells)] or [whole]
    return Difference(pixels / (width * height), tuple(sorted(boxes)))


def _group(cells: set[tuple[int, int]]) -> Iterable[Box]:
    """A box in px around each group of adjacent cells."""
    remaining = set(cells)
    while remaining:
        queue = [remaining.pop()]
        group = []
        while queue:
            x, y = queue.pop()
            group.append((x, y))
            adjacent = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & remaining
            remaining -= adjacent
            queue += adjacent
        xs, ys = [x for x, _ in group], [y for _, y in group]
        yield (min(xs) * _CELL, min(ys) * _CELL, (max(xs) + 1) * _CELL, (max(ys) + 1) * _CELL)


def _shrink(mask: Image.Image, box: Box) -> Box:
    """The smallest box around the differences inside a box."""
    inner = mask.crop(box).getbbox()
    if inner is None:
        return box
    return (box[0] + inner[0], box[1] + inner[1], box[0] + inner[2], box[1] + inner[3])


def marked(image: Image.Image, boxes: Iterable[Box]) -> Image.Image:
    """A copy of an image with a frame around each box."""
    copy = image.convert("RGB")
    draw = ImageDraw.Draw(copy)
    line = max(3, min(copy.size) // 270)
    for left, top, right, bottom in boxes:
        frame = (left - 2 * line, top - 2 * line, right + 2 * line - 1, bottom + 2 * line - 1)
        draw.rounded_rectangle(frame, radius=3 * line, outline=_FRAME_COLOUR, width=line)
    return copy
