"""Splits a title into the pieces between which a line may end: words, phrases, and parts of words that are too wide."""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cimaise.typography.least import LEAST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cimaise.typography.hyphenation import Points

    Splitter = Callable[["Piece"], list["Piece"]]
    """Splits a piece that is too wide."""

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
NO_BREAK = f"{NO_BREAK_SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}"
_BREAKING_SPACES = re.compile(r"[ \t\r\n\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
_PUNCTUATION_AFTER_SPACE = re.compile(r" (?=[:;!?»›%…]|\.\.\.|[–—] )")
_QUOTE_BEFORE_SPACE = re.compile(r"(?<=[«‹]) ")
_SPACE_BESIDE_NUMBER = re.compile(r"(?<=[№§º°]) (?=\d)|(?<=\d) (?=[°‰€])")
_ONE_LETTER_WORD = re.compile(r"(?<![^\s(„“«])([^\W\d_]) ")
_TIED_ONE_LETTER_WORDS = frozenset(("be", "bg", "cs", "mk", "pl", "ru", "sk", "sl", "uk"))
"""Languages in which a word of one letter never ends a line."""
_PHRASE_MODELS = {"ja": "japanese", "zh": "simplified_chinese", "th": "thai"}
_TRADITIONAL = ("hant", "tw", "hk", "mo")
_IDEOGRAPH = re.compile(
    r"[\u2e80-\u2fdf\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_NEVER_FIRST = frozenset(
    "、。，．・：；！？）］｝」』】〉》〕〗’”ー…‥々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?)]}»›%"
)
_NEVER_FIRST_WORD = frozenset(":;!?»›%…–—.")
_NEVER_LAST = frozenset("（［｛「『【〈《〔〖‘“([{«‹„")
_ADDRESS = re.compile(r"[/@\\_]|\w\.\w")
_AFTER_DASH = re.compile(r"(?<=[^\W\d_]{3}[-‐–—/])(?=[^\W\d_]{3})")


class Piece(NamedTuple):
    """A part of a title that stays on one line. `space` is between it and the next one on the same line; `mark` ends a line
    that ends with it."""

    text: str
    space: str = ""
    mark: str = ""

    @property
    def shown(self) -> str:
        """The text without its soft hyphens, which are seen only where a line ends."""
        return self.text.replace(SOFT_HYPHEN, "")


def with_no_break_spaces(text: str, language: str) -> str:
    """A text with no-break spaces where a line must not end: before punctuation as in French, after an opening quotation
    mark, beside numbers, and after words of one letter in languages that keep these with the next word."""
    for space in (_PUNCTUATION_AFTER_SPACE, _QUOTE_BEFORE_SPACE, _SPACE_BESIDE_NUMBER):
        text = space.sub(NO_BREAK_SPACE, text)
    if language.lower().partition("-")[0] in _TIED_ONE_LETTER_WORDS:
        text = _ONE_LETTER_WORD.sub(rf"\1{NO_BREAK_SPACE}", text)
    return text


def words(text: str, language: str) -> list[Piece]:
    """The words of a title, or its phrases in languages without spaces. What must not be separated is one piece."""
    tied = with_no_break_spaces(_BREAKING_SPACES.sub(" ", text).strip(" "), language)
    found: list[Piece] = []
    for word in tied.split(" "):
        parts = [part for each in word.split("\u200b") for part in _phrases(each, language)]
        found += [Piece(part) for part in parts[:-1]]
        found.append(Piece(parts[-1], " "))
    return found


def _phrases(word: str, language: str) -> list[str]:
    """The phrases of a text without spaces; a text in another script is one phrase."""
    script = _THAI if language.lower().startswith("th") else _IDEOGRAPH
    if not script.search(word):
        return [word]
    parser = _parser(language.lower())
    # Korean and unknown languages: after each ideograph.
    phrases: list[str] = parser(word) if parser else list(word)
    joined: list[str] = []
    for phrase in phrases:
        lonely = joined and (len(phrase) == 1 or len(joined[-1]) == 1)
        if joined and (lonely or phrase[0] in _NEVER_FIRST or joined[-1][-1] in _NEVER_LAST):
            joined[-1] += phrase
        else:
            joined.append(phrase)
    return joined


@lru_cache(maxsize=8)
def _parser(language: str) -> Callable[[str], list[str]] | None:
    """The function of budoux that splits a text in a language into phrases."""
    primary, *rest = language.split("-")
    name = _PHRASE_MODELS.get(primary)
    if name is None:
        return None
    import budoux  # Imported with the first title in one of these languages.

    if primary == "zh" and any(tag in _TRADITIONAL for tag in rest):
        name = "traditional_chinese"
    parse: Callable[[str], list[str]] = getattr(budoux, f"load_default_{name}_parser")().parse
    return parse


def at_no_break_spaces(piece: Piece) -> list[Piece]:
    """The parts of a name or another group that is too wide to stay together; punctuation stays with its word."""
    parts: list[Piece] = []
    start = 0
    for position, character in enumerate(piece.text):
        if character in NO_BREAK and _joins_words(piece.text, position):
            parts.append(Piece(piece.text[start:position], character))
            start = position + 1
    return [*parts, piece._replace(text=piece.text[start:])]


def joins_words(text: str) -> bool:
    """Whether a text has a no-break space between two words."""
    return any(character in NO_BREAK and _joins_words(text, at) for at, character in enumerate(text))


def _joins_words(text: str, position: int) -> bool:
    before, after = text[:position][-1:], text[position + 1 :][:1]
    return bool(before and after) and before not in _NEVER_LAST and after not in _NEVER_FIRST_WORD


def after_dashes(piece: Piece) -> list[Piece]:
    """The parts of a word after each hyphen that the author wrote."""
    parts = _AFTER_DASH.split(piece.text)
    return _parts(piece, parts, "")


def at_soft_hyphens(piece: Piece) -> list[Piece]:
    """The parts of a word between the author's soft hyphens."""
    parts = [part for part in piece.text.split(SOFT_HYPHEN) if part]
    joined: list[str] = []
    for part in parts:
        if joined and min(letters(joined[-1]), letters(part)) < LEAST:
            joined[-1] += part
        else:
            joined.append(part)
    return _parts(piece, joined or [piece.text], "-")


def at_joints(language: str) -> Splitter:
    """A function that returns the words of a compound."""
    return lambda piece: _cut(piece, _points(piece, language).joints)


def at_syllables(language: str) -> Splitter:
    """A function that returns the parts of a word between all positions of hyphens."""
    return lambda piece: _cut(piece, _points(piece, language).all)


def _points(piece: Piece, language: str) -> Points:
    # Imported with the first word that is too wide.
    from cimaise.typography.hyphenation import hyphen_points

    return hyphen_points(piece.shown, language)


def anywhere(piece: Piece) -> list[Piece]:
    """The single characters of a word of which no hyphens are known. A script with joined letters stays whole."""
    clusters: list[str] = []
    for character in piece.shown:
        if clusters and (
            unicodedata.combining(character) or character in "\u200d\ufe0f" or clusters[-1][-1] == "\u200d"
        ):
            clusters[-1] += character
        else:
            clusters.append(character)
    if any(unicodedata.bidirectional(character) == "AL" for character in piece.text):
        return [piece]
    takes_hyphen = all(map(_takes_hyphen, filter(str.isalpha, piece.shown))) and not _ADDRESS.search(
        piece.shown
    )
    hyphen = "-" if takes_hyphen else ""
    return _parts(piece, clusters, hyphen)


def _takes_hyphen(letter: str) -> bool:
    return unicodedata.name(letter, "").partition(" ")[0] in ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN")


def letters(text: str) -> int:
    """The number of letters and digits in a text."""
    return sum(character.isalnum() for character in text)


def is_ideographic(text: str) -> bool:
    """Whether a text has ideographs, or kana."""
    return _IDEOGRAPH.search(text) is not None


def _cut(piece: Piece, points: Iterable[int]) -> list[Piece]:
    if _ADDRESS.search(piece.shown):
        return [piece]
    ends = [0, *points, len(piece.shown)]
    return _parts(piece, [piece.shown[start:end] for start, end in itertools.pairwise(ends)], "-")


def _parts(piece: Piece, parts: list[str], mark: str) -> list[Piece]:
    return [*(Piece(part, "", mark) for part in parts[:-1]), piece._replace(text=parts[-1])]
