"""The building blocks of the format: shapes, which are maps with known fields, and the types of the fields' values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """The type of a field's value, with a description for curators."""

    FORMAT = "the number 1"
    LOCALIZED_TEXT = "text, or a map of languages to texts"
    PERFORMERS = "a list of texts; each can be a map of languages"
    TAGS = "a list of words"
    BODY = "Markdown, or a map of languages to Markdown"
    BODY_FILE = "the path of a Markdown file, or a map of languages to paths"
    FILE = "the path of a file"
    FILES = "a map of languages to paths"
    ID = "lowercase letters a-z, digits and hyphens, at most 64 characters"
    BOOLEAN = "true or false"
    FOCUS = "two numbers from 0 to 1"
    FIT = "cover or contain"
    LANGUAGES = "a list of language tags (BCP 47), such as en, ko or pt-BR"
    COLOUR = "# and six hexadecimal digits (0-9, a-f), in quotes"
    THEME_NAME = "paper"
    THEME = "paper, or a map (see Theme)"
    ATTRACT = "a map (see Attract loop)"
    WALLS = "dark or light"
    ROOM_IDS = "a list of room ids"
    PICTURE = "the path of a file, or a map (see Picture)"
    KIND = "text, sections, works, songs or gallery"
    ROOMS = "a list of rooms, or of paths of files with one room each"
    SECTIONS = "a list of sections, or of paths of Markdown files"
    WORKS = "a list of works, or of paths of Markdown files"
    SONGS = "a list of songs, or of titles"
    GALLERY_ENTRIES = "a list of pictures and films"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a shape.

    `meaning` is one or more sentences. `example` and `default` are YAML as written after the colon; `default` is "" if
    there is no value unless the field is written.
    """

    name: str
    type: FieldType
    meaning: str
    example: str
    required: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A map with known fields, such as a song. `noun` is what messages call it."""

    noun: str
    meaning: str
    fields: tuple[Field, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return tuple(field.name for field in self.fields)
