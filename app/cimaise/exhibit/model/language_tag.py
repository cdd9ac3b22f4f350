"""BCP 47 language tags."""

from __future__ import annotations


def primary_language(tag: str) -> str:
    """The primary subtag of a BCP 47 tag, in lower case: "pt" for "pt-BR"."""
    return tag.lower().partition("-")[0]
