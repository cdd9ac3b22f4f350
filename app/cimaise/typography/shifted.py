"""Superscript and subscript characters of the typefaces."""

from __future__ import annotations

_FIGURES = "0123456789"
_RAISED = str.maketrans(f"{_FIGURES}()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ⁿ")
_LOWERED = str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉")


def shifted(text: str, *, raised: bool) -> str:
    """A text in superscript characters, or in subscript ones; "" if there is none for one of its characters."""
    table = _RAISED if raised else _LOWERED
    return text.translate(table) if all(ord(character) in table for character in text) else ""
