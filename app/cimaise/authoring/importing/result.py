"""What an import has found, before anything is written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

Texts = dict[str, str]
"""A text by language; "" where none is said."""

FIELDS = ("caption", "alt", "credit", "date")
TEXT_AT_MOST = 2000
"""Characters of one text: what is longer was not meant for a label, and is cut."""


@dataclass(slots=True)
class Item:
    """A picture: its file, or the address it can be fetched from, and what is known of it by field."""

    name: str
    file: Path | None = None
    url: str = ""
    texts: dict[str, Texts] = field(default_factory=dict)
    tags: tuple[str, ...] = ()

    def say(self, name: str, text: str, language: str = "") -> None:
        """Note a text where there is none yet."""
        if cleaned := clean(text):
            self.texts.setdefault(name, {}).setdefault(language, cleaned)


@dataclass(slots=True)
class Gathering:
    """The pictures of one room."""

    title: Texts
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Import:
    """All that was found: rooms, the title of the whole, its languages, and sentences about what was passed over."""

    rooms: list[Gathering]
    title: Texts = field(default_factory=dict)
    languages: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def clean(text: str) -> str:
    """A text as a label has it: no characters that cannot be seen, no space around it, not endlessly long."""
    kept = "".join(
        sign if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn") else " "
        for sign in text.replace("\r\n", "\n").replace("\r", "\n")
    )
    lines = (re.sub(r"[ \t\u00a0]+", " ", line).strip() for line in kept.split("\n"))
    whole = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return whole if len(whole) <= TEXT_AT_MOST else f"{whole[: TEXT_AT_MOST - 1].rstrip()}…"
