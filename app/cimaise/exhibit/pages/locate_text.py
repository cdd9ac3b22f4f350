"""Where in its file a part of a text stands, such as one sentence of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = 6


def locate_text(part: str, place: Span, texts: Mapping[str, str]) -> Span:
    """The first words of a part of the text at a place, as they stand there; where they cannot be found, that place.

    Between words there may be line breaks, and marks of emphasis around them.
    """
    whole = texts.get(place.file, "")
    start = _offset(whole, place.line, place.column)
    # In YAML other texts follow; a body's own file holds nothing else.
    end = _offset(whole, place.end_line, place.end_column) if place.file.endswith(".yaml") else len(whole)
    words = [re.escape(word) for word in part.split()[:_WORDS]]
    found = re.compile(r"[\s*_>]+".join(words)).search(whole, start, end) if words else None
    if found is None:
        return place
    return Span(place.file, *_line_and_column(whole, found.start()), *_line_and_column(whole, found.end()))


def _offset(text: str, line: int, column: int) -> int:
    """Where a line and a column lie in a text, both from 1."""
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at + column - 1


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    """The inverse of `_offset`."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
