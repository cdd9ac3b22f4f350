"""What the texts have that visitors do not see, or that they see as typed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import MarkAdvice, MarkReason
from cimaise.exhibit.pages.locate_text import locate_text
from cimaise.source.body.findings import FindingKind, find_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.exhibit.pages.texts import ExhibitText
    from cimaise.source.diagnostic import Diagnostic

_LEFT_OUT, _RAW, _LIST, _UNUSED = "left-out", "raw-marks", "accidental-list", "unused-note"
_REPORTS = {
    FindingKind.PICTURE: (_LEFT_OUT, MarkReason.PICTURE, MarkAdvice.PICTURE),
    FindingKind.LINK: (_LEFT_OUT, MarkReason.LINK, MarkAdvice.LINK),
    FindingKind.REMARK: (_LEFT_OUT, MarkReason.REMARK, MarkAdvice.REMARK),
    FindingKind.HTML: (_RAW, MarkReason.HTML, MarkAdvice.HTML),
    FindingKind.MARK: (_RAW, MarkReason.MARK, MarkAdvice.MARK),
    FindingKind.TASK: (_RAW, MarkReason.TASK, MarkAdvice.TASK),
    FindingKind.TYPED_BULLET: (_RAW, MarkReason.BULLET, MarkAdvice.BULLET),
    FindingKind.MISSING_NOTE: (_RAW, MarkReason.MISSING_NOTE, MarkAdvice.MISSING_NOTE),
    FindingKind.LARGE_TABLE: (_RAW, MarkReason.LARGE_TABLE, MarkAdvice.LARGE_TABLE),
    FindingKind.YEAR: (_LIST, MarkReason.YEAR, MarkAdvice.YEAR),
    FindingKind.NUMBER: (_LIST, MarkReason.NUMBER, MarkAdvice.NUMBER),
    FindingKind.UNUSED_NOTE: (_UNUSED, MarkReason.UNUSED_NOTE, MarkAdvice.UNUSED_NOTE),
}
_TYPED = (FindingKind.HTML, FindingKind.MARK, FindingKind.MISSING_NOTE)
"""Findings that are intended if they are not in the source: they were written as `&lt;` or `\\*`."""
_REPORTED_AT_MOST = 10
"""How many places of one text are reported for each code."""
_MAX_PARSED = 10_000
"""Characters of a text that are parsed: parsing a longer one can take long, and `long-text` reports it."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report every place of the bodies where something is left out or shown as typed."""
    for text in context.texts:
        if text.role.is_body:
            for language, content in text.text.entries:
                yield from _body(context, text, language, content)


def _body(context: CheckContext, text: ExhibitText, language: str, content: str) -> Iterator[Diagnostic]:
    if len(content) > _MAX_PARSED:
        end = content.rfind("\n\n", 0, _MAX_PARSED)
        content = content[: end if end > 0 else _MAX_PARSED]
    whole = rest = text.span(language)
    reported: Counter[str] = Counter()
    spoken = language or next(iter(context.exhibit.languages), "")
    for finding in find_problems(content, spoken):
        code, reason, advice = _REPORTS[finding.kind]
        place = locate_text(finding.text, rest, context.sources)
        found = place is not rest
        if found:
            rest = replace(whole, line=place.end_line, column=place.end_column)
        elif finding.kind in _TYPED:
            continue
        reported[code] += 1
        if reported[code] <= _REPORTED_AT_MOST:
            span = place if found else whole
            yield rule_diagnostic(code, reason(text=finding.text), span, advice(text=finding.text))
