"""Texts that are too long for visitors who read standing: whole texts, paragraphs, sentences and lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import LengthAdvice, LengthReason, LengthUnit
from cimaise.checking.text_length import TextLength, length_limit, line_limit, text_length
from cimaise.exhibit.pages.locate_text import locate_text
from cimaise.exhibit.pages.texts import ExhibitText, TextRole
from cimaise.source.markdown import Block, blocks
from cimaise.typography.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cimaise.checking.check_context import CheckContext
    from cimaise.source.diagnostic import Diagnostic, Span


@dataclass(frozen=True, slots=True)
class _Limit:
    """A limit in English words, with the code and the advice of its diagnostic."""

    code: str
    words: int
    advice: LengthAdvice


# The sources of the numbers are in rules/text_lengths.py.
PAGE_LIMITS = {TextRole.BODY: 125, TextRole.LONG_BODY: 300}
PASSAGE_LIMITS = {
    "paragraph": _Limit("long-paragraph", 100, LengthAdvice.PARAGRAPH),
    "sentence": _Limit("long-sentence", 25, LengthAdvice.SENTENCE),
}
SHORT_TEXT_LIMITS = {
    TextRole.CAPTION: _Limit("long-caption", 30, LengthAdvice.CAPTION),
    TextRole.TITLE: _Limit("long-title", 8, LengthAdvice.TITLE),
}
LINE_LIMIT = 55
"""Characters of a line."""
_MAX_PARSED = 10_000
"""Characters of a text that is parsed. A longer one is far above every limit, and parsing it can take long."""


@dataclass(frozen=True, slots=True)
class _TextInLanguage:
    """The content of a text in one language. `key` is the language as written in the file, "" for a plain text."""

    source: ExhibitText
    key: str
    language: str
    content: str

    def length(self, passage: str) -> TextLength:
        return text_length(passage, self.language)

    def limit(self, english_words: int) -> int:
        return length_limit(english_words, self.language)

    def span(self) -> Span:
        return self.source.span(self.key)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each text that is too long: once for each rule, in the first language that breaks it."""
    default = next(iter(context.exhibit.languages), "")
    for text in context.texts:
        if not (text.role.is_body or text.role in SHORT_TEXT_LIMITS):
            continue
        reported: set[str] = set()
        for key, content in text.text.entries:
            version = _TextInLanguage(text, key, key or default, content)
            for diagnostic in _body(context, version) if text.role.is_body else _short_text(version):
                if diagnostic.code not in reported:
                    reported.add(diagnostic.code)
                    yield diagnostic


def _short_text(text: _TextInLanguage) -> Iterator[Diagnostic]:
    """The diagnostic for a caption or a title, if it is too long."""
    role = text.source.role
    limit = SHORT_TEXT_LIMITS[role]
    length, maximum = text.length(text.content), text.limit(limit.words)
    if length.number > maximum:
        message = LengthReason.SHORT_TEXT(part=role.noun, length=length.message, limit=maximum)
        yield rule_diagnostic(limit.code, message, text.span(), limit.advice())


def _body(context: CheckContext, text: _TextInLanguage) -> Iterator[Diagnostic]:
    """The diagnostics for the body of a page."""
    role = text.source.role
    parsed = blocks(text.content) if len(text.content) <= _MAX_PARSED else ()
    paragraphs = [block.text for block in parsed if block.kind.is_prose]
    length = text.length("\n".join(paragraphs) or text.content)
    maximum = text.limit(PAGE_LIMITS[role])
    if length.number > maximum:
        message = LengthReason.PAGE(part=role.noun, length=length.message, limit=maximum)
        yield rule_diagnostic("long-text", message, text.span(), LengthAdvice.PAGE())
    yield from _longest(context, text, "paragraph", paragraphs)
    sentences = [
        sentence for paragraph in paragraphs for sentence in split_sentences(paragraph.replace("\n", " "))
    ]
    yield from _longest(context, text, "sentence", sentences)
    yield from _lines(context, text, parsed)


def _longest(
    context: CheckContext, text: _TextInLanguage, part: str, passages: Sequence[str]
) -> Iterator[Diagnostic]:
    """The diagnostic for the longest passage above the limit, with the number of other passages above it."""
    limit = PASSAGE_LIMITS[part]
    maximum = text.limit(limit.words)
    too_long = [passage for passage in passages if text.length(passage).number > maximum]
    if not too_long:
        return
    longest = max(too_long, key=lambda passage: text.length(passage).number)
    length, others = text.length(longest).message, len(too_long) - 1
    message = LengthReason.PASSAGE(part=part, length=length, limit=maximum, text=longest)
    if others:
        message = LengthReason.PASSAGES(**message.parameters, others=others)
    span = locate_text(longest, text.span(), context.sources)
    yield rule_diagnostic(limit.code, message, span, limit.advice())


def _lines(context: CheckContext, text: _TextInLanguage, parsed: Sequence[Block]) -> Iterator[Diagnostic]:
    """The diagnostic for the longest line with a manual line break, as in verse, if it may wrap."""
    maximum = line_limit(LINE_LIMIT, text.language)
    lines = [
        line
        for block in parsed
        if block.kind.is_prose and "\n" in block.text
        for line in block.text.split("\n")
    ]
    longest = max(lines, key=len, default="")
    if len(longest) > maximum:
        length = TextLength(len(longest), LengthUnit.CHARACTERS)
        message = LengthReason.LINE(length=length.message, limit=maximum, text=longest)
        span = locate_text(longest, text.span(), context.sources)
        yield rule_diagnostic("long-line", message, span, LengthAdvice.LINE())
