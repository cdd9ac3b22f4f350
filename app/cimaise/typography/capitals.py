"""Texts that are shown in capitals, in the spelling of their language."""

from __future__ import annotations

import re
import unicodedata

_DOTTED = frozenset(("az", "crh", "tr"))
"""Languages in which the capital of i has a dot."""
_TONOS = "\N{COMBINING ACUTE ACCENT}"
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")


def for_capitals(text: str, language: str) -> str:
    """A text whose letters become the right capitals one by one, as Qt does it: ß is SS, i is İ in Turkish, and Greek
    capitals have no accent."""
    text = text.replace("ß", "ss")
    if language.lower().partition("-")[0] in _DOTTED:
        text = text.replace("i", "İ")
    return _GREEK.sub(lambda letters: _without_accents(letters.group()), text)


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text).replace(_TONOS, "")
    return unicodedata.normalize("NFC", parts)
