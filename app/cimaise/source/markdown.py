"""A body in Markdown as typed blocks: words and what they are, nothing of how they look."""

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
    """What a block is to a reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. A hard line break is a line feed."""

    text: str
    emphasis: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body, never empty.

    `level` is 1-6 for a heading, the depth of nesting from 1 for an item and a quote, 0 for a paragraph.
    `marker` is what stands before an item: "•", "1."; "" where an item goes on with a further paragraph.
    """

    kind: BlockKind
    level: int
    marker: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(run.text for run in self.runs)


@lru_cache(maxsize=128)
def blocks(markdown: str) -> tuple[Block, ...]:
    """A body as blocks, in order. Any text is some Markdown: this never raises.

    Links show their words, pictures are left out, HTML is shown as it was typed, code as plain text.
    """
    # A lone half of a surrogate pair is no character, and the address of a link cannot hold one.
    sound = markdown.encode("utf-8", "replace").decode("utf-8")
    return tuple(_Walk().blocks(_parser().parse(sound)))


@cache
def _parser() -> MarkdownIt:
    # Importing it takes 54 ms, which the first picture does not wait for.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})


@dataclass(slots=True)
class _Container:
    """An open quote or list item. `marker` is taken by the first block inside."""

    kind: BlockKind
    marker: str = ""


class _Walk:
    """One way through a document's tokens; it knows which quotes, lists and items are open."""

    def __init__(self) -> None:
        self._open: list[_Container] = []

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        heading = 0
        for token in tokens:
            match token.type:
                case "blockquote_open":
                    self._open.append(_Container(BlockKind.QUOTE))
                case "list_item_open":
                    # `info` is an ordered item's number as it was typed, `markup` the sign after it.
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
    """The words of a block's inline tokens; neighbours in one style are one run."""
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
            case "link_open" | "link_close":
                pass
            case "image":
                # The space before a picture goes with it, or two would be left.
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
