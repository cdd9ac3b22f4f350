"""Explains syntax errors in YAML to people who do not know YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cimaise.source.diagnostic import Diagnostic, Span
from cimaise.source.messages import SyntaxAdvice, SyntaxReason

if TYPE_CHECKING:
    import yaml

_UNFINISHED = re.compile("simple key|alias|anchor|quoted scalar: .*end of stream|flow .*',' or")
"""The parser's errors for a construct that does not end. They are reported at the start of the construct."""


class _Rule(NamedTuple):
    """An explanation, and the patterns for which it applies: `error` is searched in the parser's error, `before` and
    `after` in the line before and after the position of the error."""

    reason: SyntaxReason
    advice: SyntaxAdvice
    error: str = ""
    before: str = ""
    after: str = ""


# The first rule whose patterns all match applies. The parser is libyaml or PyYAML's own; their errors differ.
_RULES = (
    _Rule(
        SyntaxReason.SECOND_COLON,
        SyntaxAdvice.QUOTE_COLON,
        error="mapping values are not allowed",
        before=": ",
    ),
    _Rule(SyntaxReason.NO_MATCH, SyntaxAdvice.ALIGN, error="mapping values are not allowed"),
    _Rule(SyntaxReason.NO_SPACE_AFTER_COLON, SyntaxAdvice.ADD_SPACE, error="simple key", after=r"^[\w-]+:\S"),
    _Rule(SyntaxReason.NO_COLON, SyntaxAdvice.ADD_COLON, error="simple key"),
    _Rule(SyntaxReason.UNCLOSED_QUOTE, SyntaxAdvice.CLOSE_QUOTE, error="quoted scalar: .*end of stream"),
    _Rule(SyntaxReason.BACKSLASH, SyntaxAdvice.ESCAPE_BACKSLASH, error="escape|hexa?decimal"),
    _Rule(SyntaxReason.TAB, SyntaxAdvice.REPLACE_TAB, error="cannot start any token", after="^\t"),
    _Rule(SyntaxReason.BAD_START, SyntaxAdvice.QUOTE, error="alphabetic or numeric|cannot start any token"),
    _Rule(
        SyntaxReason.BLOCK_CHARACTER,
        SyntaxAdvice.QUOTE,
        error="comment or line break|chomping or indentation",
    ),
    _Rule(SyntaxReason.UNCLOSED_BRACKET, SyntaxAdvice.CLOSE_BRACKET, error="flow .*',' or"),
    _Rule(SyntaxReason.DASH, SyntaxAdvice.LIST_LINES, error="sequence entries are not allowed"),
    _Rule(SyntaxReason.INDENTATION, SyntaxAdvice.SAME_INDENTATION, before=r"^\s*$"),
    _Rule(SyntaxReason.AFTER_QUOTE, SyntaxAdvice.SINGLE_QUOTE, before=r"'\s*$"),
    _Rule(SyntaxReason.AFTER_QUOTE, SyntaxAdvice.DOUBLE_QUOTE, before=r'"\s*$'),
    _Rule(SyntaxReason.AFTER_BRACKET, SyntaxAdvice.QUOTE_BRACKET, before=r"[]}]\s*$"),
    _Rule(SyntaxReason.BAD_START, SyntaxAdvice.QUOTE, after="^[],}]"),
    _Rule(SyntaxReason.OTHER, SyntaxAdvice.CHECK_NEARBY),
)


def explain(error: yaml.MarkedYAMLError, lines: list[str], file: str) -> Diagnostic:
    """The parser's error as a diagnostic, at the position of the mistake."""
    text = f"{error.context or ''}: {error.problem or ''}"
    mark = error.context_mark if error.context_mark and _UNFINISHED.search(text) else error.problem_mark
    line, column = _in_text(lines, mark.line, mark.column) if mark else (0, 0)
    before, after = lines[line][:column], lines[line][column:]
    rule = next(
        rule
        for rule in _RULES
        if re.search(rule.error, text) and re.search(rule.before, before) and re.search(rule.after, after)
    )
    parameters = {
        "character": after[:1],
        "closing": "]" if after[:1] == "[" else "}",
        "problem": error.problem or "",
    }
    span = Span(file, line + 1, column + 1, line + 1, column + 2)
    return Diagnostic("syntax", rule.reason(**parameters), span, help=rule.advice(**parameters))


def _in_text(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """The nearest position before this one in a line with text: a mistake found at the end of a file is before it.
    A tab at this position is the mistake itself."""
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    while line and not lines[line].strip() and lines[line][column : column + 1] != "\t":
        line -= 1
        column = len(lines[line])
    return line, min(column, len(lines[line]))
