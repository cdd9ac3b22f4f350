"""The list of an exhibit's languages, and the syntax of BCP 47 language tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason, ValueName
from cimaise.source import values

if TYPE_CHECKING:
    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.nodes import Node

MAX_LANGUAGES = 100
"""Several times as many languages as any exhibit has."""

# RFC 5646, section 2.1, but with primary subtags of two or three letters only. The RFC allows longer ones, but none is
# registered, and "english" must be recognised as a mistake.
_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(-[a-wy-z\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)


def is_language_tag(text: str) -> bool:
    """Whether a text has the syntax of a BCP 47 language tag."""
    return _TAG.fullmatch(text) is not None


def read_languages(node: Node, diagnostics: DiagnosticCollector) -> tuple[str, ...]:
    """The tags in a list, spelled as written, without duplicates."""
    tags: dict[str, str] = {}
    example = ReadingAdvice.EXAMPLE(yaml="languages: [en]")
    for entry in values.items(node, "'languages'", diagnostics, example, least=1):
        if len(tags) == MAX_LANGUAGES:
            message = ReadingReason.TOO_MANY_LANGUAGES(limit=MAX_LANGUAGES)
            diagnostics.error("too-large", message, entry.span, advice=ReadingAdvice.USED_LANGUAGES())
            break
        tag = values.text(entry, ValueName.LANGUAGE(), diagnostics, example)
        if not tag:
            continue
        if not is_language_tag(tag):
            hyphenated = tag.replace("_", "-")
            near = hyphenated if is_language_tag(hyphenated) else ""
            message = ReadingReason.INVALID_LANGUAGE(tag=tag, near=near)
            diagnostics.error("bad-language", message, entry.span, advice=ReadingAdvice.LANGUAGE_TAG())
        elif tag.lower() in tags:
            message = ReadingReason.DUPLICATE_LANGUAGE(tag=tag)
            diagnostics.error("doubled-language", message, entry.span, advice=ReadingAdvice.REMOVE())
        else:
            tags[tag.lower()] = tag
    return tuple(tags.values())
