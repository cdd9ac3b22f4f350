"""Lists of names, such as donors, in groups of one initial."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from cimaise.source.body.model import NameGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

_KOREAN = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _SYLLABLES = 0xAC00, 11172


def grouped_names(names: Iterable[str]) -> tuple[NameGroup, ...]:
    """The names in their order, in groups of neighbours with the same initial. A name without one is a group."""
    groups: list[NameGroup] = []
    for initial, same in groupby(names, key=initial_of):
        if initial:
            groups.append(NameGroup(initial, tuple(same)))
        else:
            groups.extend(NameGroup("", (name,)) for name in same)
    return tuple(groups)


def initial_of(name: str) -> str:
    """The letter under which a name is listed: a capital without accents, the first consonant of a Korean name; "" for
    scripts without initials, and for a name without letters."""
    letter = next((character for character in name if character.isalpha()), "")
    if not letter:
        return ""
    syllable = ord(letter) - _FIRST_SYLLABLE
    if 0 <= syllable < _SYLLABLES:
        return _KOREAN[syllable // 588]
    if unicodedata.category(letter) == "Lo" and unicodedata.east_asian_width(letter) == "W":
        return ""
    return unicodedata.normalize("NFD", letter)[0].upper()[0]
