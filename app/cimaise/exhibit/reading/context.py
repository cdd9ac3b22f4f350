"""What all readers of one exhibit share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason
from cimaise.exhibit.reading.source_files import SourceFiles
from cimaise.source import values
from cimaise.source.collector import DiagnosticCollector
from cimaise.source.nodes import Mapping, Scalar
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.source.fields import Fields
    from cimaise.source.message import Phrase
    from cimaise.source.nodes import Node

_EXAMPLE_TITLE = "title: The title that visitors read"


class ReadContext:
    """The shared state of the readers of one exhibit: its folder, files and languages, and the diagnostics so far.

    `languages` is empty before the list of languages is read, and if it cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.diagnostics = DiagnosticCollector()
        self.files = SourceFiles(folder, self.diagnostics)
        self.languages: tuple[str, ...] = ()

    @property
    def default_language(self) -> str:
        """The first language of the exhibit; "" if there is none."""
        return next(iter(self.languages), "")

    def localized_text(self, node: Node, name: Phrase) -> LocalizedText:
        """The visitor-facing text in a node, which is plain or a map of languages. `name` is what messages call it."""
        if not isinstance(node, Mapping):
            return LocalizedText.plain(values.text(node, name, self.diagnostics))
        texts = self.by_language(node, name)
        return LocalizedText(tuple((tag, values.text(text, name, self.diagnostics)) for tag, text in texts))

    def localized_field(self, fields: Fields, key: str) -> LocalizedText:
        """The visitor-facing text in a field; empty if the field is missing."""
        node = fields.get(key)
        return self.localized_text(node, f"'{key}'") if node else LocalizedText()

    def title(self, fields: Fields) -> LocalizedText:
        """The title, which is required; reports an error if it is missing."""
        advice = ReadingAdvice.ADD_LINE(yaml=_EXAMPLE_TITLE)
        if isinstance(file := fields.get("file"), Scalar):
            advice = ReadingAdvice.ADD_TITLE(yaml=_EXAMPLE_TITLE, file=file.text)
        node = fields.need("title", advice)
        return self.localized_text(node, "'title'") if node else LocalizedText()

    def by_language(self, node: Mapping, name: Phrase) -> list[tuple[str, Node]]:
        """The (tag, value) pairs of a map of languages, without empty values.

        Each tag is spelled as in the list of languages. Reports duplicate and unknown languages, and a map without any
        value.
        """
        spelling = {tag.lower(): tag for tag in self.languages}
        entries: dict[str, Node] = {}
        for key, value in node.entries:
            tag = spelling.get(key.text.lower(), key.text)
            if tag in entries:
                message = ReadingReason.DUPLICATE_LANGUAGE(tag=key.text)
                advice = ReadingAdvice.KEEP_ONE()
                self.diagnostics.error("doubled-language", message, key.span, advice=advice)
            # If the list of languages could not be read, that error is reported, not this one.
            elif tag not in self.languages and self.languages:
                message = ReadingReason.UNKNOWN_LANGUAGE(tag=key.text, near=nearest(key.text, self.languages))
                advice = ReadingAdvice.ADD_LANGUAGE_OR_CORRECT(languages=self.languages)
                self.diagnostics.warning("unknown-language", message, key.span, advice=advice)
            entries[tag] = value
        present = [(tag, value) for tag, value in entries.items() if not values.is_nothing(value)]
        if not present:
            message = ReadingReason.NO_TEXT_IN_ANY_LANGUAGE(name=name)
            advice = ReadingAdvice.TEXT_FOR_EACH_LANGUAGE()
            self.diagnostics.error("empty", message, node.span, advice=advice)
        return present
