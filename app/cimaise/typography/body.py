"""Body text, which the screen breaks into lines itself: hyphens in words that are wider than a line, and excerpts."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from cimaise.typography.hyphenation import hyphen_points
from cimaise.typography.pieces import SOFT_HYPHEN
from cimaise.typography.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cimaise.typography.lines import Measure

_PART = re.compile(r"<[^<>]*>|&#?\w+;|[\s\u200b]+|-")
"""What lies between words, also in styled text: tags and escaped characters."""


def with_soft_hyphens(text: str, language: str, measure: Measure, room: float, size: float) -> str:
    """A text with soft hyphens in the words that are wider than `room`. `size` is that of the type; both in px."""
    # No letter is wider than the type is high, so most texts need not be measured.
    if max(map(len, text.split()), default=0) * size <= room:
        return text
    found, start = [], 0
    for between in _PART.finditer(text):
        found += [_word(text[start : between.start()], language, measure, room), between.group()]
        start = between.end()
    return "".join([*found, _word(text[start:], language, measure, room)])


def excerpt(text: str, lines: int, line_count: Callable[[str], int]) -> str:
    """The first sentences of a text that need at most this number of lines, which `line_count` tells; "" if there are
    none."""
    if lines > 0 and line_count(text) <= lines:
        return text
    end, found = 0, ""
    for sentence in split_sentences(text)[:-1]:
        end = text.index(sentence, end) + len(sentence)
        if line_count(text[:end]) > lines:
            break
        found = text[:end]
    return found


def _word(word: str, language: str, measure: Measure, room: float) -> str:
    if SOFT_HYPHEN in word or not word or measure(word) <= room:
        return word
    points = hyphen_points(word, language)
    parts = _cut(word, points.joints)
    if any(measure(f"{part}-") > room for part in parts):
        parts = _cut(word, points.all)
    return SOFT_HYPHEN.join(parts)


def _cut(word: str, points: Iterable[int]) -> list[str]:
    ends = [0, *points, len(word)]
    return [word[start:end] for start, end in itertools.pairwise(ends)]
