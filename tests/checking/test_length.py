from __future__ import annotations

import pytest

from cimaise.checking.length import count, sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One two  three\nfour", 4),
        ("조선로동당은 창건되였다", 2),
        ("日本語の文章", 3),
        ("2025年 the sea", 4),
    ],
)
def test_words_are_counted_in_every_writing(text: str, words: int) -> None:
    assert count(text) == words


def test_sentences_end_at_their_signs() -> None:
    text = "The sea. “Is it far?” No! 海は青い。空も青い。 It is 3.5 miles"
    assert [part.strip() for part in sentences(text)] == [
        "The sea.",
        "“Is it far?",
        "No!",
        "海は青い。",
        "空も青い。",
        "It is 3.5 miles",
    ]
