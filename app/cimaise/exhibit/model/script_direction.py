"""The writing direction of languages."""

from __future__ import annotations

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
"""Primary language subtags whose usual script is written from right to left (Unicode CLDR)."""


def is_right_to_left(language: str) -> bool:
    """Whether a BCP 47 tag names a language that is written from right to left."""
    primary, _, rest = language.lower().partition("-")
    return "latn" not in rest and (primary in RIGHT_TO_LEFT or "arab" in rest or "hebr" in rest)
