"""Texts of a body, prepared for the screen."""

from __future__ import annotations

import pytest

from cimaise.exhibit.pages.typography import is_statements, lead, tie_dots


def test_the_lead_is_the_first_paragraph_without_its_styles() -> None:
    assert (
        lead("# Quay\n\n> A quote.\n\nThe *old* quay\nburned.\n\nIt was rebuilt.") == "The old quay burned."
    )


@pytest.mark.parametrize("markdown", ["", "# Quay", "- first\n- second", "> A quote."])
def test_a_body_without_a_paragraph_has_no_lead(markdown: str) -> None:
    assert lead(markdown) == ""


@pytest.mark.parametrize(
    ("markdown", "short"),
    [
        ("By us.\n\nPictures: by them.", True),
        ("By us.\n\n- them", False),
        ("> By us.", False),
        ("By us. " * 30, False),
        ("By us.\n\n" * 6, False),
    ],
)
def test_a_few_short_paragraphs_are_statements(markdown: str, *, short: bool) -> None:
    assert is_statements(markdown) is short


def test_three_dots_stay_with_the_word_before_them() -> None:
    assert tie_dots("and so on ... until the end ...") == "and so on\u00a0... until the end\u00a0..."


@pytest.mark.parametrize("text", ["", "no dots", "and so on...", "... at the start", "two .. dots"])
def test_other_text_stays_unchanged(text: str) -> None:
    assert tie_dots(text) == text
