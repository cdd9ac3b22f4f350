"""Syllables of languages whose rule needs no dictionary: one begins with the last consonant before a vowel."""

from __future__ import annotations

_VOWELS = {"fi": frozenset("aeiouyäöå"), "tr": frozenset("aeıioöuüâîû")}


def has_rule(language: str) -> bool:
    """Whether the syllables of a language follow this rule."""
    return language.partition("-")[0] in _VOWELS


def syllable_starts(word: str, language: str) -> list[int]:
    """Where the syllables of a word in small letters begin, except for the first."""
    vowels = _VOWELS[language.partition("-")[0]]
    return [
        at
        for at in range(1, len(word) - 1)
        if word[at] not in vowels and word[at + 1] in vowels and any(letter in vowels for letter in word[:at])
    ]
