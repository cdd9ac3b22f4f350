"""Diagnostics for other programs: as JSON, and as the commands that GitHub's workflows read from a program's output."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cimaise.source.render import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cimaise.source.diagnostic import Diagnostic, Span

VERSION = 1
"""Of the shape of the JSON: a new number where a key goes or changes its meaning; new keys may come without."""


def as_json(diagnostics: Iterable[Diagnostic], head: Mapping[str, object], counts: Mapping[str, int]) -> str:
    """One object: `version`, what is in `head`, `diagnostics` in their order, `counts`."""
    told = [_told(diagnostic) for diagnostic in diagnostics]
    whole = {"version": VERSION, **head, "diagnostics": told, "counts": dict(counts)}
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    # The name of a file that is not UTF-8 has halves of surrogate pairs in it, which are no characters.
    return text.encode("utf-8", "replace").decode("utf-8")


def rule(code: str) -> str:
    """Where a rule is explained: a page of the documentation, and the place in it."""
    return f"docs/rules.md#{code}"


def _told(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": str(diagnostic.message),
        **_place(diagnostic.span),
        "label": str(diagnostic.label),
        "help": str(diagnostic.help),
        "related": [{**_place(span), "message": str(words)} for span, words in diagnostic.related],
        "rule": rule(diagnostic.code),
    }


def _place(span: Span) -> dict[str, object]:
    """Lines and columns from 1, the end exclusive, columns in characters: as a `Span` counts."""
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def as_github(diagnostic: Diagnostic) -> str:
    """One workflow command, whose message GitHub shows at the line that it is about.

    As in actions/toolkit, `command.ts`: columns stand only where all is in one line.
    """
    span = diagnostic.span
    where: dict[str, object] = {"file": span.file, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        where |= {"col": span.column, "endColumn": span.end_column}
    properties = {**where, "title": diagnostic.code}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join(filter(None, (str(diagnostic.message), str(diagnostic.help))))
    return f"::{diagnostic.severity} {listed}::{_data(message)}"


def _data(text: str) -> str:
    lines = (clean(line) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
