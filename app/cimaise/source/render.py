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


def _clean(text: str) -> str:
    """Text that cannot command a terminal."""
    return "".join(c if c == "\t" or unicodedata.category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for c in text)


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    marks = sum(unicodedata.combining(c) != 0 for c in text)
    return len(text.expandtabs(_TAB)) + wide - marks


def one(diagnostic: Diagnostic, text: str | None) -> str:
    """One diagnostic; `text` is its file's, where it could be read."""
    span = diagnostic.span
    head = f"{span.file}:{span.line}:{span.column}: {diagnostic.severity}[{diagnostic.code}]: "
    out = [head + _clean(diagnostic.message)]
    lines = text.splitlines() if text is not None else []
    if 0 < span.line <= len(lines):
        line = _clean(lines[span.line - 1])
        start = min(span.column - 1, len(line))
        end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
        end = max(min(end, len(line)), start + 1)
        first = max(0, start - _WIDTH // 2)
        shown = line[first : first + _WIDTH]
        gutter = str(span.line)
        lead = cells(line[first:start])
        caret = "^" * max(1, cells(line[start : min(end, first + _WIDTH)]))
        out.append(f"  {gutter} | {shown.expandtabs(_TAB).rstrip()}")
        out.append(f"  {' ' * len(gutter)} | {' ' * lead}{caret}" + (f" {diagnostic.label}" if diagnostic.label else ""))
    if diagnostic.help:
        out.append(f"  help: {_clean(diagnostic.help)}")
    return "\n".join(out)


def report(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    """All diagnostics in their order, then how many there are."""
    errors = sum(d.severity is Severity.ERROR for d in diagnostics)
    warnings = len(diagnostics) - errors
    counts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((errors, "error"), (warnings, "warning")) if n]
    return "\n\n".join([*(one(d, texts.get(d.span.file)) for d in diagnostics), " and ".join(counts)])
