from __future__ import annotations

import pytest

from cimaise.checking.text_measures import length, letters, limit, sentences


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("A stone quay", "en", "3 words"),
        ("رصيف من حجر", "ar", "3 words"),
        ("돌로 쌓은 부두", "ko", "6 characters"),
        ("石の波止場", "ja-JP", "5 characters"),
        ("", "en", "0 words"),
    ],
)
def test_a_text_is_measured_as_its_language_is_written(text: str, language: str, told: str) -> None:
    assert str(length(text, language)) == told


def test_limits_are_in_the_unit_that_is_counted() -> None:
    assert [limit(25, tag) for tag in ("en", "fr-CA", "zh-Hant", "ko", "th")] == [25, 30, 75, 75, 150]
    assert [letters(55, tag) for tag in ("en", "ja", "th")] == [55, 27, 55]


@pytest.mark.parametrize(
    ("paragraph", "parted"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("Dr. A. Seaman came. He stayed.", ["Dr. A. Seaman came.", "He stayed."]),
        ("It began on 12. March. It ended.", ["It began on 12. March.", "It ended."]),
        ("It froze in 1947. It melted.", ["It froze in 1947.", "It melted."]),
        ("Version 1.2 is out", ["Version 1.2 is out"]),
        ("一つ。二つ。", ["一つ。", "二つ。"]),
        ("واحد. اثنان؟ ثلاثة", ["واحد.", "اثنان؟", "ثلاثة"]),
        ("And so on ...", ["And so on ..."]),
        ("", []),
    ],
)
def test_sentences_are_parted_at_their_stops(paragraph: str, parted: list[str]) -> None:
    assert sentences(paragraph) == parted
