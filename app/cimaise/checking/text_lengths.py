"""Texts that are too long to be read by somebody who stands: the whole, a paragraph, a sentence, a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.checking.subject import rule_diagnostic
from cimaise.checking.text_measures import Length, length, letters, limit, sentences
from cimaise.exhibit.pages.locate_text import locate_text
from cimaise.exhibit.pages.texts import ExhibitText, TextRole
from cimaise.source.markdown import Block, blocks
from cimaise.source.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cimaise.checking.subject import CheckContext
    from cimaise.source.diagnostic import Diagnostic, Span

# English words; where each number comes from is told in rules_craft.py.
PAGE = {TextRole.BODY: 125, TextRole.LONG_BODY: 300}
PARTS = {
    "paragraph": ("long-paragraph", 100, "begin a new one where a thought ends"),
    "sentence": (
        "long-sentence",
        25,
        "make two of it, since 15 words are read best; leave it where it is quoted",
    ),
}
SHORT = {
    TextRole.CAPTION: ("long-caption", 30, "say the rest on a page, in a section or a text"),
    TextRole.TITLE: ("long-title", 8, "shorten it; the text below it can say the rest"),
}
"""Of parts of a body, and of texts of one line or two: the code, how many words are bearable, and what to do."""
LINE = 55
"""Characters, not words."""
_PARSED_AT_MOST = 10_000


@dataclass(frozen=True, slots=True)
class _Version:
    """A text in one language; `written` is the language as it stands there, "" where it is written plain."""

    said: ExhibitText
    written: str
    language: str
    text: str

    def length(self, part: str) -> Length:
        return length(part, self.language)

    def limit(self, words: int) -> int:
        return limit(words, self.language)

    def place(self) -> Span:
        return self.said.span(self.written)


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """Each text that is too long, in the first of its languages where it is: at most one finding of a rule."""
    first = next(iter(subject.exhibit.languages), "")
    for said in subject.said:
        if not (said.role.is_body or said.role in SHORT):
            continue
        told: set[str] = set()
        for written, text in said.text.entries:
            version = _Version(said, written, written or first, text)
            for diagnostic in _body(subject, version) if said.role.is_body else _short(version):
                if diagnostic.code not in told:
                    told.add(diagnostic.code)
                    yield diagnostic


def _short(version: _Version) -> Iterator[Diagnostic]:
    """A text of one line or two."""
    code, words, advice = SHORT[version.said.role]
    has, may_have = version.length(version.text), version.limit(words)
    if has.number > may_have:
        message = f"this {version.said.role.word} has {has}; {may_have} are plenty"
        yield rule_diagnostic(code, message, version.place(), advice)


def _body(subject: CheckContext, version: _Version) -> Iterator[Diagnostic]:
    """A text with a page to itself."""
    # Far over every limit, it is not looked at any closer: some texts of that size keep the parser busy.
    parts = blocks(version.text) if len(version.text) <= _PARSED_AT_MOST else ()
    paragraphs = [part.text for part in parts]
    whole = version.length("\n".join(paragraphs) or version.text)
    may_have = version.limit(PAGE[version.said.role])
    if whole.number > may_have:
        message = f"this {version.said.role.word} has {whole}; {may_have} are as many as people read standing"
        yield rule_diagnostic(
            "long-text", message, version.place(), "shorten it, or make several pages of it"
        )
    yield from _longest(subject, version, "paragraph", paragraphs)
    said = [sentence for paragraph in paragraphs for sentence in sentences(paragraph.replace("\n", " "))]
    yield from _longest(subject, version, "sentence", said)
    yield from _lines(subject, version, parts)


def _longest(
    subject: CheckContext, version: _Version, what: str, parts: Sequence[str]
) -> Iterator[Diagnostic]:
    """The longest paragraph or sentence, where it is too long, and how many others are."""
    code, words, advice = PARTS[what]
    may_have = version.limit(words)
    too_long = [part for part in parts if version.length(part).number > may_have]
    if not too_long:
        return
    longest = max(too_long, key=lambda part: version.length(part).number)
    others = len(too_long) - 1
    more = f", and {others} more {'has' if others == 1 else 'have'} over {may_have}" if others else ""
    message = f"a {what} here has {version.length(longest)}{more}: {quoted(longest)}"
    yield rule_diagnostic(code, message, locate_text(longest, version.place(), subject.texts), advice)


def _lines(subject: CheckContext, version: _Version, parts: Sequence[Block]) -> Iterator[Diagnostic]:
    """The longest line that was broken by hand, as verse is, and would be broken once more."""
    may_have = letters(LINE, version.language)
    lines = [line for part in parts if "\n" in part.text for line in part.text.split("\n")]
    longest = max(lines, key=len, default="")
    if len(longest) > may_have:
        message = f"a line here has {len(longest)} characters, and may not fit into one: {quoted(longest)}"
        advice = f"break it where it may be broken; lines of up to {may_have} characters are read best"
        yield rule_diagnostic(
            "long-line", message, locate_text(longest, version.place(), subject.texts), advice
        )
