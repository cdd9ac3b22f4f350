from __future__ import annotations

import pytest

from cimaise.checking.messages import LengthUnit
from cimaise.checking.text_length import TextLength, length_limit, line_limit, text_length

WORDS, CHARACTERS = LengthUnit.WORDS, LengthUnit.CHARACTERS


@pytest.mark.parametrize(
    ("text", "language", "length"),
    [
        ("A stone quay", "en", TextLength(3, WORDS)),
        ("رصيف من حجر", "ar", TextLength(3, WORDS)),
        ("돌로 쌓은 부두", "ko", TextLength(6, CHARACTERS)),
        ("石の波止場", "ja-JP", TextLength(5, CHARACTERS)),
        ("", "en", TextLength(0, WORDS)),
    ],
)
def test_length_is_counted_in_the_unit_of_the_language(text: str, language: str, length: TextLength) -> None:
    assert text_length(text, language) == length


def test_message_has_number_and_unit() -> None:
    assert str(TextLength(3, WORDS).message) == "3 words"
    assert str(TextLength(1, CHARACTERS).message) == "1 character"


def test_limits_are_converted_to_the_unit_of_the_language() -> None:
    limits = [length_limit(25, language) for language in ("en", "fr-CA", "zh-Hant", "ko", "th")]
    assert limits == [25, 30, 75, 75, 150]
    assert [line_limit(55, language) for language in ("en", "ja", "th")] == [55, 27, 55]
