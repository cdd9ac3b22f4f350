"""The length of a text: in words, or in characters for languages without spaces between words."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from cimaise.checking.messages import LengthUnit
from cimaise.exhibit.model.language_tag import primary_language

if TYPE_CHECKING:
    from cimaise.source.message import Message

# WCAG 2.2, 1.4.8, counts 40 wide characters as 80 narrow ones; an English word with its space has six characters.
_WIDE = 3
_NARROW = 6
_CHARACTERS_PER_WORD = {
    "zh": _WIDE,
    "ja": _WIDE,
    "ko": _WIDE,
    "yue": _WIDE,
    "th": _NARROW,
    "lo": _NARROW,
    "km": _NARROW,
    "my": _NARROW,
}
"""The number of characters that count as one word, for languages whose texts are counted in characters."""
# The Canadian Museum for Human Rights allows French from 15 to 25 % more words than English.
_WORDS_PER_ENGLISH_WORD = {"fr": 1.2}


@dataclass(frozen=True, slots=True)
class TextLength:
    """A number of words or characters."""

    number: int
    unit: LengthUnit

    @property
    def message(self) -> Message:
        """The number with its unit, as part of another message."""
        return self.unit(number=self.number)


def text_length(text: str, language: str) -> TextLength:
    """The length of a text in the unit of its language."""
    if primary_language(language) in _CHARACTERS_PER_WORD:
        return TextLength(sum(not character.isspace() for character in text), LengthUnit.CHARACTERS)
    return TextLength(len(text.split()), LengthUnit.WORDS)


def length_limit(english_words: int, language: str) -> int:
    """A limit in English words converted to another language, in the unit of `text_length`."""
    primary = primary_language(language)
    return ceil(
        english_words * (_CHARACTERS_PER_WORD.get(primary) or _WORDS_PER_ENGLISH_WORD.get(primary, 1))
    )


def line_limit(characters: int, language: str) -> int:
    """A limit for the characters of a line: half as many in languages whose characters are as wide as high."""
    return characters // 2 if _CHARACTERS_PER_WORD.get(primary_language(language)) == _WIDE else characters
