"""A Markdown file as its fields, which stand between two lines --- at its beginning, and the body below them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Span
from cimaise.source.nodes import Mapping

if TYPE_CHECKING:
    from cimaise.exhibit.reading.context import ReadContext

_FENCE = "---"
_SAYS_SOMETHING = re.compile(r"\s*[^\s#]")
_FIELD = re.compile(r"""\s*(["']?[\w-]+["']?\s*:(\s|$)|\{)""")
_AT_MOST = 200
"""How many lines the fields may take; a --- further down is a line across the page."""


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """The fields of a Markdown file, None where it has none; its body, and where that begins."""

    fields: Mapping | None
    body: str
    place: Span


def split_front_matter(context: ReadContext, text: str, relative: str) -> MarkdownFile:
    """A file's text in its two parts; what is wrong with its fields is noted."""
    name = context.name(relative)
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return MarkdownFile(None, text.strip(), _beginning(name, lines, 0))
    end = next((n for n, line in enumerate(lines[1:_AT_MOST], 1) if line.rstrip() == _FENCE), 0)
    if not end:
        message = "the fields that begin with this line --- have no end"
        advice = "write --- after the last of them, too; if you meant a line across the page, write ***"
        context.diagnostics.error("front-matter", message, Span(name, 1, 1, 1, 4), advice=advice)
        return MarkdownFile(None, text.strip(), _beginning(name, lines, 0))
    body, place = "\n".join(lines[end + 1 :]).strip(), _beginning(name, lines, end + 1)
    first = next((n for n, line in enumerate(lines[:end]) if n and _SAYS_SOMETHING.match(line)), 0)
    if first and not _FIELD.match(lines[first]):
        # Words between two lines across the page would be told as faulty YAML.
        message = "between the lines --- stand no fields"
        advice = "write for example title: A Title; if you meant lines across the page, write ***"
        span = Span(name, first + 1, 1, first + 1, len(lines[first]) + 1)
        context.diagnostics.error("front-matter", message, span, advice=advice)
        return MarkdownFile(None, body, place)
    # An empty line stands for the first ---, so that every place is that of the file.
    root = context.document("\n".join(["", *lines[1:end]]), relative)
    return MarkdownFile(root if isinstance(root, Mapping) else None, body, place)


def _beginning(name: str, lines: list[str], first: int) -> Span:
    """The first line with words, from a line on that is counted from 0."""
    number = next((n for n in range(first, len(lines)) if lines[n].strip()), first)
    return Span(name, number + 1, 1, number + 1, 1)
