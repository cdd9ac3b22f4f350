"""Texts that are too long to be read by somebody who stands: the whole, a paragraph, a sentence, a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.measures import length, letters, limit, sentences
from cimaise.checking.said import Part
from cimaise.checking.subject import found
from cimaise.checking.within import place_of
from cimaise.exhibit.markdown import Block, blocks
from cimaise.source.faults import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cimaise.checking.said import Said
    from cimaise.checking.subject import Subject
    from cimaise.source.diagnostic import Diagnostic

# English words; where each number comes from is told in rules_craft.py.
PAGE = {Part.BODY: 125, Part.LONG_BODY: 300}
PARAGRAPH = 100
SENTENCE = 25
CAPTION = 30
TITLE = 8
LINE = 55
"""Characters, not words."""
_PARSED_AT_MOST = 10_000


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Each text that is too long, in the first of its languages where it is."""
    first = next(iter(subject.exhibit.languages), "")
    for said in subject.said:
        if said.part.is_body:
            yield from _body(subject, said, first)
        elif said.part is Part.CAPTION:
            yield from _short(
                said, first, "long-caption", CAPTION, "say the rest on a page, in a section or a text"
            )
        elif said.part is Part.TITLE:
            yield from _short(
                said, first, "long-title", TITLE, "shorten it; the text below it can say the rest"
            )


def _short(said: Said, first: str, code: str, most: int, advice: str) -> Iterator[Diagnostic]:
    """A text of one line or two."""
    for written, text in said.words.entries:
        has, may_have = length(text, written or first), limit(most, written or first)
        if has.number > may_have:
            yield found(
                code, f"this {said.part.word} has {has}; {may_have} are plenty", said.place(written), advice
            )
            return


def _body(subject: Subject, said: Said, first: str) -> Iterator[Diagnostic]:
    """At most one finding of each rule."""
    told: set[str] = set()
    for written, text in said.words.entries:
        for diagnostic in _body_in(subject, said, written, text, written or first):
            if diagnostic.code not in told:
                told.add(diagnostic.code)
                yield diagnostic


def _body_in(subject: Subject, said: Said, written: str, text: str, language: str) -> Iterator[Diagnostic]:
    may_have = limit(PAGE[said.part], language)
    # Far over every limit, it is not looked at any closer: some texts of that size keep the parser busy.
    found_blocks = blocks(text) if len(text) <= _PARSED_AT_MOST else ()
    paragraphs = [block.text for block in found_blocks]
    whole = length("\n".join(paragraphs) or text, language)
    if whole.number > may_have:
        message = f"this {said.part.word} has {whole}; {may_have} are as many as people read standing"
        yield found("long-text", message, said.place(written), "shorten it, or make several pages of it")
    yield from _longest(
        subject,
        said,
        written,
        paragraphs,
        language,
        "long-paragraph",
        PARAGRAPH,
        "begin a new one where a thought ends",
    )
    whole_sentences = [
        sentence for paragraph in paragraphs for sentence in sentences(paragraph.replace("\n", " "))
    ]
    yield from _longest(
        subject,
        said,
        written,
        whole_sentences,
        language,
        "long-sentence",
        SENTENCE,
        "make two of it; 15 words are read best",
    )
    yield from _lines(subject, said, written, found_blocks, language)


def _longest(
    subject: Subject,
    said: Said,
    written: str,
    parts: Sequence[str],
    language: str,
    code: str,
    most: int,
    advice: str,
) -> Iterator[Diagnostic]:
    """The longest paragraph or sentence, where it is too long, and how many others are."""
    may_have = limit(most, language)
    too_long = [part for part in parts if length(part, language).number > may_have]
    if not too_long:
        return
    longest = max(too_long, key=lambda part: length(part, language).number)
    what = code.removeprefix("long-")
    others = len(too_long) - 1
    more = f", and {others} more {'has' if others == 1 else 'have'} over {may_have}" if others else ""
    message = f"a {what} here has {length(longest, language)}{more}: {quoted(longest)}"
    yield found(code, message, place_of(longest, said, written, subject.texts), advice)


def _lines(
    subject: Subject, said: Said, written: str, parts: Sequence[Block], language: str
) -> Iterator[Diagnostic]:
    """The longest line that was broken by hand, as verse is, and would be broken once more."""
    may_have = letters(LINE, language)
    lines = [line for block in parts if "\n" in block.text for line in block.text.split("\n")]
    longest = max(lines, key=len, default="")
    if len(longest) > may_have:
        message = f"a line here has {len(longest)} characters, and may not fit into one: {quoted(longest)}"
        advice = f"break it where it may be broken; lines of up to {may_have} characters are read best"
        yield found("long-line", message, place_of(longest, said, written, subject.texts), advice)
