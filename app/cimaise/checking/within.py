"""Where in its file a part of a text stands, such as one sentence of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cimaise.checking.said import Said

_WORDS = 6


def place_of(part: str, said: Said, language: str, texts: Mapping[str, str]) -> Span:
    """The first words of a part, as they stand in the text's file; where they cannot be found, the text's beginning.

    Between words there may be line breaks, and marks of emphasis around them.
    """
    place = said.place(language)
    whole = texts.get(place.file, "")
    start = _offset(whole, place.line, place.column)
    words = [re.escape(word) for word in part.split()[:_WORDS]]
    found = re.compile(r"[\s*_>]+".join(words)).search(whole, start) if words else None
    if found is None:
        return place
    line = whole.count("\n", 0, found.start()) + 1
    column = found.start() - whole.rfind("\n", 0, found.start())
    end = whole.count("\n", 0, found.end()) + 1
    return Span(place.file, line, column, end, found.end() - whole.rfind("\n", 0, found.end()))


def _offset(text: str, line: int, column: int) -> int:
    """Where a line and a column lie in a text, both from 1."""
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at + column - 1
