"""Diagnostics for other programs: JSON, and GitHub workflow commands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cimaise.source.render import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cimaise.source.diagnostic import Diagnostic, Span

VERSION = 1
"""The version of the JSON output. It increases when a key is removed or changes its meaning, not when a key is added."""


def as_json(diagnostics: Iterable[Diagnostic], head: Mapping[str, object], counts: Mapping[str, int]) -> str:
    """One JSON object with `version`, the keys of `head`, `diagnostics` in their order, and `counts`."""
    listed = [_as_object(diagnostic) for diagnostic in diagnostics]
    output = {"version": VERSION, **head, "diagnostics": listed, "counts": dict(counts)}
    text = json.dumps(output, ensure_ascii=False, indent=2)
    # A file name that is not UTF-8 contains lone surrogates, which cannot be encoded.
    return text.encode("utf-8", "replace").decode("utf-8")


def _rule_link(code: str) -> str:
    """The section of docs/rules.md that explains a code."""
    return f"docs/rules.md#{code}"


def _as_object(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": str(diagnostic.message),
        **_position(diagnostic.span),
        "label": str(diagnostic.label or ""),
        "help": str(diagnostic.help or ""),
        "related": [{**_position(span), "message": str(words)} for span, words in diagnostic.related],
        "rule": _rule_link(diagnostic.code),
    }


def _position(span: Span) -> dict[str, object]:
    """Lines and columns as in a `Span`: from 1, the end exclusive, columns in characters."""
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def as_github(diagnostic: Diagnostic) -> str:
    """One workflow command; GitHub shows its message at the line of the diagnostic.

    As in actions/toolkit, `command.ts`: columns only if the span is within one line.
    """
    span = diagnostic.span
    position: dict[str, object] = {"file": span.file, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        position |= {"col": span.column, "endColumn": span.end_column}
    properties = {**position, "title": diagnostic.code}
    joined = ",".join(f"{name}={_escaped_property(str(value))}" for name, value in properties.items())
    message = "\n".join(map(str, filter(None, (diagnostic.message, diagnostic.help))))
    return f"::{diagnostic.severity} {joined}::{_escaped_data(message)}"


def _escaped_data(text: str) -> str:
    lines = (clean(line) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _escaped_property(text: str) -> str:
    return _escaped_data(text).replace(":", "%3A").replace(",", "%2C")
