"""The files of an exhibit: each is opened and parsed once, within limits for the whole exhibit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.frontmatter import split_front_matter
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason
from cimaise.source import document
from cimaise.source.collector import BudgetExceeded
from cimaise.source.diagnostic import Span
from cimaise.source.file_names import names_in
from cimaise.source.files import FileAccessError, read_text
from cimaise.source.limits import Budget
from cimaise.source.nodes import Mapping

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.message import Message
    from cimaise.source.nodes import Node

MAX_VALUES = 300_000
"""YAML values in all files together: twice as many as in an exhibit with 10,000 pictures and all their fields."""

MAX_BODY_CHARACTERS = 10_000_000
"""Characters in the bodies of all pages together, more than in a dozen thick books. A body counts once for each page
that uses it."""

MAX_BODY_BYTES = 200_000
"""The size of one Markdown file: about 30,000 words, more than any visitor reads standing. Parsing a malicious file of
this size takes three seconds; one of a megabyte would take more than ten."""


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file: its fields (None if it has none), its body, and where the body starts."""

    fields: Mapping | None
    body: str
    span: Span


class SourceFiles:
    """Opens and parses the files in an exhibit's folder, and reports those that it cannot read.

    `texts` has the text of every file that was read, by its name in diagnostics.
    """

    def __init__(self, folder: Path, diagnostics: DiagnosticCollector) -> None:
        self.texts: dict[str, str] = {}
        self._folder = folder
        self._diagnostics = diagnostics
        self._markdown: dict[str, MarkdownFile] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._body_characters = 0
        self._budget = Budget(MAX_VALUES)

    def display_name(self, relative: str) -> str:
        """The name of a file in diagnostics: the folder as the user typed it, and the path in that folder."""
        return str(self._folder / relative)

    def read(self, relative: str, limit: int) -> str:
        """The text of a file of at most `limit` bytes. Raises FileAccessError."""
        name = self.display_name(relative)
        if name not in self.texts:
            self.texts[name] = read_text(self._folder, relative, limit)
        return self.texts[name]

    def read_referenced(self, node: Node, relative: str, limit: int) -> str | None:
        """The text of a file whose path is in `node`; None, with an error reported there, if it cannot be read."""
        try:
            return self.read(relative, limit)
        except FileAccessError as error:
            message = ReadingReason.FILE_UNREADABLE(file=relative, problem=error.message)
            advice = error.advice or self._advice(relative)
            self._diagnostics.error("unreadable-file", message, node.span, advice=advice)
            return None

    def read_markdown(self, node: Node, relative: str) -> MarkdownFile | None:
        """A Markdown file whose path is in `node`; None, with an error reported there, if it cannot be read.

        Raises BudgetExceeded, after reporting an error, if the pages have too much text in total.
        """
        if relative not in self._markdown:
            text = self.read_referenced(node, relative, MAX_BODY_BYTES)
            if text is None:
                return None
            self._markdown[relative] = self._parse_markdown(text, relative)
        file = self._markdown[relative]
        self._count_characters(file.body, node)
        return file

    def parse_yaml(self, text: str, relative: str) -> Node | None:
        """The root node of a YAML text; None if it is empty, or, with an error reported, not acceptable."""
        root, diagnostics = document.read(text, self.display_name(relative), self._budget)
        for diagnostic in diagnostics:
            self._diagnostics.add(diagnostic)
        return root

    def names(self, folder: str) -> tuple[str, ...]:
        """The sorted names in a folder of the exhibit, without those that are not UTF-8; empty if it cannot be read."""
        if folder not in self._names:
            self._names[folder] = tuple(names_in(self._folder / folder))
        return self._names[folder]

    def _parse_markdown(self, text: str, relative: str) -> MarkdownFile:
        parts = split_front_matter(text, self.display_name(relative))
        if parts.diagnostic is not None:
            self._diagnostics.add(parts.diagnostic)
        root = None if parts.front_matter is None else self.parse_yaml(parts.front_matter, relative)
        return MarkdownFile(root if isinstance(root, Mapping) else None, parts.body, parts.span)

    def _count_characters(self, body: str, node: Node) -> None:
        self._body_characters += len(body)
        if self._body_characters > MAX_BODY_CHARACTERS:
            message = ReadingReason.TOO_MUCH_TEXT(limit=MAX_BODY_CHARACTERS)
            self._diagnostics.error("too-large", message, node.span, advice=ReadingAdvice.SPLIT_EXHIBIT())
            raise BudgetExceeded

    def _advice(self, relative: str) -> Message:
        """What to do about a file that cannot be read. Suggests an existing file with a similar name."""
        path = PurePosixPath(relative)
        names = self.names(str(path.parent))
        if path.name in names:
            return ReadingAdvice.MAKE_READABLE()
        if near := self._diagnostics.suggestion(path.name, names):
            return ReadingAdvice.DID_YOU_MEAN(path=str(path.parent / near))
        return ReadingAdvice.ADD_FILE_OR_RENAME()
