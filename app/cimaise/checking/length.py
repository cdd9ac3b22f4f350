"""Texts that are longer than people read standing: by the page, the paragraph, the sentence and the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.checking.texts import Part
from cimaise.exhibit.markdown import BlockKind, blocks
from cimaise.source.diagnostic import Span
from cimaise.source.faults import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cimaise.checking.texts import Said
    from cimaise.source.faults import Faults

# The numbers are those of museums' guides: Smithsonian, "Guidelines for Accessible Exhibition Design" (sentences of at
# most 25 words, labels of at most 100), and the Canadian Museum for Human Rights (a text beside an object 60 words).
PAGE_AT_MOST = 300
"""Words of a body: three labels of the greatest length, and about as much as two screens hold."""
PARAGRAPH_AT_MOST = 100
SENTENCE_AT_MOST = 25
CAPTION_AT_MOST = 60
TITLE_AT_MOST = 80
"""Characters of a title: what a line of text has at the most."""

# Two characters of Chinese or Japanese say about as much as a word, and have no spaces between them.
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_SENTENCE_END = re.compile(r"(?<=[.!?…؟۔])[\"'”’»)]*\s+|(?<=[。！？])")


def count(text: str) -> int:
    """How many words a text has; where words are not parted by spaces, two characters count as one."""
    ideographs = len(_IDEOGRAPH.findall(text))
    return len(_IDEOGRAPH.sub(" ", text).split()) + (ideographs + 1) // 2


def judge(said: Said, files: Mapping[str, str], faults: Faults) -> None:
    """Warn of what is too long in one text, in each of its languages; of every kind once.

    `files` are the texts that were read, in which a sentence is looked for.
    """
    for language, text in said.words.entries:
        place = said.place(language)
        match said.part:
            case Part.BODY:
                _body(text, place, files.get(place.file, ""), faults)
            case Part.CAPTION if (words := count(text)) > CAPTION_AT_MOST:
                message = f"this caption has {words} words"
                advice = f"{CAPTION_AT_MOST} are read; tell the rest on a page of its own"
                faults.warning("long-caption", message, place, advice=advice)
            case Part.TITLE if len(text) > TITLE_AT_MOST:
                message = f"this title has {len(text)} characters"
                advice = f"{TITLE_AT_MOST} fill a line; a title of two to five words is read at a glance"
                faults.warning("long-title", message, place, advice=advice)


def _body(text: str, place: Span, file: str, faults: Faults) -> None:
    if (words := count(text)) > PAGE_AT_MOST:
        message = f"this text has {words} words"
        advice = f"standing, people read about {PAGE_AT_MOST}; shorten it, or make several pages of it"
        faults.warning("long-text", message, place, advice=advice)
    paragraphs = [block.text for block in blocks(text) if block.kind is not BlockKind.HEADING]
    longest = max(paragraphs, key=count, default="")
    if (words := count(longest)) > PARAGRAPH_AT_MOST:
        message = f"the paragraph that begins {quoted(_beginning(longest))} has {words} words"
        advice = f"part it: {PARAGRAPH_AT_MOST} fill a screen"
        faults.warning("long-paragraph", message, _within(file, place, longest), advice=advice)
    longest = max((s for paragraph in paragraphs for s in sentences(paragraph)), key=count, default="")
    if (words := count(longest)) > SENTENCE_AT_MOST:
        message = f"the sentence that begins {quoted(_beginning(longest))} has {words} words"
        advice = f"make two of it: {SENTENCE_AT_MOST} words are understood at the first reading"
        faults.warning("long-sentence", message, _within(file, place, longest), advice=advice)


def sentences(text: str) -> Iterator[str]:
    """A paragraph's sentences, by their last signs."""
    return (part for part in _SENTENCE_END.split(text) if part.strip())


def _within(file: str, place: Span, words: str) -> Span:
    """The place in a file where some words begin after another place; that place where they are not found as such."""
    lines = file.split("\n")
    start = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
    # A line may end anywhere.
    beginning = r"\s+".join(re.escape(word) for word in words.split()[:5])
    found = re.compile(beginning).search(file, start)
    if found is None:
        return place
    line = file.count("\n", 0, found.start()) + 1
    column = found.start() - file.rfind("\n", 0, found.start())
    end = column + min(found.end() - found.start(), len(lines[line - 1]) - column + 1)
    return Span(place.file, line, column, line, end)


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:5]) if len(words) >= 5 else text[:20]
