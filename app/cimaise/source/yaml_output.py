"""Writes YAML for people: every text reads back unchanged, with quotes only where they are needed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A text that no YAML reader, including those of editors, takes for another type.
_PLAIN = re.compile(r"[^\W\d_][\w ’.()/,;&+-]*", re.UNICODE)
_NOT_PLAIN = re.compile(r"true|false|null|yes|no|on|off|[yn~]|nan|inf", re.IGNORECASE)
_FLOW = re.compile(r"[,\[\]{}]")


def scalar(text: str) -> str:
    """A text as the value of a field, on one line."""
    plain = (
        _PLAIN.fullmatch(text)
        and not _NOT_PLAIN.fullmatch(text)
        and not _FLOW.search(text)
        and text == text.strip()
        and text.isprintable()
    )
    return text if plain else _quoted(text)


def _quoted(text: str) -> str:
    # JSON is YAML once the characters that end a line only in YAML are escaped too.
    written = json.dumps(text, ensure_ascii=False)
    return "".join(
        sign if sign.isprintable() else "".join(f"\\u{unit:04x}" for unit in _units(sign)) for sign in written
    )


def _units(sign: str) -> list[int]:
    code = ord(sign)
    return [code] if code < 0x10000 else [0xD800 + ((code - 0x10000) >> 10), 0xDC00 + (code & 0x3FF)]


def words(texts: Mapping[str, str]) -> str:
    """A text by language (the key "" for one without a language) as the value of a field."""
    if set(texts) == {""}:
        return scalar(texts[""])
    return "{" + ", ".join(f"{scalar(language)}: {scalar(text)}" for language, text in texts.items()) + "}"


def field(name: str, value: str, indent: int = 0) -> str:
    """A field on its own line."""
    return f"{' ' * indent}{name}: {value}\n"
