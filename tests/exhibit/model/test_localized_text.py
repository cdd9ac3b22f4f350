from __future__ import annotations

import pytest

from cimaise.exhibit.model.localized_text import LocalizedText

TEXT = LocalizedText((("en", "Harbour"), ("pt-BR", "Porto"), ("", "Hafen"), ("ko", "항구")))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ("Harbour", "en")),
        ("EN", ("Harbour", "en")),
        ("en-GB", ("Harbour", "en")),
        ("pt", ("Porto", "pt-BR")),
        ("pt-PT", ("Porto", "pt-BR")),
        ("fr", ("Hafen", "")),
        ("", ("Hafen", "")),
    ],
)
def test_the_nearest_language_is_found(language: str, expected: tuple[str, str]) -> None:
    assert TEXT.find(language) == expected


def test_without_a_plain_text_the_first_entry_is_the_fallback() -> None:
    assert LocalizedText((("en", "Harbour"), ("ko", "항구"))).text("fr") == "Harbour"


def test_an_empty_text_has_no_languages() -> None:
    assert LocalizedText().find("en") == ("", "")
    assert not LocalizedText()
    assert not LocalizedText((("en", ""),))
    assert LocalizedText.plain("") == LocalizedText()
