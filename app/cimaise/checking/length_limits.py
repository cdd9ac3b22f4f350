"""Texts that are too long for visitors who read standing: whole texts, paragraphs, sentences and lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import LengthAdvice, LengthReason, LengthUnit
from cimaise.checking.sentences import split_sentences
from cimaise.checking.text_length import TextLength, length_limit, line_limit, text_length
from cimaise.exhibit.pages.locate_text import locate_text
from cimaise.exhibit.pages.texts import ExhibitText, TextRole
from cimaise.source.markdown import Block, blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cimaise.checking.context import CheckContext
    from cimaise.source.diagnostic import Diagnostic, Span


@dataclass(frozen=True, slots=True)
class _Limit:
    """A limit in English words, and how exceeding it is reported; `reason_many` is for more than one passage."""

    code: str
    words: int
    reason: LengthReason
    advice: LengthAdvice
    reason_many: LengthReason | None = None


# The sources of the numbers are in rules/text_lengths.py.
PAGE_LIMITS = {TextRole.BODY: 125, TextRole.LONG_BODY: 300}
PARAGRAPH_LIMIT = _Limit(
    "long-paragraph", 100, LengthReason.PARAGRAPH, LengthAdvice.PARAGRAPH, LengthReason.PARAGRAPHS
)
SENTENCE_LIMIT = _Limit(
    "long-sentence", 25, LengthReason.SENTENCE, LengthAdvice.SENTENCE, LengthReason.SENTENCES
)
SHORT_TEXT_LIMITS = {
    TextRole.CAPTION: _Limit("long-caption", 30, LengthReason.SHORT_TEXT, LengthAdvice.CAPTION),
    TextRole.TITLE: _Limit("long-title", 8, LengthReason.SHORT_TEXT, LengthAdvice.TITLE),
}
LINE_LIMIT = 55
"""Characters, not words."""
_MAX_PARSED = 10_000
"""Characters; some texts of that size keep the Markdown parser busy."""


@dataclass(frozen=True, slots=True)
class _Version:
    """A text in one language; `key` is the language as written in the file, "" for a plain text."""

    text: ExhibitText
    key: str
    language: str
    words: str

    def length(self, passage: str) -> TextLength:
        return text_length(passage, self.language)

    def limit(self, english_words: int) -> int:
        return length_limit(english_words, self.language)

    def span(self) -> Span:
        return self.text.span(self.key)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each text that is too long, in the first language for which a rule is broken: once per rule."""
    default = next(iter(context.exhibit.languages), "")
    for text in context.texts:
        if not (text.role.is_body or text.role in SHORT_TEXT_LIMITS):
            continue
        reported: set[str] = set()
        for key, words in text.text.entries:
            version = _Version(text, key, key or default, words)
            for diagnostic in _body(context, version) if text.role.is_body else _short_text(version):
                if diagnostic.code not in reported:
                    reported.add(diagnostic.code)
                    yield diagnostic


def _short_text(version: _Version) -> Iterator[Diagnostic]:
    """The diagnostic for a caption or title that is too long."""
    part = version.text.role
    limit = SHORT_TEXT_LIMITS[part]
    length, maximum = version.length(version.words), version.limit(limit.words)
    if length.number > maximum:
        message = limit.reason(part=part.noun, length=length.message, limit=maximum)
        yield rule_diagnostic(limit.code, message, version.span(), limit.advice())


def _body(context: CheckContext, version: _Version) -> Iterator[Diagnostic]:
    """The diagnostics for a text that has its own page."""
    part = version.text.role
    # A text far over every limit is not parsed.
    parsed = blocks(version.words) if len(version.words) <= _MAX_PARSED else ()
    paragraphs = [block.text for block in parsed]
    length = version.length("\n".join(paragraphs) or version.words)
    maximum = version.limit(PAGE_LIMITS[part])
    if length.number > maximum:
        message = LengthReason.PAGE(part=part.noun, length=length.message, limit=maximum)
        yield rule_diagnostic("long-text", message, version.span(), LengthAdvice.PAGE())
    yield from _longest(context, version, PARAGRAPH_LIMIT, paragraphs)
    sentences = [
        sentence for paragraph in paragraphs for sentence in split_sentences(paragraph.replace("\n", " "))
    ]
    yield from _longest(context, version, SENTENCE_LIMIT, sentences)
    yield from _lines(context, version, parsed)


def _longest(
    context: CheckContext, version: _Version, limit: _Limit, passages: Sequence[str]
) -> Iterator[Diagnostic]:
    """The diagnostic for the longest passage over the limit, with the number of the others over it."""
    maximum = version.limit(limit.words)
    too_long = [passage for passage in passages if version.length(passage).number > maximum]
    if not too_long:
        return
    longest = max(too_long, key=lambda passage: version.length(passage).number)
    reason, others = limit.reason, {}
    if len(too_long) > 1 and limit.reason_many:
        reason, others = limit.reason_many, {"others": len(too_long) - 1}
    message = reason(length=version.length(longest).message, limit=maximum, text=longest, **others)
    span = locate_text(longest, version.span(), context.sources)
    yield rule_diagnostic(limit.code, message, span, limit.advice())


def _lines(context: CheckContext, version: _Version, parsed: Sequence[Block]) -> Iterator[Diagnostic]:
    """The diagnostic for the longest line among those broken by hand, as in verse, if it would wrap."""
    maximum = line_limit(LINE_LIMIT, version.language)
    lines = [line for block in parsed if "\n" in block.text for line in block.text.split("\n")]
    longest = max(lines, key=len, default="")
    if len(longest) > maximum:
        length = TextLength(len(longest), LengthUnit.CHARACTERS)
        message = LengthReason.LINE(length=length.message, limit=maximum, text=longest)
        span = locate_text(longest, version.span(), context.sources)
        yield rule_diagnostic("long-line", message, span, LengthAdvice.LINE())
