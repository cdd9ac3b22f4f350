"""Where a word may be hyphenated, by the dictionaries of LibreOffice that the package pyphen contains, or by
a rule for syllables.

pyphen reads the two levels of a dictionary as one, which puts hyphens in wrong places of German compounds, and needs
more than a second for German. Here the levels are kept apart, and a pattern is parsed when it matches.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from importlib.util import find_spec
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cimaise.typography.least import LEAST
from cimaise.typography.syllables import has_rule, syllable_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_FILES = {
    "en": "en_US",
    "en-gb": "en_GB",
    "de": "de_DE",
    "de-at": "de_AT",
    "de-ch": "de_CH",
    "pt": "pt_BR",
    "it": "it_IT",
    "nl": "nl_NL",
    "pl": "pl_PL",
    "cs": "cs_CZ",
    "sk": "sk_SK",
    "sl": "sl_SI",
    "hr": "hr_HR",
    "hu": "hu_HU",
    "ru": "ru_RU",
    "be": "be_BY",
    "bg": "bg_BG",
    "el": "el_GR",
    "da": "da_DK",
    "et": "et_EE",
    "lv": "lv_LV",
    "sq": "sq_AL",
    "sr-latn": "sr_Latn",
} | {tag: tag for tag in ("fr", "es", "ca", "eu", "sv", "is", "lt", "sr")}
"""The dictionary of each language. Those that are only under the GPL are not used."""
_WORD = re.compile(r"[^\W\d_]{6,}")
_NO_DIGITS = str.maketrans("", "", "0123456789")
_LONGEST_WORD = 200
_SHORTEST_PART = 4
_LEAST_IN_PART = 2
"""The fewest letters of a part of a compound, and before and after a hyphen inside it."""
_SHORTEST_UNKNOWN = 6
_UNKNOWN = 0.15
"""The fewest letters of a part that is not in the dictionary, and what each of them costs, compared with a known word."""


class _Level(NamedTuple):
    """One level of a dictionary: patterns by their letters, and the length of the longest, in letters."""

    patterns: dict[str, str]
    longest: int


class Points(NamedTuple):
    """Positions of hyphens in a text, in order: `joints` between the parts of compounds, and `all` of them."""

    joints: tuple[int, ...] = ()
    all: tuple[int, ...] = ()


def hyphen_points(text: str, language: str) -> Points:
    """Where the words of a text without spaces may be hyphenated, at least LEAST letters from their ends."""
    joints: list[int] = []
    found: list[int] = []
    for word in _WORD.finditer(text):
        points = _points(word.group(), language.lower())
        joints += [word.start() + point for point in points.joints]
        found += [word.start() + point for point in points.all]
    return Points(tuple(joints), tuple(found))


@lru_cache(maxsize=500)
def _points(word: str, language: str) -> Points:
    if has_rule(language):
        return Points((), _inner(word, syllable_starts(word.replace("İ", "i").lower(), language)))
    levels = _levels(language)
    letters = word.lower()
    if not levels or len(letters) != len(word) or len(word) > _LONGEST_WORD:
        return Points()
    if len(levels) == 1:
        return Points((), _inner(word, _matches(letters, levels[0])))
    found = _syllables(letters, [], levels)
    joints = _joints(letters, levels[0], found)
    return Points(_inner(word, joints), _inner(word, _syllables(letters, joints, levels)))


def _syllables(word: str, joints: Sequence[int], levels: Sequence[_Level]) -> set[int]:
    """All positions of hyphens in a word, with its ends; syllables are those of the parts between the joints."""
    ends = sorted({0, *joints, *_matches(word, levels[0]), len(word)})
    found = {*ends}
    for start, end in itertools.pairwise(ends):
        inner = range(start + _LEAST_IN_PART, end - _LEAST_IN_PART + 1)
        found |= {start + point for point in _matches(word[start:end], levels[1])} & {*inner}
    return found


def _inner(word: str, points: Iterable[int]) -> tuple[int, ...]:
    return tuple(point for point in sorted(set(points)) if LEAST <= point <= len(word) - LEAST)


def _joints(word: str, words: _Level, syllables: set[int]) -> list[int]:
    """The joints of a compound: it is composed of the fewest words of the first level. Its first or its last part may be
    another word, which ends where a syllable ends."""
    size = len(word)
    best: list[tuple[float, list[int]]] = [(0.0, []), *[(inf, [])] * size]
    for end in range(_SHORTEST_PART, size + 1):
        for start in range(end - _SHORTEST_PART + 1):
            cost, before = best[start]
            if word[start:end] in words.patterns:
                best[end] = min(best[end], (cost + 1, [*before, end]))
            elif {start, end} & {0, size} and {start, end} <= syllables and end - start >= _SHORTEST_UNKNOWN:
                best[end] = min(best[end], (cost + 2 + _UNKNOWN * (end - start), [*before, end]))
    return best[size][1][:-1]


def _matches(word: str, level: _Level) -> list[int]:
    """The positions of hyphens by Liang's method: where the highest digit of all matching patterns is odd."""
    marked = f".{word}."
    highest = [0] * (len(marked) + 1)
    for start in range(len(marked)):
        for end in range(start + 1, min(len(marked), start + level.longest) + 1):
            if pattern := level.patterns.get(marked[start:end]):
                for offset, digit in _digits(pattern):
                    highest[start + offset] = max(highest[start + offset], digit)
    return [point for point in range(1, len(word)) if highest[point + 1] % 2]


@lru_cache(maxsize=5000)
def _digits(pattern: str) -> tuple[tuple[int, int], ...]:
    """The digits of a pattern, and how many letters precede each. Where a hyphen would change the spelling, there is none."""
    pattern, _, spelling = pattern.partition("/")
    found, letters = [], 0
    for character in pattern:
        if character.isdigit():
            digit = int(character)
            found.append((letters, digit + digit % 2 if spelling else digit))
        else:
            letters += 1
    return tuple(found)


@lru_cache(maxsize=4)
def _levels(language: str) -> tuple[_Level, ...]:
    """The dictionary of a language; empty if there is none."""
    tag = next((tag for tag in (language, language.partition("-")[0]) if tag in _FILES), "")
    folder = _folder()
    if not tag or folder is None:
        return ()
    data = (folder / f"hyph_{_FILES[tag]}.dic").read_bytes()
    encoding, _, content = data.partition(b"\n")
    levels = content.decode(encoding.decode("ascii").strip()).split("NEXTLEVEL")
    return tuple(map(_level, levels))


def _level(content: str) -> _Level:
    # All lines at once: the German dictionary has 78,000. Comments have spaces, so they match no word.
    lines = content.splitlines()
    keys = [line.partition("/")[0] for line in content.translate(_NO_DIGITS).splitlines()]
    patterns = dict(zip(keys, lines, strict=True))
    patterns.pop("", None)
    return _Level(patterns, max(map(len, patterns), default=0))


def _folder() -> Path | None:
    """The folder of the dictionaries. pyphen itself is not imported: it would list all of them."""
    spec = find_spec("pyphen")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "dictionaries"
