"""The desk an exhibit is read at: its folder, its languages, the files opened so far and their faults."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.exhibit.model.words import Words
from cimaise.source import document, values
from cimaise.source.collector import BudgetExceeded, DiagnosticCollector
from cimaise.source.file_names import can_be_typed
from cimaise.source.files import FileAccessError, FileNameMismatch, read_text
from cimaise.source.nodes import Mapping, Scalar
from cimaise.source.wording import did_you_mean, listed, nearest, quoted

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.exhibit.reading.frontmatter import MarkdownFile
    from cimaise.source.fields import Fields
    from cimaise.source.nodes import Node

VALUES_AT_MOST = 300_000
"""In all files together: twice what ten thousand pictures need that say everything about themselves."""


LETTERS_AT_MOST = 10_000_000
"""Of the bodies of all pages together, each time that a page has them: more than a dozen thick books."""


class ReadContext:
    """What the readers of rooms and of what is in them have in common."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.diagnostics = DiagnosticCollector()
        self.languages: tuple[str, ...] = ()
        self.texts: dict[str, str] = {}
        self.pages: dict[str, MarkdownFile] = {}
        self._listed: dict[str, tuple[str, ...]] = {}
        self._letters = 0
        self._budget = document.Budget(VALUES_AT_MOST)

    def name(self, relative: str) -> str:
        """A file of the exhibit by the name that a person would type where the program was started."""
        return str(self.folder / relative)

    def open(self, relative: str, limit: int) -> str:
        """A file's text, read once. Raises FileAccessError."""
        name = self.name(relative)
        if name not in self.texts:
            self.texts[name] = read_text(self.folder, relative, limit)
        return self.texts[name]

    def open_named(self, node: Node, relative: str, limit: int) -> str | None:
        """The text of a file that a node names; None, and the fault noted there, where it cannot be read."""
        try:
            return self.open(relative, limit)
        except FileAccessError as why:
            message = f"{quoted(relative)} cannot be read: {why}"
            advice = why.advice if isinstance(why, FileNameMismatch) else self._remedy(relative)
            self.diagnostics.error("unreadable-file", message, node.span, advice=advice)
            return None

    def count(self, body: str, node: Node) -> None:
        """Count the letters of a body that a node names. Raises BudgetExceeded where they are too many, and that is noted."""
        self._letters += len(body)
        if self._letters > LETTERS_AT_MOST:
            message = "here there is more text than one kiosk can read, on all pages together"
            self.diagnostics.error("too-large", message, node.span, advice="make two exhibits of it")
            raise BudgetExceeded

    def beside(self, folder: str) -> tuple[str, ...]:
        """The names in a folder of the exhibit that can be typed, sorted, listed once; none where there is no such folder."""
        if folder not in self._listed:
            try:
                names = [entry.name for entry in (self.folder / folder).iterdir()]
            except (OSError, ValueError):
                names = []
            self._listed[folder] = tuple(sorted(filter(can_be_typed, names)))
        return self._listed[folder]

    def _remedy(self, relative: str) -> str:
        """What to do about a file that cannot be read; the one probably meant has a similar name."""
        path = PurePosixPath(relative)
        beside = self.beside(str(path.parent))
        if path.name in beside:
            return "it must be a text that this program may read, saved as UTF-8"
        if meant := self.diagnostics.meant(path.name, beside):
            return f"did you mean '{path.parent / meant}'?"
        return "put the file there, or write another name"

    def document(self, text: str, relative: str) -> Node | None:
        """The root of a YAML text; None where it is empty, or where it is refused, and that noted."""
        root, found = document.read(text, self.name(relative), self._budget)
        for fault in found:
            self.diagnostics.note(fault)
        return root

    def words(self, node: Node, name: str) -> Words:
        """A visitor-facing text: plain, or a map of languages to texts."""
        if not isinstance(node, Mapping):
            return Words.plain(values.text(node, name, self.diagnostics))
        texts = self.by_language(node, name)
        return Words(tuple((tag, values.text(text, name, self.diagnostics)) for tag, text in texts))

    def words_of(self, fields: Fields, key: str) -> Words:
        """A visitor-facing text of a map; empty where it was left out."""
        node = fields.get(key)
        return self.words(node, f"'{key}'") if node else Words()

    def title(self, fields: Fields) -> Words:
        """The title, which nothing that has a page can do without."""
        advice = "write a line such as title: The title that visitors read"
        if isinstance(file := fields.get("file"), Scalar):
            advice += f", or begin {quoted(file.text)} with it, between two lines ---"
        node = fields.need("title", advice)
        return self.words(node, "'title'") if node else Words()

    def by_language(self, node: Mapping, name: str) -> list[tuple[str, Node]]:
        """The entries of a map of languages that have a value, each tag spelled as in `languages`."""
        spelled = {tag.lower(): tag for tag in self.languages}
        entries: dict[str, Node] = {}
        for key, value in node.entries:
            tag = spelled.get(key.text.lower(), key.text)
            if tag in entries:
                message = f"{quoted(key.text)} stands here a second time"
                self.diagnostics.error("doubled-language", message, key.span, advice="keep one of the two")
            # Where the languages themselves could not be read, that is the fault, not this.
            elif tag not in self.languages and self.languages:
                message = f"{quoted(key.text)} is not one of the exhibit's languages"
                message += did_you_mean(nearest(key.text, self.languages))
                advice = f"'languages' in exhibit.yaml lists {listed(self.languages)}; add it there, or correct it here"
                self.diagnostics.warning("unknown-language", message, key.span, advice=advice)
            entries[tag] = value
        found = [(tag, value) for tag, value in entries.items() if not values.is_nothing(value)]
        if not found:
            advice = "write a text after each language, or one text without languages"
            self.diagnostics.error("empty", f"{name} has no text in any language", node.span, advice=advice)
        return found
