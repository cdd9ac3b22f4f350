"""Diagnostics for machines: as JSON, and as the commands that GitHub shows beside the lines of a change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.source.diagnostic import Diagnostic, Span

VERSION = 1
"""Of the JSON: fields may be added under the same number, none is renamed or taken away."""


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """One object: `version`, `errors` and `warnings` (how many), `diagnostics` in their order."""
    errors = sum(each.severity is Severity.ERROR for each in diagnostics)
    return json.dumps(
        {
            "version": VERSION,
            "errors": errors,
            "warnings": len(diagnostics) - errors,
            "diagnostics": [_object(each) for each in diagnostics],
        },
        ensure_ascii=False,
        indent=2,
    )


def _object(diagnostic: Diagnostic) -> dict[str, object]:
    related = [{"message": words, **_place(span)} for span, words in diagnostic.related]
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        **_place(diagnostic.span),
        "help": diagnostic.help,
        "related": related,
    }


def _place(span: Span) -> dict[str, object]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """A workflow command a line (GitHub, "Workflow commands for GitHub Actions")."""
    return "\n".join(_command(each) for each in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    told = f"{diagnostic.message}; {diagnostic.help}" if diagnostic.help else diagnostic.message
    properties = {"file": span.file, "line": span.line, "col": span.column}
    if span.end_line == span.line and span.end_column > span.column:
        properties["endColumn"] = span.end_column
    properties["title"] = diagnostic.code
    listed = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in properties.items())
    return f"::{diagnostic.severity} {listed}::{_escaped(told)}"


def _escaped(text: str, more: str = "") -> str:
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
