"""Characters that Cimaise's typefaces do not have: the kiosk shows them in another font, or as empty boxes."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import GlyphAdvice, GlyphReason
from cimaise.exhibit.model.language_tag import primary_language
from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cimaise.checking.check_context import CheckContext
    from cimaise.exhibit.pages.texts import ExhibitText
    from cimaise.source.diagnostic import Diagnostic

_MAX_LISTED = 8


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each language without a typeface and, in the other languages, each text with missing characters."""
    languages = context.exhibit.languages
    if not languages:
        return
    covered = _covered(languages)
    uncovered = [
        index
        for index, language in enumerate(languages)
        if _lacks_typeface(context.texts, languages, language, covered)
    ]
    for index in uncovered:
        message = GlyphReason.NO_TYPEFACE(language=languages[index])
        span = context.exhibit.source_map.of(f"languages.{index}")
        yield rule_diagnostic("no-typeface", message, span, GlyphAdvice.INSTALL_FONT())
    skipped = {languages[index] for index in uncovered}
    for text in context.texts:
        for language, content in text.text.entries:
            if (language or languages[0]) not in skipped and (missing := _missing(content, covered)):
                yield _missing_glyphs(text, language, missing)
                break


def _missing_glyphs(text: ExhibitText, language: str, missing: Sequence[str]) -> Diagnostic:
    reason = GlyphReason.MISSING if len(missing) <= _MAX_LISTED else GlyphReason.MISSING_EXAMPLES
    characters = [
        GlyphReason.CHARACTER(character=character, code=ord(character)) for character in missing[:_MAX_LISTED]
    ]
    message = reason(part=text.role.noun, number=len(missing), characters=characters)
    return rule_diagnostic("missing-glyph", message, text.span(language), GlyphAdvice.LOOK_OR_REWRITE())


def _missing(content: str, covered: frozenset[str]) -> list[str]:
    """The missing characters of a text, without duplicates, in the order of the text."""
    if not set(content) - covered:
        return []
    # A letter and a combining accent are shown as one glyph if the typeface has the composed character.
    return [
        character
        for character in dict.fromkeys(unicodedata.normalize("NFC", content))
        if character not in covered and _is_visible(character)
    ]


def _is_visible(character: str) -> bool:
    """Whether a character has a shape; spaces, control characters and variation selectors have none."""
    return (
        unicodedata.category(character) not in ("Cc", "Cf", "Zs", "Zl", "Zp")
        and not "\ufe00" <= character <= "\ufe0f"
    )


def _lacks_typeface(
    texts: Sequence[ExhibitText], languages: Sequence[str], language: str, covered: frozenset[str]
) -> bool:
    """Whether most letters of the texts in a language are missing."""
    letters = missing = 0
    for text in texts:
        for tag, content in text.text.entries:
            if (tag or languages[0]) != language:
                continue
            if content.isascii():
                letters += len(content)
            else:
                alphabetic = [each for each in unicodedata.normalize("NFC", content) if each.isalpha()]
                letters += len(alphabetic)
                missing += sum(letter not in covered for letter in alphabetic)
    return missing * 2 > letters


def _covered(languages: Sequence[str]) -> frozenset[str]:
    """The characters of the typefaces that are loaded for an exhibit in these languages; Latin is always loaded."""
    coverage = _coverage()
    tags = {"", *(primary_language(language) for language in languages)}
    return frozenset("\n\t").union(*(coverage[tag] for tag in tags if tag in coverage))


@cache
def _coverage() -> dict[str, frozenset[str]]:
    """The characters for each language. The file, which tools/glyphs.py writes, has the first and last of each range."""
    text = (data("resources") / "fonts" / "coverage.json").read_text(encoding="ascii")
    return {
        language: frozenset(
            chr(code)
            for first, last in zip(ends[::2], ends[1::2], strict=True)
            for code in range(first, last + 1)
        )
        for language, ends in json.loads(text).items()
    }
