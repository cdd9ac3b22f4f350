"""Characters that no typeface of the program's has: another one stands in for them, or an empty box."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from cimaise.checking.subject import rule_diagnostic
from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cimaise.checking.subject import CheckContext
    from cimaise.exhibit.pages.texts import ExhibitText
    from cimaise.source.diagnostic import Diagnostic

_TOLD_AT_MOST = 8


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """Each language that has no typeface, and each text of the others with characters that none has."""
    languages = subject.exhibit.languages
    if not languages:
        return
    have = _characters(languages)
    without = [
        number
        for number, language in enumerate(languages)
        if _is_foreign(subject.said, languages, language, have)
    ]
    for number in without:
        message = f"there is no typeface for the language '{languages[number]}'; one of the kiosk's system stands in"
        advice = "install a good one there, such as fonts-noto-cjk for Korean, Chinese and Japanese, and look at every page"
        yield rule_diagnostic(
            "no-typeface", message, subject.exhibit.source_map.of(f"languages.{number}"), advice
        )
    passed_over = {languages[number] for number in without}
    for said in subject.said:
        for language, text in said.text.entries:
            if (language or languages[0]) not in passed_over and (lacking := _lacking(text, have)):
                yield _finding(said, language, lacking)
                break


def _finding(said: ExhibitText, language: str, lacking: Sequence[str]) -> Diagnostic:
    told = [f"{sign} (U+{ord(sign):04X})" for sign in lacking[:_TOLD_AT_MOST]]
    more = f" and {len(lacking) - len(told)} more" if len(lacking) > len(told) else ""
    message = f"this {said.role.word} has characters that no typeface here has: {', '.join(told)}{more}"
    if len(lacking) == 1:
        message = f"this {said.role.word} has a character that no typeface here has: {told[0]}"
    advice = "look at its page on the kiosk itself, where another typeface stands in; or write it another way"
    return rule_diagnostic("missing-glyph", message, said.span(language), advice)


def _lacking(text: str, have: frozenset[str]) -> list[str]:
    """The characters of a text that are missing, each once, in their order."""
    strange = set(text) - have
    if not strange:
        return []
    # A letter and its accent are set as one where a typeface has the one.
    return [
        sign
        for sign in dict.fromkeys(unicodedata.normalize("NFC", text))
        if sign not in have and _is_seen(sign)
    ]


def _is_seen(sign: str) -> bool:
    """Whether a character has a shape at all: spaces and what steers the setting have none."""
    return (
        unicodedata.category(sign) not in ("Cc", "Cf", "Zs", "Zl", "Zp") and not "\ufe00" <= sign <= "\ufe0f"
    )


def _is_foreign(
    said: Sequence[ExhibitText], languages: Sequence[str], language: str, have: frozenset[str]
) -> bool:
    """Whether most letters of a language's texts are missing."""
    letters = strange = 0
    for each in said:
        for written, text in each.text.entries:
            if (written or languages[0]) != language:
                continue
            if text.isascii():
                letters += len(text)
            else:
                own = [sign for sign in unicodedata.normalize("NFC", text) if sign.isalpha()]
                letters += len(own)
                strange += sum(sign not in have for sign in own)
    return strange * 2 > letters


def _characters(languages: Sequence[str]) -> frozenset[str]:
    """What the typefaces have that are loaded for an exhibit in these languages: Latin always."""
    coverage = _coverage()
    tags = {"", *(language.lower().partition("-")[0] for language in languages)}
    return frozenset("\n\t").union(*(coverage[tag] for tag in tags if tag in coverage))


@cache
def _coverage() -> dict[str, frozenset[str]]:
    """The file that tools/glyphs.py writes: first and last characters in turn, for each language."""
    text = (data("resources") / "fonts" / "coverage.json").read_text(encoding="ascii")
    return {
        language: frozenset(
            chr(code)
            for first, last in zip(ends[::2], ends[1::2], strict=True)
            for code in range(first, last + 1)
        )
        for language, ends in json.loads(text).items()
    }
