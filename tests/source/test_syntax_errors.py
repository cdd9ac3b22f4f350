"""Syntax errors of both YAML parsers, explained at the position of the mistake."""

from __future__ import annotations

import pytest

from cimaise.source.diagnostic import Span
from cimaise.source.document import read
from cimaise.source.messages import SyntaxAdvice, SyntaxReason

pytestmark = pytest.mark.usefixtures("loader")


@pytest.mark.parametrize(
    ("text", "at", "reason", "advice"),
    [
        ("a: b: c", (1, 5), SyntaxReason.SECOND_COLON, SyntaxAdvice.QUOTE_COLON),
        ("a\nb: c", (2, 2), SyntaxReason.NO_MATCH, SyntaxAdvice.ALIGN),
        ("a: b\n  c: d", (2, 4), SyntaxReason.NO_MATCH, SyntaxAdvice.ALIGN),
        ("a: b\nc d\ne: f", (2, 1), SyntaxReason.NO_COLON, SyntaxAdvice.ADD_COLON),
        ("a: b\n\nc\n\n", (3, 1), SyntaxReason.NO_COLON, SyntaxAdvice.ADD_COLON),
        ("a: b\nc:d\ne: f", (2, 1), SyntaxReason.NO_SPACE_AFTER_COLON, SyntaxAdvice.ADD_SPACE),
        ("a: 'b's", (1, 7), SyntaxReason.AFTER_QUOTE, SyntaxAdvice.SINGLE_QUOTE),
        ('a: "b" c', (1, 8), SyntaxReason.AFTER_QUOTE, SyntaxAdvice.DOUBLE_QUOTE),
        ("a: 'b", (1, 4), SyntaxReason.UNCLOSED_QUOTE, SyntaxAdvice.CLOSE_QUOTE),
        ('a:\n  - b: "c\n\n\n', (2, 8), SyntaxReason.UNCLOSED_QUOTE, SyntaxAdvice.CLOSE_QUOTE),
        ("a: [b] c", (1, 8), SyntaxReason.AFTER_BRACKET, SyntaxAdvice.QUOTE_BRACKET),
        ("a: [b", (1, 4), SyntaxReason.UNCLOSED_BRACKET, SyntaxAdvice.CLOSE_BRACKET),
        ("a: {b: c\n\n", (1, 4), SyntaxReason.UNCLOSED_BRACKET, SyntaxAdvice.CLOSE_BRACKET),
        ("a: @b", (1, 4), SyntaxReason.BAD_START, SyntaxAdvice.QUOTE),
        ("a: ]", (1, 4), SyntaxReason.BAD_START, SyntaxAdvice.QUOTE),
        ("a: >b", (1, 5), SyntaxReason.BLOCK_CHARACTER, SyntaxAdvice.QUOTE),
        ("a: - b", (1, 4), SyntaxReason.DASH, SyntaxAdvice.LIST_LINES),
        ('a: "\\x"', (1, 7), SyntaxReason.BACKSLASH, SyntaxAdvice.ESCAPE_BACKSLASH),
        ("a:\n\tb: c", (2, 1), SyntaxReason.TAB, SyntaxAdvice.REPLACE_TAB),
        ("a:\n\t\n", (2, 1), SyntaxReason.TAB, SyntaxAdvice.REPLACE_TAB),
        ("a:\n  - b\n c: d", (3, 2), SyntaxReason.INDENTATION, SyntaxAdvice.SAME_INDENTATION),
        ("%YAML x", (1, 7), SyntaxReason.OTHER, SyntaxAdvice.CHECK_NEARBY),
    ],
)
def test_the_errors_of_both_parsers_are_explained(
    text: str, at: tuple[int, int], reason: SyntaxReason, advice: SyntaxAdvice
) -> None:
    root, (diagnostic,) = read(text, "a.yaml")
    line, column = at
    assert (root, diagnostic.code) == (None, "syntax")
    assert diagnostic.span == Span("a.yaml", line, column, line, column + 1)
    assert (diagnostic.message.reason, diagnostic.help and diagnostic.help.reason) == (reason, advice)


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n  \n"])
@pytest.mark.parametrize("text", ["a: [", "a:\n- {b: "])
def test_a_mistake_at_the_end_of_a_file_is_reported_after_its_last_text(text: str, end: str) -> None:
    _, (diagnostic,) = read(text + end, "a.yaml")
    lines = text.split("\n")
    assert (diagnostic.span.line, diagnostic.span.column) == (len(lines), len(lines[-1]) + 1)
    assert diagnostic.message.reason is SyntaxReason.OTHER


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("a: @b", "cannot start with @", "in double quotes"),
        ("a: [b", "this [ is not closed", "write ] at its end"),
        ("a: {b", "this { is not closed", "write } at its end"),
        ("a: 'b", "this quote", "write ' at the end"),
    ],
)
def test_the_explanation_names_the_character(text: str, message: str, advice: str) -> None:
    _, (diagnostic,) = read(text, "a.yaml")
    assert message in str(diagnostic.message)
    assert advice in str(diagnostic.help)


def test_an_error_without_an_explanation_has_the_words_of_the_parser(loader: str) -> None:
    _, (diagnostic,) = read("%YAML x", "a.yaml")
    problem = {"C": "did not find expected version number", "Python": "expected a digit, but found 'x'"}
    assert str(diagnostic.message) == f"not valid YAML: {problem[loader]}"
