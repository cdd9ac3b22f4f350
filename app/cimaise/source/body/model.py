"""The blocks of a body: text in styles, tables and lists of names, without any layout."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

BULLET = "•"


class BlockKind(StrEnum):
    """The kind of a block.

    ITEM is a list item; TERM and DEFINITION are the parts of a definition list; ATTRIBUTION names the source of a
    quotation; CAPTION is the line below a table; NAMES is a list of names, such as donors; NOTE is a footnote.
    """

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    TERM = "term"
    DEFINITION = "definition"
    RULE = "rule"
    TABLE = "table"
    CAPTION = "caption"
    NAMES = "names"
    NOTE = "note"

    @property
    def is_prose(self) -> bool:
        """Whether the text of the block is read as sentences."""
        return self not in (BlockKind.TABLE, BlockKind.NAMES, BlockKind.RULE)


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style. A hard line break is a line feed.

    `shift` is 1 for superscript and -1 for subscript. The mark of a footnote has no text but its number in `note`.
    """

    text: str
    emphasis: bool = False
    strong: bool = False
    struck: bool = False
    shift: int = 0
    note: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether the run has no style."""
        return not (self.emphasis or self.strong or self.struck or self.shift or self.note)


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Container:
    """A quote, a list item or a definition around a block. `number` tells the containers of a body apart; the items of
    a list have the number of their list."""

    kind: BlockKind
    number: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the rows with their cells, the first row being the head, and for each column "left", "center" or "right"."""

    rows: tuple[tuple[Runs, ...], ...]
    alignments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Names with one initial, or the definitions of one term of a letter."""

    initial: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body. Only rules, tables and lists of names have no runs.

    `level` is 1-6 for a heading, the depth of nesting (from 1) for an item, a quote and a definition, the number for a
    note, 0 for others. `marker` is shown before an item: "•", "1."; "" for further paragraphs of the same item.
    `containers` are those around the block, the outermost first.
    """

    kind: BlockKind
    level: int
    marker: str
    runs: Runs
    containers: tuple[Container, ...] = ()
    table: Table | None = None
    groups: tuple[NameGroup, ...] = ()

    @property
    def text(self) -> str:
        """The text without styles: of a table line by line, with tabs between the cells."""
        if self.table is not None:
            return "\n".join("\t".join(text_of(cell) for cell in row) for row in self.table.rows)
        if self.groups:
            return "\n".join(name for group in self.groups for name in group.names)
        return text_of(self.runs)


def text_of(runs: Runs) -> str:
    """The text of runs without styles, and without the marks of footnotes."""
    return "".join(run.text for run in runs)
