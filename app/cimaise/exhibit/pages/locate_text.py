"""Finds the position of a part of a text, such as one sentence of a page, in its source file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAX_WORDS = 6
"""The number of words that are enough to identify a part of a text."""


def locate_text(part: str, span: Span, texts: Mapping[str, str]) -> Span:
    """The span of the first words of `part` in the text at `span`; `span` itself if they are not found.

    `texts` has the text of each file. Line breaks and Markdown emphasis between words are ignored.
    """
    text = texts.get(span.file, "")
    start = _offset(text, span.line, span.column)
    # In YAML, other fields follow the text. The span of a Markdown body is only its start; it is the rest of the file.
    end = _offset(text, span.end_line, span.end_column) if span.file.endswith(".yaml") else len(text)
    words = [re.escape(word) for word in part.split()[:_MAX_WORDS]]
    match = re.compile(r"[\s*_>]+".join(words)).search(text, start, end) if words else None
    if match is None:
        return span
    return Span(span.file, *_line_and_column(text, match.start()), *_line_and_column(text, match.end()))


def _offset(text: str, line: int, column: int) -> int:
    """The offset of a line and a column, both from 1."""
    offset = 0
    for _ in range(line - 1):
        offset = text.find("\n", offset) + 1
    return offset + column - 1


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The inverse of `_offset`."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
