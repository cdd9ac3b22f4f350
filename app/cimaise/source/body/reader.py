"""Converts the tokens of one body to blocks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from cimaise.source.body.inline import read_runs, split_attribution
from cimaise.source.body.model import (
    BULLET,
    Block,
    BlockKind,
    Container,
    NameGroup,
    Run,
    Runs,
    Table,
    text_of,
)
from cimaise.source.body.names import grouped_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

CELLS_AT_MOST = 2000
"""How many cells a table may have. The rows of a larger one are shown as paragraphs."""
NAMES = "names"
"""The info string of a fenced block that is a list of names, one on each line."""
_CONTAINERS = {
    "blockquote": BlockKind.QUOTE,
    "list_item": BlockKind.ITEM,
    "dd": BlockKind.DEFINITION,
    "footnote_reference": BlockKind.NOTE,
}


def read_blocks(tokens: Sequence[Token]) -> tuple[Block, ...]:
    """The blocks of a body in their order, then its footnotes."""
    blocks = tuple(_BlockReader(tokens).blocks())
    notes = [block for block in blocks if _note(block)]
    return tuple(block for block in blocks if not _note(block)) + tuple(sorted(notes, key=_note))


def _note(block: Block) -> int:
    """The number of the footnote that a block belongs to, 0 for none."""
    outer = block.containers[:1]
    return outer[0].number if outer and outer[0].kind is BlockKind.NOTE else 0


@dataclass(slots=True)
class _Open:
    """An open container. The first block inside takes the `marker`."""

    container: Container
    marker: str = ""


class _BlockReader:
    """`_open` is the stack of open containers, `_lists` that of open lists. Footnotes are numbered as their marks appear;
    those without a mark follow."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._open: list[_Open] = []
        self._lists: list[int] = []
        self._containers = 0
        self._notes: dict[str, int] = {}
        for token in tokens:
            for child in token.children or ():
                if child.type == "footnote_ref":
                    self._notes[child.meta["label"]] = child.meta["id"] + 1
        self._last_note = max(self._notes.values(), default=0)
        self._defined: set[str] = set()

    def blocks(self) -> Iterator[Block]:
        index = 0
        after_table = False
        while index < len(self._tokens):
            token = self._tokens[index]
            is_caption, after_table = after_table and token.type == "paragraph_open", False
            match token.type:
                case "table_open":
                    end = self._end(index)
                    yield from self._table(self._tokens[index:end])
                    index, after_table = end, True
                case "dl_open" if groups := self._letters(self._tokens[index : self._end(index)]):
                    yield Block(BlockKind.NAMES, 0, "", (), self._around(), groups=groups)
                    index = self._end(index)
                case "paragraph_open" if is_caption:
                    yield from self._caption(self._runs(self._tokens[index + 1]))
                    index += 2
                case "inline":
                    yield from self._inline(index)
                case "fence" if token.info.strip() == NAMES:
                    names = [line.strip() for line in token.content.split("\n") if line.strip()]
                    if names:
                        groups = grouped_names(names)
                        yield Block(BlockKind.NAMES, 0, "", (), self._around(), groups=groups)
                case "code_block" | "fence":
                    yield from self._block((Run(token.content.rstrip("\n")),))
                case "hr":
                    yield Block(BlockKind.RULE, 0, "", (), self._around())
                case _:
                    self._enter_or_leave(token)
            index += 1

    def _end(self, start: int) -> int:
        """The index of the token that closes the one at `start`."""
        name, level = self._tokens[start].type.removesuffix("open") + "close", self._tokens[start].level
        return next(
            index
            for index in range(start, len(self._tokens))
            if self._tokens[index].type == name and self._tokens[index].level == level
        )

    def _enter_or_leave(self, token: Token) -> None:
        name, _, end = token.type.rpartition("_")
        if name in ("bullet_list", "ordered_list"):
            if end == "open":
                self._containers += 1
                self._lists.append(self._containers)
            else:
                self._lists.pop()
        elif name in _CONTAINERS and end == "close":
            self._open.pop()
        elif name in _CONTAINERS:
            self._containers += 1
            kind, number, marker = _CONTAINERS[name], self._containers, ""
            if kind is BlockKind.ITEM:
                # `info` is an ordered item's number as typed, `markup` the character after it.
                number, marker = self._lists[-1], token.info + token.markup if token.info else BULLET
            elif kind is BlockKind.NOTE:
                number = self._note_number(token.meta["label"])
                marker = str(number)
            self._open.append(_Open(Container(kind, number), marker))

    def _note_number(self, label: str) -> int:
        number = self._notes.get(label)
        if number is None or label in self._defined:
            self._last_note += 1
            number = self._last_note
        self._defined.add(label)
        return number

    def _around(self) -> tuple[Container, ...]:
        return tuple(each.container for each in self._open)

    def _runs(self, token: Token) -> Runs:
        return read_runs(token.children or (), lambda mark: self._notes[mark.meta["label"]])

    def _inline(self, index: int) -> Iterator[Block]:
        """The blocks of a paragraph, a heading or a term."""
        opening, token = self._tokens[index - 1], self._tokens[index]
        if opening.type == "heading_open":
            runs = self._runs(token)
            if text_of(runs).strip():
                yield Block(BlockKind.HEADING, int(opening.tag[1:]), "", runs, self._around())
        elif opening.type == "dt_open":
            runs = self._runs(token)
            if text_of(runs).strip():
                yield Block(BlockKind.TERM, 0, "", runs, self._around())
        elif self._open and self._open[-1].container.kind is BlockKind.QUOTE:
            text, source = split_attribution(token.children or ())
            last = index + 2 < len(self._tokens) and self._tokens[index + 2].type == "blockquote_close"
            if not source or not last:
                text, source = token.children or (), ()
            yield from self._block(read_runs(text, lambda mark: self._notes[mark.meta["label"]]))
            runs = read_runs(source, lambda mark: self._notes[mark.meta["label"]])
            if text_of(runs).strip():
                yield Block(BlockKind.ATTRIBUTION, 0, "", runs, self._around())
        else:
            yield from self._block(self._runs(token))

    def _block(self, runs: Runs) -> Iterator[Block]:
        if not any(run.text.strip() or run.note for run in runs):
            return
        if not self._open:
            yield Block(BlockKind.PARAGRAPH, 0, "", runs)
            return
        inner = self._open[-1]
        kind = inner.container.kind
        level = sum(each.container.kind is kind for each in self._open)
        if kind is BlockKind.NOTE:
            level = inner.container.number
        yield Block(kind, level, inner.marker, runs, self._around())
        inner.marker = ""

    def _caption(self, runs: Runs) -> Iterator[Block]:
        """The paragraph after a table; its caption if all of it is emphasised."""
        if runs and all(run.emphasis or run.note for run in runs):
            plain = tuple(replace(run, emphasis=False) for run in runs)
            yield Block(BlockKind.CAPTION, 0, "", plain, self._around())
        else:
            yield from self._block(runs)

    def _table(self, tokens: Sequence[Token]) -> Iterator[Block]:
        rows: list[list[Runs]] = []
        alignments: list[str] = []
        for token, content in zip(tokens, [*tokens[1:], tokens[-1]], strict=True):
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                rows[-1].append(self._runs(content))
                if len(rows) == 1:
                    style = str(token.attrs.get("style", "text-align:left"))
                    alignments.append(style.removeprefix("text-align:"))
        if sum(map(len, rows)) > CELLS_AT_MOST:
            for row in rows:
                cells = [cell for cell in row if text_of(cell).strip()]
                runs = [run for cell in cells for run in (*cell, Run(" · "))][:-1]
                yield from self._block(tuple(runs))
        elif any(text_of(cell).strip() for row in rows for cell in row):
            table = Table(tuple(tuple(row) for row in rows), tuple(alignments))
            yield Block(BlockKind.TABLE, 0, "", (), self._around(), table)

    def _letters(self, tokens: Sequence[Token]) -> tuple[NameGroup, ...]:
        """The names of a definition list whose terms are letters; () for others."""
        groups: list[tuple[str, list[str]]] = []
        for before, token in pairwise(tokens):
            if token.type != "inline":
                continue
            text = text_of(self._runs(token))
            if before.type == "dt_open":
                if len(text) > 2 or not text.isalpha():
                    return ()
                groups.append((text, []))
            elif groups and text.strip():
                groups[-1][1].append(text)
        plain = {"dl", "dt", "dd", "paragraph", "inline"}
        is_plain = all(token.type.partition("_")[0] in plain for token in tokens)
        # A letter without names is an ordinary term.
        if not is_plain or not all(names for _, names in groups):
            return ()
        return tuple(NameGroup(initial, tuple(names)) for initial, names in groups)
