"""The rows of a page: its links, and the blocks of its body. Imported with the first page, after the first picture."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from cimaise.exhibit.pages.typography import tie_dots
from cimaise.source.markdown import blocks
from cimaise.stage.bridge.rows import BlockRow, LinkRow
from cimaise.stage.images.image_url import page_picture_url
from cimaise.stage.text.emphasis import emphasised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.exhibit.pages.links import Link
    from cimaise.source.markdown import Block


def link_rows(links: Iterable[Link]) -> list[LinkRow]:
    """The rows of links to other pages."""
    return [_link_row(link) for link in links]


def block_rows(body: str) -> list[BlockRow]:
    """The rows of a body in Markdown, one for each block."""
    return [_block_row(block) for block in blocks(body)]


def _link_row(link: Link) -> LinkRow:
    name = page_picture_url(link.picture)
    return LinkRow(
        link.page, link.title, str(link.kind), link.count, link.heading, name, link.number, link.films
    )


def _block_row(block: Block) -> BlockRow:
    styled = ""
    if any(run.emphasis or run.strong for run in block.runs):
        for run in block.runs:
            part = emphasised(run.text) if run.emphasis else escape(run.text)
            part = part.replace("\n", "<br>")
            styled += f"<b>{part}</b>" if run.strong else part
    return BlockRow(str(block.kind), block.level, block.marker, tie_dots(block.text), tie_dots(styled))
