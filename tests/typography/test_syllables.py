from __future__ import annotations

import pytest

from cimaise.typography.hyphenation import hyphen_points


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        ("Lentokonesuihkuturbiinimoottori", "fi", "Len|to|ko|ne|suih|ku|tur|bii|ni|moot|tori"),
        ("strategia", "fi", "stra|te|gia"),
        ("Çekoslovakyalılaştıramadıklarımızdan", "tr", "Çekos|lo|vak|ya|lı|laş|tı|ra|ma|dık|la|rı|mız|dan"),
        ("İstanbullular", "tr", "İstan|bul|lu|lar"),
        ("ruotsalaiset", "fi-FI", "ruot|sa|lai|set"),
    ],
)
def test_syllables_without_a_dictionary(word: str, language: str, parts: str) -> None:
    points = hyphen_points(word, language).all
    shown = "|".join(word[a:b] for a, b in zip((0, *points), (*points, len(word)), strict=True))
    assert shown == parts
