"""Where two pictures of a page differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterable

Box = tuple[int, int, int, int]

TOLERANCE = 10
"""How much a channel (0-255) may differ unseen: letters and gradients are rounded."""
_CELL = 16
"""Differences nearer than this, in px, are shown as one."""
_MARK = "#D81E5B"
"""A colour that no theme has."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The share of the picture that differs, 0-1, and the boxes (left, top, right, bottom; px) that hold it."""

    share: float
    boxes: tuple[Box, ...]

    def __bool__(self) -> bool:
        return bool(self.boxes)


def difference(before: Image.Image, after: Image.Image) -> Difference:
    """What differs; everything where they are not of one size."""
    if before.size != after.size:
        return Difference(1.0, ((0, 0, *after.size),))
    apart = ImageChops.difference(before.convert("RGB"), after.convert("RGB"))
    red, green, blue = apart.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    mask = most.point(lambda value: 255 if value > TOLERANCE else 0)
    if mask.getbbox() is None:
        return Difference(0.0, ())
    changed = mask.histogram()[255]
    width, height = after.size
    # A cell of the grid is set where anything in it differs.
    grid = mask.reduce(_CELL)
    cells = {(index % grid.width, index // grid.width) for index, value in enumerate(grid.tobytes()) if value}
    # The average of a large cell may round to nothing where a single pixel differs.
    boxes = [_inside(mask, box) for box in _joined(cells)] or [mask.getbbox() or (0, 0, 0, 0)]
    return Difference(changed / (width * height), tuple(sorted(boxes)))


def _joined(cells: set[tuple[int, int]]) -> Iterable[Box]:
    """Cells that touch, as boxes in px."""
    left = set(cells)
    while left:
        waiting = [left.pop()]
        group = []
        while waiting:
            x, y = waiting.pop()
            group.append((x, y))
            near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & left
            left -= near
            waiting += near
        xs, ys = [x for x, _ in group], [y for _, y in group]
        yield (min(xs) * _CELL, min(ys) * _CELL, (max(xs) + 1) * _CELL, (max(ys) + 1) * _CELL)


def _inside(mask: Image.Image, box: Box) -> Box:
    """The part of a box in which something differs."""
    found = mask.crop(box).getbbox()
    if found is None:
        return box
    return (box[0] + found[0], box[1] + found[1], box[0] + found[2], box[1] + found[3])


def marked(picture: Image.Image, boxes: Iterable[Box]) -> Image.Image:
    """A picture with frames around some boxes."""
    copy = picture.convert("RGB")
    draw = ImageDraw.Draw(copy)
    line = max(3, min(copy.size) // 270)
    for left, top, right, bottom in boxes:
        frame = (left - 2 * line, top - 2 * line, right + 2 * line - 1, bottom + 2 * line - 1)
        draw.rounded_rectangle(frame, radius=3 * line, outline=_MARK, width=line)
    return copy
