"""Prepares the texts of bodies for the screen."""

from __future__ import annotations

from cimaise.source.markdown import BlockKind, blocks


def lead(markdown: str) -> str:
    """The first paragraph of a body as plain text; "" if it has none."""
    return next((block.text for block in blocks(markdown) if block.kind is BlockKind.PARAGRAPH), "")


def tie_dots(text: str) -> str:
    """The text with a no-break space before each " ...", so that the dots never start a line."""
    return text.replace(" ...", "\N{NO-BREAK SPACE}...")
