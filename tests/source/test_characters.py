from __future__ import annotations

import pytest

from cimaise.source.characters import forbidden_character
from cimaise.source.diagnostic import Diagnostic, Span
from cimaise.source.messages import DocumentAdvice, DocumentReason


@pytest.mark.parametrize(
    "text", ["", "a\nb", "\ta", "항구", "\u00a0\u2009", "\u200b\u200f", "\ue000", "\U0001f600\U000e0067"]
)
def test_a_character_that_yaml_allows(text: str) -> None:
    assert forbidden_character(text, "a.yaml") is None


@pytest.mark.parametrize(
    "character", ["\0", "\x1f", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff", "\ud800", "\ufffe"]
)
def test_the_first_character_that_yaml_does_not_allow_is_reported(character: str) -> None:
    for before, line, column in (("", 1, 1), ("a\nbc", 2, 3), ("a\n\n", 3, 1)):
        assert forbidden_character(f"{before}{character}d\0\n\0", "a.yaml") == Diagnostic(
            "character",
            DocumentReason.INVISIBLE_CHARACTER(code=ord(character)),
            Span("a.yaml", line, column, line, column + 1),
            help=DocumentAdvice.DELETE_CHARACTER(),
        )
