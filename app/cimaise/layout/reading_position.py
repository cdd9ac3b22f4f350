"""Where a page is scrolled to: by page steps that end at a line, and after a change of its layout.

All sizes and positions are px. A position in the content is measured from its top.
"""

from __future__ import annotations

import math
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEAR = 0.15
"""How much shorter a step may be to end at the start of a block instead of at a line, as a share of the step."""


class Block(NamedTuple):
    """A paragraph, title, row or tile of a page.

    `name` identifies it on any version of the page, also in another language; `text` identifies its content. `line` is
    the height of its lines, 0 if it has none.
    """

    name: str
    text: str
    top: float
    height: float
    line: float = 0.0


class Reading(NamedTuple):
    """A page as it is laid out and scrolled.

    `height` is that of the content, `view` that of the visible part. `place` is where the line that is read first lies
    in the visible part; `y` is the position of the content at the top of the visible part.
    """

    blocks: tuple[Block, ...]
    height: float
    view: float
    place: float
    y: float = 0.0

    @property
    def end(self) -> float:
        """The largest `y`."""
        return max(0.0, self.height - self.view)


def restored(before: Reading, now: Reading, *, edited: bool = False) -> float:
    """The `y` at which the page shows after a change of its layout what it showed before.

    The block at the reading place is there again, with the same share of it above that place. If the texts were
    `edited`, it is the nearest block that has not changed. If that block does not exist any more, the same share of
    the whole page is above.
    """
    if before.y < 1:
        return 0.0
    key = attrgetter("text" if edited else "name")
    blocks = {key(block): block for block in reversed(now.blocks)}
    line = before.y + before.place
    nearest = sorted(before.blocks, key=lambda block: (_distance(block, line), abs(block.top - line)))
    for block in nearest if edited else nearest[:1]:
        if same := blocks.get(key(block)):
            return _within(now, round(_moved(block, same, line) - now.place))
    return round(before.y / before.end * now.end) if before.end > 0 else 0.0


def stepped(at: Reading, direction: int, *, share: float, covered: float) -> float:
    """The `y` after a step down (1) or up (-1) by at most `share` of the visible part.

    The step ends with a line or a block at the reading place, if there is one on the way. No line is skipped:
    `covered` is the height at the bottom where a fade makes lines hard to read.
    """
    longest = max(1.0, min(share * at.view, at.view - covered - at.place))
    limit = at.y + direction * longest
    # At the end the reading place need not be at a line: the line above it must have been legible before.
    if limit <= 0 or limit - max((block.line for block in at.blocks), default=0.0) >= at.end:
        return _within(at, limit)
    # In the direction of the step: how far each line and each block is away.
    lines = [far for top in _lines(at) if 1 <= (far := direction * (top - at.place - at.y)) <= longest]
    if not lines:
        return _within(at, round(limit))
    blocks = [
        far for block in at.blocks if 1 <= (far := direction * (block.top - at.place - at.y)) <= longest
    ]
    far = max(lines)
    if blocks and max(blocks) >= far - _NEAR * longest:
        far = max(blocks)
    return _within(at, at.y + direction * math.floor(far))


def _within(at: Reading, y: float) -> float:
    return min(max(y, 0.0), at.end)


def _lines(at: Reading) -> Iterator[float]:
    """The top of each line, and of each block without lines."""
    for block in at.blocks:
        count = round(block.height / block.line) if block.line > 0 else 1
        yield from (block.top + number * block.line for number in range(max(1, count)))


def _distance(block: Block, line: float) -> float:
    """How far a position is from a block; 0 inside of it."""
    return max(block.top - line, line - block.top - block.height, 0.0)


def _moved(before: Block, now: Block, line: float) -> float:
    """Where a position is after a block has moved: in the same share of it, or as far from it."""
    if line < before.top:
        return now.top - (before.top - line)
    if line > before.top + before.height:
        return now.top + now.height + (line - before.top - before.height)
    return now.top + now.height * ((line - before.top) / before.height if before.height > 0 else 0.0)
