"""Names of people and groups in titles: their words stay on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import SongsRoom, WorksRoom

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.exhibit.model.localized_text import LocalizedText

_MOST_WORDS = 3
"""The most words that are kept together: if one of four is a rank, a line may end after it."""


def known_names(exhibit: Exhibit, language: str) -> frozenset[str]:
    """The names of several words that an exhibit gives as authors and performers, in one language.

    A name may begin with a rank that a title leaves out: of "President Kim Il Sung", "Kim Il Sung" is a name, too.
    """
    names = {name.text(language) for name in _names(exhibit)}
    return frozenset(part for name in names for part in _parts(name.split()))


def _parts(words: list[str]) -> Iterator[str]:
    """A name, and the ends of it that may be one: in most scripts they begin with a capital letter."""
    for start in range(len(words) - 1):
        if len(words) - start <= _MOST_WORDS and not (start and words[start][0].islower()):
            yield " ".join(words[start:])


def _names(exhibit: Exhibit) -> Iterator[LocalizedText]:
    for room in exhibit.rooms:
        if isinstance(room, WorksRoom):
            yield from (work.author for work in room.works)
        elif isinstance(room, SongsRoom):
            for song in room.songs:
                yield from song.performers


def tie_names(text: str, names: Iterable[str]) -> str:
    """A text with no-break spaces in the names that it contains, in upper or lower case."""
    for name in names:
        first, *_ = name.split()
        if first.casefold() in text.casefold():
            words = r"\s+".join(map(re.escape, name.split()))
            text = re.sub(rf"(?<!\w){words}(?!\w)", _tied, text, flags=re.IGNORECASE)
    return text


def _tied(name: re.Match[str]) -> str:
    return "\N{NO-BREAK SPACE}".join(name.group().split())
