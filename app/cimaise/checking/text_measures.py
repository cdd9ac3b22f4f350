"""How long a text is: in words, or in characters where a language has no spaces between its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil

# WCAG 2.2, 1.4.8, counts 40 of these characters where it counts 80 of others; an English word has six with its space.
_WIDE = 3
_NARROW = 6
_CHARACTERS = {
    "zh": _WIDE,
    "ja": _WIDE,
    "ko": _WIDE,
    "yue": _WIDE,
    "th": _NARROW,
    "lo": _NARROW,
    "km": _NARROW,
    "my": _NARROW,
}
"""For how many characters of a language one word counts, where characters are counted."""
# The Canadian Museum for Human Rights allows French from 15 to 25 % more words than English.
_MORE = {"fr": 1.2}

# Each run of stops is looked at once: a million of them, as in a table of contents, would take hours else.
_SENTENCE_END = re.compile(
    r"(?:(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|(?<![。！？])[。！？]++[」』”’）]*+|[؟۔।]++)\s*+"
)
# What ends with a stop and goes on: initials, numbers of days, and the commonest abbreviations.
_GOES_ON = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|\d{1,2}|Mrs?|Ms|Drs?|Prof|St|Nr|No|e\.g|i\.e|cf|vol|bzw|ca|M|Mme)\.$"
)
_LAST_WORD = 12


@dataclass(frozen=True, slots=True)
class Length:
    """A number of words or characters."""

    number: int
    unit: str

    def __str__(self) -> str:
        return f"{self.number} {self.unit}"


def length(text: str, language: str) -> Length:
    """How long a text in a language is."""
    if _primary(language) in _CHARACTERS:
        return Length(sum(not sign.isspace() for sign in text), "characters")
    return Length(len(text.split()), "words")


def limit(words: int, language: str) -> int:
    """What so many English words are in a language, in the unit that `length` counts it in."""
    primary = _primary(language)
    return ceil(words * (_CHARACTERS.get(primary) or _MORE.get(primary, 1)))


def letters(characters: int, language: str) -> int:
    """What so many characters of a line are in a language: half of them where each is as wide as it is high."""
    return characters // 2 if _CHARACTERS.get(_primary(language)) == _WIDE else characters


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, as far as they can be told by their stops."""
    found, start = list[str](), 0
    for end in _SENTENCE_END.finditer(paragraph):
        if not _GOES_ON.search(paragraph[max(start, end.end() - _LAST_WORD) : end.end()].rstrip()):
            found.append(paragraph[start : end.end()].strip())
            start = end.end()
    found.append(paragraph[start:].strip())
    return [sentence for sentence in found if sentence]


def _primary(language: str) -> str:
    return language.lower().partition("-")[0]
