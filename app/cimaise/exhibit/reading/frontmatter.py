"""Splits a Markdown file into its front matter (fields between two `---` lines at its start) and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason
from cimaise.source.diagnostic import Diagnostic, Span

_FENCE = "---"
# A line that is neither empty nor a comment.
_CONTENT = re.compile(r"\s*[^\s#]")
# A line that starts with a name and a colon, or with a map in braces.
_FIELD = re.compile(r"""\s*(["']?[\w-]+["']?\s*:(\s|$)|\{)""")
_MAX_LINES = 200
"""The maximum length of front matter, in lines. A `---` below is a horizontal rule."""


@dataclass(frozen=True, slots=True)
class MarkdownParts:
    """The two parts of a Markdown file.

    `front_matter` is YAML with the line numbers of the file; None if there is none, or if it is malformed, which
    `diagnostic` then reports. `span` is the start of the body.
    """

    front_matter: str | None
    body: str
    span: Span
    diagnostic: Diagnostic | None = None


def split_front_matter(text: str, file: str) -> MarkdownParts:
    """Split the text of a Markdown file; `file` is its name in diagnostics."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return MarkdownParts(None, text.strip(), _first_text(file, lines, 0))
    end = next((n for n, line in enumerate(lines[1:_MAX_LINES], 1) if line.rstrip() == _FENCE), 0)
    if not end:
        diagnostic = _malformed(
            ReadingReason.FRONT_MATTER_NOT_CLOSED, Span(file, 1, 1, 1, 4), ReadingAdvice.CLOSE_FRONT_MATTER
        )
        return MarkdownParts(None, text.strip(), _first_text(file, lines, 0), diagnostic)
    body, span = "\n".join(lines[end + 1 :]).strip(), _first_text(file, lines, end + 1)
    first = next((n for n, line in enumerate(lines[:end]) if n and _CONTENT.match(line)), 0)
    if first and not _FIELD.match(lines[first]):
        # Prose between two horizontal rules: reading it as YAML would report confusing syntax errors.
        diagnostic = _malformed(
            ReadingReason.FRONT_MATTER_WITHOUT_FIELDS,
            Span(file, first + 1, 1, first + 1, len(lines[first]) + 1),
            ReadingAdvice.FIELDS_OR_LINES,
        )
        return MarkdownParts(None, body, span, diagnostic)
    # An empty line replaces the first ---, so that the line numbers are those of the file.
    return MarkdownParts("\n".join(["", *lines[1:end]]), body, span)


def _malformed(reason: ReadingReason, span: Span, advice: ReadingAdvice) -> Diagnostic:
    return Diagnostic("front-matter", reason(), span, help=advice())


def _first_text(file: str, lines: list[str], start: int) -> Span:
    """The start of the first line with text, from the line with the index `start` on."""
    index = next((n for n in range(start, len(lines)) if lines[n].strip()), start)
    return Span(file, index + 1, 1, index + 1, 1)
