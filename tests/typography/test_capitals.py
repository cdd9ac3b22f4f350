from __future__ import annotations

import pytest

from cimaise.typography.capitals import for_capitals


@pytest.mark.parametrize(
    ("text", "language", "capitals"),
    [
        ("Straßenbau", "de", "STRASSENBAU"),
        ("Boğaziçi ışığı", "tr", "BOĞAZİÇİ IŞIĞI"),
        ("Boğaziçi", "en", "BOĞAZIÇI"),
        ("Ελληνική Ζωή", "el", "ΕΛΛΗΝΙΚΗ ΖΩΗ"),
        ("Μαΐου", "el", "ΜΑΪΟΥ"),
        ("L’œuvre: où?", "fr", "L’ŒUVRE: OÙ?"),
        ("한국 ’45", "ko", "한국 ’45"),
    ],
)
def test_capitals_follow_the_language(text: str, language: str, capitals: str) -> None:
    assert "".join(letter.upper() for letter in for_capitals(text, language)) == capitals
