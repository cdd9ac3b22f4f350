"""Markdown as blocks of styled text, without any layout."""

from __future__ import annotations

from functools import lru_cache

from cimaise.source.body.model import BULLET, Block, BlockKind, Run, text_of

__all__ = ["BULLET", "Block", "BlockKind", "Run", "blocks", "text_of"]


@lru_cache(maxsize=128)
def blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a text, in order, and its footnotes at the end. Never raises: any text is valid Markdown.

    Links become their text, pictures and remarks are left out, HTML is shown as typed, code as plain text.
    """
    # Imported here, after the first picture is shown, because the import takes 54 ms.
    from cimaise.source.body.parser import parse
    from cimaise.source.body.reader import read_blocks

    return read_blocks(parse(markdown))
