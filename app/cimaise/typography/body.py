"""Body text, which the screen breaks into lines itself: no-break spaces, hyphens in wide words, and excerpts."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from cimaise.typography.hyphenation import hyphen_points
from cimaise.typography.pieces import NO_BREAK_SPACE, SOFT_HYPHEN, with_no_break_spaces
from cimaise.typography.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cimaise.typography.lines import Measure

_PART = re.compile(r"<[^<>]*>|&#?\w+;|[\s\u200b]+|-")
"""What lies between words, also in styled text: tags and escaped characters."""


_WIDE = 0.6
"""The share of a line from which on a word is hyphenated between the words that it consists of."""
_LAST_WORDS = 0.4
"""The share of a line that the last two words may fill to stay together."""


def prepared(
    text: str, language: str, measure: Measure, room: float, size: float, *, is_end: bool = True
) -> str:
    """A text with no-break spaces, and with soft hyphens in wide words. `room` is the width of a line, `size` that of the
    type; both in px. If it is the end of a paragraph, its last two words stay together."""
    text = with_no_break_spaces(text, language)
    # No letter is wider than the type is high, so most texts need not be measured.
    if is_end and len(text) * size > room:
        text = _with_last_words_together(text, measure, room)
    words = text.split()
    # The only word of a cell of a table does not stand behind another one.
    limit = room * _WIDE if len(words) > 1 else room
    if max(map(len, words), default=0) * size <= limit:
        return text
    found, start = [], 0
    for between in _PART.finditer(text):
        found += [_word(text[start : between.start()], language, measure, room, limit), between.group()]
        start = between.end()
    return "".join([*found, _word(text[start:], language, measure, room, limit)])


def _with_last_words_together(text: str, measure: Measure, room: float) -> str:
    before, _, last = text.rpartition(" ")
    words = f"{before.rpartition(' ')[2]}{NO_BREAK_SPACE}{last}"
    is_tied = " " in before and last and "\n" not in words and measure(words) <= room * _LAST_WORDS
    return f"{before}{NO_BREAK_SPACE}{last}" if is_tied else text


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


def _word(word: str, language: str, measure: Measure, room: float, limit: float) -> str:
    if SOFT_HYPHEN in word or not word or measure(word) <= limit:
        return word
    points = hyphen_points(word, language)
    parts = _cut(word, points.joints)
    if any(measure(f"{part}-") > room for part in parts):
        parts = _cut(word, points.all)
    return SOFT_HYPHEN.join(parts)


def _cut(word: str, points: Iterable[int]) -> list[str]:
    ends = [0, *points, len(word)]
    return [word[start:end] for start, end in itertools.pairwise(ends)]
