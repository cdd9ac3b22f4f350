"""Body texts: where their lines do not end, and which words are hyphenated."""

from __future__ import annotations

import pytest

from cimaise.typography.body import prepared
from cimaise.typography.quotes import opening_quote
from cimaise.typography.shifted import shifted

SIZE = 10.0


def width(text: str) -> float:
    """Ten px a character."""
    return 10.0 * len(text)


def shown(text: str, language: str = "en", room: float = 400, *, is_end: bool = True) -> str:
    """A prepared text, with a tilde for each no-break space and a bar for each soft hyphen."""
    text = prepared(text, language, width, room, SIZE, is_end=is_end)
    return text.replace("\N{NO-BREAK SPACE}", "~").replace("\N{SOFT HYPHEN}", "|")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "« Il reste ! » Où ?", "«~Il reste~!~» Où~?"),
        ("fr", "à 20 °C, salle nº 3", "à 20~°C, salle nº~3"),
        ("pl", "Łódź i woda", "Łódź i~woda"),
        ("en", "I am here", "I am here"),
    ],
)
def test_a_line_does_not_end_inside_of_what_belongs_together(language: str, text: str, expected: str) -> None:
    assert shown(text, language) == expected


def test_the_last_line_has_two_words() -> None:
    text = "A chain of a hundred links was laid from ring to ring"
    assert shown(text) == "A chain of a hundred links was laid from ring to~ring"
    assert shown(text, is_end=False) == text
    assert shown(text, room=1000) == text


def test_long_last_words_are_not_kept_together() -> None:
    text = "Berufsgenossenschaften veröffentlichten Übersichten"
    assert shown(text) == text


def test_a_wide_word_is_hyphenated_between_its_words_only() -> None:
    assert shown("Die Straßenbeleuchtungsverordnung gilt", "de") == (
        "Die Straßen|beleuchtungs|verordnung gilt"
    )
    assert shown("Die Beleuchtung gilt", "de") == "Die Beleuchtung gilt"
    assert shown("Straßenbeleuchtungsverordnung", "de") == "Straßenbeleuchtungsverordnung"


@pytest.mark.parametrize(
    ("title", "quote"),
    [("“A” b", "“"), ("»A« b", "»"), ("« A » b", ""), ("«\N{NO-BREAK SPACE}A", ""), ("A", "")],
)
def test_an_opening_quotation_mark_hangs_unless_a_space_follows(title: str, quote: str) -> None:
    assert opening_quote(title) == quote


@pytest.mark.parametrize(
    ("text", "superscript", "subscript"),
    [("3", "³", "₃"), ("12n", "¹²ⁿ", ""), ("er", "", ""), ("-1", "", "")],
)
def test_figures_have_characters_of_their_own(text: str, superscript: str, subscript: str) -> None:
    assert (shifted(text, raised=True), shifted(text, raised=False)) == (superscript, subscript)
