"""Prepares the texts of bodies for the screen."""

from __future__ import annotations

from cimaise.source.markdown import BlockKind, blocks

_MOST_STATEMENTS, _LONGEST_STATEMENT = 5, 120
"""The most paragraphs, and the most characters of one, of a body of short statements."""


def lead(markdown: str) -> str:
    """The first paragraph of a body as plain text; "" if it has none."""
    return next((block.text for block in blocks(markdown) if block.kind is BlockKind.PARAGRAPH), "")


def is_statements(markdown: str) -> bool:
    """Whether a body is a few short paragraphs and nothing else, as on a page about the exhibit."""
    parts = blocks(markdown)
    return len(parts) <= _MOST_STATEMENTS and all(
        block.kind is BlockKind.PARAGRAPH and not block.containers and len(block.text) <= _LONGEST_STATEMENT
        for block in parts
    )


def tie_dots(text: str) -> str:
    """The text with a no-break space before each " ...", so that the dots never start a line."""
    return text.replace(" ...", "\N{NO-BREAK SPACE}...")
