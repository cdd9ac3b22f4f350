"""Splits a paragraph into sentences."""

from __future__ import annotations

import re

# Possessive quantifiers: without them, a million full stops, such as the dots in a table of contents, take hours.
_SENTENCE_END = re.compile(
    r"(?:(?<![.!?…])[.!?…]++(?:\s»(?=\s|$))?[\"'”’»«)\]]*+(?=\s)|(?<![。！？])[。！？]++[」』”’）]*+|[؟۔।]++)\s*+"
)
# A full stop after these does not end a sentence: single letters, ordinal days, and the commonest abbreviations.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]|\d{1,2}|Mrs?|Ms|Drs?|Prof|St|Nr|No|e\.g|i\.e|cf|vol|bzw|ca|M|Mme)\.$"
)
_MAX_ABBREVIATION = 12


def split_sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, judged by its punctuation and capitals."""
    sentences, start = list[str](), 0
    for end in _SENTENCE_END.finditer(paragraph):
        tail = paragraph[max(start, end.end() - _MAX_ABBREVIATION) : end.end()].rstrip()
        goes_on = paragraph[end.end() : end.end() + 1].islower()
        if not goes_on and not _ABBREVIATION.search(tail):
            sentences.append(paragraph[start : end.end()].strip())
            start = end.end()
    sentences.append(paragraph[start:].strip())
    return [sentence for sentence in sentences if sentence]
