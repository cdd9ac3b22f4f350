"""Diagnostics as text for people: position, message, the line with a caret, and what to write instead."""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Severity
from cimaise.source.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cimaise.source.diagnostic import Diagnostic

_WIDTH = 100
"""How many characters of a long line are shown."""
_TAB = 4
"""The distance between tab stops, in cells."""


def clean(text: object) -> str:
    """The text with control characters replaced, since a terminal could execute them. Tabs stay."""
    return "".join(
        c if c == "\t" or unicodedata.category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}"
        for c in str(text)
    )


def display_width(text: str) -> int:
    """The width of a text in cells of a terminal."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    marks = sum(unicodedata.combining(c) != 0 for c in text)
    return len(text.expandtabs(_TAB)) + wide - marks


def full(diagnostic: Diagnostic, lines: Sequence[str]) -> str:
    """One diagnostic with the line that contains it. `lines` are those of the file, () if it was not read."""
    span = diagnostic.span
    position = f"{clean(span.file)}:{span.line}:{span.column}"
    out = [f"{position}: {diagnostic.severity}[{diagnostic.code}]: {clean(diagnostic.message)}"]
    if 0 < span.line <= len(lines):
        text = lines[span.line - 1]
        start = min(span.column - 1, len(text))
        end = span.end_column - 1 if span.end_line == span.line else len(text.rstrip())
        end = max(min(end, len(text)), start + 1)
        first = max(0, start - _WIDTH // 2)
        last = first + _WIDTH
        number = str(span.line)
        indent = display_width(clean(text[first:start]))
        caret = "^" * max(1, display_width(clean(text[start : min(end, last)])))
        out.append(f"  {number} | {clean(text[first:last]).expandtabs(_TAB)}".rstrip())
        label = f" {clean(diagnostic.label)}" if diagnostic.label else ""
        out.append(f"  {' ' * len(number)} | {' ' * indent}{caret}{label}")
    for other, words in diagnostic.related:
        out.append(f"  {clean(other.file)}:{other.line}:{other.column}: {clean(words)}")
    if diagnostic.help:
        out.append(f"  help: {clean(diagnostic.help)}")
    return "\n".join(out)


def line(diagnostic: Diagnostic) -> str:
    """One diagnostic on one line, for a log."""
    span = diagnostic.span
    text = f"{span.file}:{span.line}:{span.column}: {diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"
    return clean(f"{text}; {diagnostic.help}" if diagnostic.help else text)


def report(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], per_code: int = sys.maxsize) -> str:
    """All diagnostics in their order, then their number; "" if there are none.

    Of each code only the first `per_code` are shown, then the number of the others. `texts` are the files' texts by
    name.
    """
    lines = {file: text.split("\n") for file, text in texts.items()}
    totals = Counter(diagnostic.code for diagnostic in diagnostics)
    shown: Counter[str] = Counter()
    parts = []
    for diagnostic in diagnostics:
        shown[diagnostic.code] += 1
        if shown[diagnostic.code] <= per_code:
            parts.append(full(diagnostic, lines.get(diagnostic.span.file, ())))
        if shown[diagnostic.code] == per_code < totals[diagnostic.code]:
            more = totals[diagnostic.code] - per_code
            parts.append(f"and {more:,} more of this kind: {diagnostic.severity}[{diagnostic.code}]")
    return "\n\n".join([*parts, " and ".join(_counts(diagnostics))])


def _counts(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    for number, severity in ((errors, Severity.ERROR), (len(diagnostics) - errors, Severity.WARNING)):
        if number:
            yield counted(number, severity)
