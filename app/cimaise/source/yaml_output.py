"""Writes YAML for people to edit: quotes only where needed, and every text is read back unchanged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLAIN = re.compile(r"[^\W\d_][\w ’.()/;&+-]*")
_TYPED_WORDS = re.compile(r"true|false|null|yes|no|on|off|[yn~]|nan|inf", re.IGNORECASE)
"""Texts that match only the first pattern need no quotes: no YAML reader takes them for another type."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def scalar(text: str) -> str:
    """A text as the value of a field, on one line."""
    plain = (
        _PLAIN.fullmatch(text)
        and not _TYPED_WORDS.fullmatch(text)
        and text == text.strip()
        and text.isprintable()
    )
    return text if plain else double_quoted(text)


def double_quoted(text: str) -> str:
    """A text in double quotes, on one line. Characters that are not printable are escaped."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(character: str) -> str:
    """A character as in JSON, except that those above U+FFFF have one escape: libyaml rejects surrogates."""
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def words(texts: Mapping[str, str]) -> str:
    """A text by language tag as the value of a field. The key "" alone is a text without a language."""
    if set(texts) == {""}:
        return scalar(texts[""])
    return "{" + ", ".join(f"{scalar(language)}: {scalar(text)}" for language, text in texts.items()) + "}"


def field(name: str, value: str, indent: int = 0) -> str:
    """A field on its own line."""
    return f"{' ' * indent}{name}: {value}\n"
