"""Markdown as blocks of styled text, without any layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

BULLET = "•"


class BlockKind(StrEnum):
    """The kind of a block. ITEM is a list item."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style. A hard line break is a line feed."""

    text: str
    emphasis: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text, never empty.

    `level` is 1-6 for a heading, the depth of nesting (from 1) for an item and a quote, 0 for a paragraph.
    `marker` is shown before an item: "•", "1."; "" for further paragraphs of the same item.
    """

    kind: BlockKind
    level: int
    marker: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The text without styles."""
        return "".join(run.text for run in self.runs)


@lru_cache(maxsize=128)
def blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a text, in order. Never raises: any text is valid Markdown.

    Links become their text, pictures are left out, HTML is shown as typed, code as plain text.
    """
    # A link's address cannot contain a lone surrogate.
    encodable = markdown.encode("utf-8", "replace").decode("utf-8")
    return tuple(_BlockReader().blocks(_parser().parse(encodable)))


@cache
def _parser() -> MarkdownIt:
    # Imported here, after the first picture is shown, because the import takes 54 ms.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})


@dataclass(slots=True)
class _Container:
    """An open quote or list item. The first block inside takes the `marker`."""

    kind: BlockKind
    marker: str = ""


class _BlockReader:
    """Converts the tokens of one document to blocks. `_open` is the stack of open quotes and list items."""

    def __init__(self) -> None:
        self._open: list[_Container] = []

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        heading = 0
        for token in tokens:
            match token.type:
                case "blockquote_open":
                    self._open.append(_Container(BlockKind.QUOTE))
                case "list_item_open":
                    # `info` is an ordered item's number as typed, `markup` the character after it.
                    marker = token.info + token.markup if token.info else BULLET
                    self._open.append(_Container(BlockKind.ITEM, marker))
                case "blockquote_close" | "list_item_close":
                    self._open.pop()
                case "heading_open":
                    heading = int(token.tag[1:])
                case "heading_close":
                    heading = 0
                case "inline":
                    yield from self._block(_runs(token.children or ()), heading)
                case "code_block" | "fence":
                    yield from self._block((Run(token.content.rstrip("\n")),), heading)

    def _block(self, runs: tuple[Run, ...], heading: int) -> Iterator[Block]:
        if not any(run.text.strip() for run in runs):
            return
        if heading:
            yield Block(BlockKind.HEADING, heading, "", runs)
        elif not self._open:
            yield Block(BlockKind.PARAGRAPH, 0, "", runs)
        else:
            inner = self._open[-1]
            level = sum(container.kind is inner.kind for container in self._open)
            yield Block(inner.kind, level, inner.marker, runs)
            inner.marker = ""


def _runs(tokens: Sequence[Token]) -> tuple[Run, ...]:
    """The runs of a block's inline tokens. Adjacent text in the same style is one run."""
    runs: list[Run] = []
    emphasis = strong = 0
    for token in tokens:
        text = ""
        match token.type:
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "softbreak":
                text = " "
            case "hardbreak":
                text = "\n"
            case "image":
                # Pictures are left out. Without this, the spaces before and after one would remain.
                if runs:
                    runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
            case _:
                text = token.content if runs else token.content.lstrip(" ")
        if text:
            _append(runs, Run(text, emphasis > 0, strong > 0))
    return tuple(run for run in runs if run.text)


def _append(runs: list[Run], run: Run) -> None:
    if runs and (runs[-1].emphasis, runs[-1].strong) == (run.emphasis, run.strong):
        run = replace(run, text=runs.pop().text + run.text)
    runs.append(run)
