"""A visitor-facing text in one or more languages."""

from __future__ import annotations

from dataclasses import dataclass

from cimaise.exhibit.model.language_tag import primary_language


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """A text in one or more languages.

    `entries` are (BCP 47 tag, text) pairs in file order; a text without a language has the tag "".
    """

    entries: tuple[tuple[str, str], ...] = ()

    @classmethod
    def plain(cls, text: str) -> LocalizedText:
        """One text for every language."""
        return cls((("", text),)) if text else cls()

    def __bool__(self) -> bool:
        return any(text for _, text in self.entries)

    def find(self, language: str) -> tuple[str, str]:
        """The best text for a BCP 47 tag, and the tag that the text was written under ("" for plain text).

        Preference: the exact tag, the same primary language, plain text, the first entry.
        """
        if not self.entries:
            return "", ""
        tag, text = min(self.entries, key=lambda entry: _distance(entry[0].lower(), language.lower()))
        return text, tag

    def text(self, language: str) -> str:
        """The best text for a BCP 47 tag; "" if there is no text at all."""
        return self.find(language)[0]


def _distance(tag: str, language: str) -> int:
    """How far the tag of a text is from the requested language; 0 is an exact match. Both are lower case."""
    if tag == language:
        return 0
    if tag and primary_language(tag) == primary_language(language):
        return 1
    return 3 if tag else 2
