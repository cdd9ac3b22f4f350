"""The result of an import before anything is written: rooms and pictures with their texts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.authoring.importing.messages import ImportNote
from cimaise.source.message import Message

if TYPE_CHECKING:
    from cimaise.media.picture_file import PictureError

Texts = dict[str, str]
"""A text in one or more languages, by language tag; "" if the language is unknown."""

FIELDS = ("caption", "alt", "credit", "date")
MAX_TEXT_LENGTH = 2000
"""In characters. A longer text was not written as a label, and is shortened."""


@dataclass(slots=True)
class ImportedPicture:
    """A picture: its name in the source, its file or the URL to download it from, its texts by field, and its tags."""

    name: str
    file: Path | None = None
    url: str = ""
    texts: dict[str, Texts] = field(default_factory=dict)
    tags: tuple[str, ...] = ()

    def add_text(self, name: str, text: str, language: str = "") -> None:
        """Set a field's text in a language, unless it has one."""
        if cleaned := clean(text):
            self.texts.setdefault(name, {}).setdefault(language, cleaned)


@dataclass(slots=True)
class ImportedRoom:
    """A room and its pictures."""

    title: Texts
    pictures: list[ImportedPicture] = field(default_factory=list)


@dataclass(slots=True)
class ImportResult:
    """The rooms, the exhibit's title, and notes on what was skipped."""

    rooms: list[ImportedRoom]
    title: Texts = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)


def clean(text: str) -> str:
    """A text as a label: without invisible characters and surrounding spaces, and shortened to MAX_TEXT_LENGTH."""
    visible = "".join(
        character if character in "\n\t" or not _is_invisible(character) else " "
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
    )
    lines = (re.sub(r"[ \t\u00a0]+", " ", line).strip() for line in visible.split("\n"))
    cleaned = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return cleaned if len(cleaned) <= MAX_TEXT_LENGTH else f"{cleaned[: MAX_TEXT_LENGTH - 1].rstrip()}…"


def skipped_picture(error: PictureError) -> Message:
    """The note on a picture that cannot be shown."""
    if error.advice:
        return ImportNote.SKIPPED_WITH_ADVICE(file=error.file, problem=error.message, advice=error.advice)
    return ImportNote.SKIPPED(file=error.file, problem=error.message)


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn")
