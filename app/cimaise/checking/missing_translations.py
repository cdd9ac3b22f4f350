"""Texts that stand in some of the exhibit's languages only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.subject import rule_diagnostic
from cimaise.source.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cimaise.checking.subject import CheckContext
    from cimaise.source.diagnostic import Diagnostic


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """Each text that a language lacks."""
    languages = subject.exhibit.languages
    if len(languages) < 2:
        return
    for said in subject.said:
        given = [language for language, text in said.text.entries if text]
        if given == [""]:
            # A name or a date may be the same everywhere; a whole page is not.
            if said.role.is_body:
                message = f"this {said.role.word} is written only once, for visitors in {listed(languages)}"
                advice = f"write it once for each: {{{languages[0]}: ..., {languages[1]}: ...}}"
                yield rule_diagnostic("missing-translation", message, said.span(), advice)
            continue
        # A file that others hold in other languages is in the first of the exhibit's.
        given = [language or languages[0] for language in given]
        if missing := lacking(given, languages):
            message = f"this {said.role.word} is not there in {listed(missing)}; visitors read it in {given[0]} instead"
            advice = f"write it beside the others, after '{missing[0]}:'"
            yield rule_diagnostic("missing-translation", message, said.span(), advice)


def lacking(given: Iterable[str], languages: Iterable[str]) -> list[str]:
    """The languages of the exhibit that have nothing of their own: British English serves for American."""
    primaries = {_primary(language) for language in given}
    return [language for language in languages if _primary(language) not in primaries]


def _primary(language: str) -> str:
    return language.lower().partition("-")[0]
