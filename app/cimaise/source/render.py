"""Diagnostics as text for people: place, sentence, the line itself, a caret, and what to write."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cimaise.source.diagnostic import Diagnostic

_WIDTH = 100
_TAB = 4


def clean(text: str) -> str:
    """Text that cannot command a terminal."""
    return "".join(
        c if c == "\t" or unicodedata.category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for c in text
    )


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    marks = sum(unicodedata.combining(c) != 0 for c in text)
    return len(text.expandtabs(_TAB)) + wide - marks


def one(diagnostic: Diagnostic, lines: Sequence[str]) -> str:
    """One diagnostic; `lines` are its file's, none where it could not be read."""
    span = diagnostic.span
    place = f"{clean(span.file)}:{span.line}:{span.column}"
    out = [f"{place}: {diagnostic.severity}[{diagnostic.code}]: {clean(diagnostic.message)}"]
    if 0 < span.line <= len(lines):
        line = lines[span.line - 1]
        start = min(span.column - 1, len(line))
        end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
        end = max(min(end, len(line)), start + 1)
        first = max(0, start - _WIDTH // 2)
        last = first + _WIDTH
        gutter = str(span.line)
        lead = cells(clean(line[first:start]))
        caret = "^" * max(1, cells(clean(line[start : min(end, last)])))
        out.append(f"  {gutter} | {clean(line[first:last]).expandtabs(_TAB)}".rstrip())
        label = f" {clean(diagnostic.label)}" if diagnostic.label else ""
        out.append(f"  {' ' * len(gutter)} | {' ' * lead}{caret}{label}")
    for other, words in diagnostic.related:
        out.append(f"  {clean(other.file)}:{other.line}:{other.column}: {clean(words)}")
    if diagnostic.help:
        out.append(f"  help: {clean(diagnostic.help)}")
    return "\n".join(out)


def line(diagnostic: Diagnostic) -> str:
    """One diagnostic as one line, as a log wants it."""
    span = diagnostic.span
    told = f"{span.file}:{span.line}:{span.column}: {diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"
    return clean(f"{told}; {diagnostic.help}" if diagnostic.help else told)


def report(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """All diagnostics in their order, then how many there are; "" where there are none."""
    lines = {file: text.split("\n") for file, text in texts.items()}
    errors = sum(d.severity is Severity.ERROR for d in diagnostics)
    warnings = len(diagnostics) - errors
    counts = [
        f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((errors, "error"), (warnings, "warning")) if n
    ]
    return "\n\n".join([*(one(d, lines.get(d.span.file, ())) for d in diagnostics), " and ".join(counts)])
