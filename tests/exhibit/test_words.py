from __future__ import annotations

import pytest

from cimaise.exhibit.model.words import Words, is_right_to_left

SPOKEN = Words((("en", "Harbour"), ("pt-BR", "Porto"), ("", "Hafen"), ("ko", "항구")))


@pytest.mark.parametrize(
    ("language", "found"),
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
def test_the_nearest_language_is_found(language: str, found: tuple[str, str]) -> None:
    assert SPOKEN.find(language) == found


def test_without_a_plain_text_the_first_is_found() -> None:
    assert Words((("en", "Harbour"), ("ko", "항구"))).text("fr") == "Harbour"


def test_nothing_is_found_in_nothing() -> None:
    assert Words().find("en") == ("", "")
    assert not Words()
    assert not Words((("en", ""),))
    assert Words.plain("") == Words()


@pytest.mark.parametrize("tag", ["ar", "fa-IR", "he", "uz-Arab", "UR"])
def test_right_to_left(tag: str) -> None:
    assert is_right_to_left(tag)


@pytest.mark.parametrize("tag", ["en", "ko", "az-Latn", "ar-Latn", ""])
def test_left_to_right(tag: str) -> None:
    assert not is_right_to_left(tag)
