"""Texts that are missing in some of the exhibit's languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import TranslationAdvice, TranslationReason
from cimaise.exhibit.model.language_tag import primary_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.source.diagnostic import Diagnostic


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each text that is missing in one or more languages of the exhibit."""
    languages = context.exhibit.languages
    if len(languages) < 2:
        return
    for text in context.texts:
        part = text.role.noun
        written = [language for language, content in text.text.entries if content]
        if written == [""]:
            # A name or a date may be the same in every language; the body of a page is not.
            if text.role.is_body:
                message = TranslationReason.NOT_TRANSLATED(part=part, languages=languages)
                advice = TranslationAdvice.WRITE_EACH(first=languages[0], second=languages[1])
                yield rule_diagnostic("missing-translation", message, text.span(), advice)
            continue
        # A text without a language, next to texts with a language, is in the exhibit's first language.
        written = [language or languages[0] for language in written]
        if missing := missing_languages(written, languages):
            message = TranslationReason.MISSING(part=part, languages=missing, fallback=written[0])
            advice = TranslationAdvice.ADD(language=missing[0])
            yield rule_diagnostic("missing-translation", message, text.span(), advice)


def missing_languages(written: Iterable[str], languages: Iterable[str]) -> list[str]:
    """The exhibit's languages in which nothing is written. Variants count as one language: en-GB also covers en-US."""
    primaries = {primary_language(tag) for tag in written}
    return [language for language in languages if primary_language(language) not in primaries]
