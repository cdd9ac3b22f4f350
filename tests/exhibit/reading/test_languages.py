from __future__ import annotations

import pytest
from tests.exhibit.conftest import ReadExhibit, codes, valid


@pytest.mark.parametrize(
    "tag", ["en", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "de-1996", "sl-rozaj-biske", "en-x-kids"]
)
def test_valid_language_tags(read_exhibit: ReadExhibit, tag: str) -> None:
    assert valid(read_exhibit(head=f"format: 1\ntitle: A\nlanguages: [{tag}]\n")).languages == (tag,)


@pytest.mark.parametrize("tag", ["english", "e", "en_GB", "en-", "12", "en--GB", "한국어", "en GB", "x-kids"])
def test_invalid_language_tags(read_exhibit: ReadExhibit, tag: str) -> None:
    assert codes(read_exhibit(head=f"format: 1\ntitle: A\nlanguages: [{tag}]\n")) == ["bad-language"]


def test_an_error_in_the_languages_causes_no_further_errors(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(head="format: 1\ntitle: {en: A, ko: B}\nlanguages: [english]\n")
    assert codes(reading) == ["bad-language"]
