"""The languages that an exhibit names: BCP 47 tags, by their form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.source import values
from cimaise.source.wording import quoted

if TYPE_CHECKING:
    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.nodes import Node

LANGUAGES_AT_MOST = 100
"""Several times what any exhibit is translated into."""

# RFC 5646, section 2.1. Of primary subtags only those of two or three letters: longer ones are allowed
# but none was ever registered, and "english" should be told from a tag.
_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(-[a-wy-z\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)


def is_tag(text: str) -> bool:
    """Whether a text has the form of a language's tag."""
    return _TAG.fullmatch(text) is not None


def languages(node: Node, diagnostics: DiagnosticCollector) -> tuple[str, ...]:
    """The tags of a list, each once, as they were typed."""
    tags: dict[str, str] = {}
    advice = "write for example languages: [en]"
    for item in values.items(node, "'languages'", diagnostics, advice, least=1):
        if len(tags) == LANGUAGES_AT_MOST:
            message = f"these are more than {LANGUAGES_AT_MOST} languages"
            diagnostics.error(
                "too-large", message, item.span, advice="keep those that its texts are written in"
            )
            break
        tag = values.text(item, "a language", diagnostics, advice)
        if not tag:
            continue
        if not is_tag(tag):
            hyphened = tag.replace("_", "-")
            meant = hyphened if is_tag(hyphened) else ""
            diagnostics.error(
                "bad-language",
                f"{quoted(tag)} is not the tag of a language"
                + (f"; did you mean '{meant}'?" if meant else ""),
                item.span,
                advice="write a tag such as en, ko, pt-BR or zh-Hant",
            )
        elif tag.lower() in tags:
            diagnostics.error(
                "doubled-language", f"'{tag}' stands here a second time", item.span, advice="remove it"
            )
        else:
            tags[tag.lower()] = tag
    return tuple(tags.values())
