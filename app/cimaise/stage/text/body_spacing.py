"""Where the blocks of a body stand: gaps, indents, and the bars of quotations. All lengths are in em of the body's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cimaise.source.body.model import BULLET, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cimaise.source.body.model import Block, Container

_PARAGRAPH_GAP, _WIDE_GAP, _TABLE_GAP, _ITEM_GAP = 0.6, 1.4, 0.8, 0.28
_NOTE_GAP, _NOTES_GAP, _RULE_GAP, _SOURCE_GAP = 0.34, 2.6, 1.2, 0.48
_BEFORE_HEADING = (1.52, 1.4, 1.3)
_AFTER_HEADING = (0.52, 0.36, 0.36)
"""The gaps before and after headings of the three visible levels."""
_BETWEEN_HEADINGS = 0.8
_STATEMENT_GAP = 1.5
_QUOTE_INDENT, _ITEM_INDENT, _NOTE_INDENT = 1.2, 1.4, 1.4
_FIGURE, _MARKER_GAP = 0.52, 0.4
"""The width of a figure or letter of a marker, and the gap after the widest marker of a list."""
_LONGEST_NUMBER = 3
"""The number of figures up to which a list's numbers are shown without their full stop."""


class Place(NamedTuple):
    """Where one block stands: the gap above it, its indent, and the positions of the bars beside it. The first `joined`
    bars continue those of the block before; `marker` is as it is shown, and stands at `marker_at`."""

    gap: float
    indent: float
    bars: tuple[float, ...]
    joined: int
    marker: str
    marker_at: float


def visible_levels(blocks: Sequence[Block]) -> list[int]:
    """For each block its visible level as a heading, 1-3, and 0 for others. In a body without `#`, the first is `##`."""
    levels = [block.level for block in blocks if block.kind is BlockKind.HEADING]
    first = min(2, *levels) if levels else 2
    return [min(3, block.level - first + 1) if block.kind is BlockKind.HEADING else 0 for block in blocks]


def places(blocks: Sequence[Block], *, statements: bool = False) -> Iterator[Place]:
    """The place of each block; below statements there is a line."""
    widths = _indents(blocks)
    levels = visible_levels(blocks)
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        indent, bars = 0.0, list[float]()
        marker_at = 0.0
        for container in block.containers:
            marker_at = indent
            if container.kind is BlockKind.QUOTE:
                bars.append(indent)
            indent += widths[container]
        marker = shown_marker(block.marker)
        gap = _gap(before, block, levels[index - 1] if index else 0, levels[index])
        if statements and before:
            gap = _STATEMENT_GAP
        joined = len(_quotes_of_both(before, block)) if before else 0
        yield Place(gap, indent, tuple(bars), joined, marker, marker_at)


def shown_marker(marker: str) -> str:
    """A marker as it is shown: numbers without the full stop, unless they could be read as part of the sentence."""
    number = marker[:-1]
    return number if number.isdecimal() and len(number) <= _LONGEST_NUMBER else marker


def _indents(blocks: Sequence[Block]) -> dict[Container, float]:
    """How far each container indents what is inside; the items of a list as far as its widest marker needs."""
    widths: dict[Container, float] = {}
    for block in blocks:
        for container in block.containers:
            match container.kind:
                case BlockKind.QUOTE:
                    widths[container] = _QUOTE_INDENT
                case BlockKind.NOTE:
                    widths[container] = _NOTE_INDENT
                case _:
                    widths.setdefault(container, _ITEM_INDENT)
        if block.marker and block.marker != BULLET and block.kind is BlockKind.ITEM:
            needed = len(shown_marker(block.marker)) * _FIGURE + _MARKER_GAP
            widths[block.containers[-1]] = max(widths[block.containers[-1]], needed)
    return widths


def _quotes_of_both(one: Block, other: Block) -> list[Container]:
    """The quotations that go on from one block to the next."""
    common: list[Container] = []
    for a, b in zip(one.containers, other.containers, strict=False):
        if a != b:
            break
        common.append(a)
    return [container for container in common if container.kind is BlockKind.QUOTE]


def _gap(before: Block | None, block: Block, level_before: int, level: int) -> float:
    """The gap above a block."""
    if before is None:
        return 0.0
    if level_before and level:
        return _BETWEEN_HEADINGS
    if level_before:
        return _AFTER_HEADING[level_before - 1]
    if level:
        return _BEFORE_HEADING[level - 1]
    kinds = before.kind, block.kind
    if block.kind is BlockKind.NOTE:
        return _NOTE_GAP if before.kind is BlockKind.NOTE else _NOTES_GAP
    if block.kind in (BlockKind.ATTRIBUTION, BlockKind.CAPTION):
        return _SOURCE_GAP if block.kind is BlockKind.ATTRIBUTION else _PARAGRAPH_GAP
    if kinds == (BlockKind.ITEM, BlockKind.ITEM) and block.marker:
        return _ITEM_GAP
    if block.kind is BlockKind.DEFINITION:
        return _ITEM_GAP / 2
    if BlockKind.RULE in kinds:
        return _RULE_GAP
    # Where a quotation begins or ends.
    quotes = len(_quotes_of_both(before, block))
    if any(sum(c.kind is BlockKind.QUOTE for c in each.containers) > quotes for each in (before, block)):
        return _PARAGRAPH_GAP if quotes else _WIDE_GAP
    wide = BlockKind.TABLE in kinds or BlockKind.NAMES in kinds
    return _TABLE_GAP if wide else _PARAGRAPH_GAP
