"""All visitor-facing texts of an exhibit, each with its role and its source position."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, Photo, Section, Song, TextRoom, Work
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.pages.contents import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit, Picture, Room
    from cimaise.exhibit.pages.contents import Entry
    from cimaise.source.diagnostic import Span


class TextRole(StrEnum):
    """The role of a text on its page."""

    TITLE = "title"
    NAME = "name"
    """The title of a work or a song: unlike a title written for the exhibit, the curator cannot shorten it."""
    OVERLINE = "overline"
    HEADING = "heading"
    AUTHOR = "author"
    PERFORMER = "performer"
    DATE = "date"
    BODY = "text"
    LONG_BODY = "section"
    CAPTION = "caption"
    CREDIT = "credit"
    ALT = "alternative text"

    @property
    def noun(self) -> str:
        """What messages call the text."""
        return "title" if self is TextRole.NAME else self.value

    @property
    def is_body(self) -> bool:
        """Whether the text is the Markdown body of a page."""
        return self in (TextRole.BODY, TextRole.LONG_BODY)


@dataclass(frozen=True, slots=True)
class ExhibitText:
    """One text of the exhibit, in all its languages. `field` is its path in `source_map`."""

    text: LocalizedText
    role: TextRole
    source_map: SourceMap
    field: str

    def span(self, language: str = "") -> Span:
        """The span of the text in a language; with "", the span of the plain text or of the map of languages."""
        fields = ("body", "text", "file") if self.role.is_body else (self.field,)
        for field in fields:
            path = f"{field}.{language}" if language else field
            if was_written(self.source_map, path) or was_written(self.source_map, field):
                return self.source_map.of(path)
        return self.source_map.of()


def was_written(source_map: SourceMap, field: str) -> bool:
    """Whether a field was written, even with an empty value, which can be intentional."""
    return source_map.of(field) != source_map.of(field.rpartition(".")[0])


def all_texts(exhibit: Exhibit) -> Iterator[ExhibitText]:
    """Every text that is not empty, in the order of the exhibit."""
    yield from (text for text in _all(exhibit) if text.text)


def _all(exhibit: Exhibit) -> Iterator[ExhibitText]:
    yield ExhibitText(exhibit.title, TextRole.TITLE, exhibit.source_map, "title")
    yield ExhibitText(exhibit.overline, TextRole.OVERLINE, exhibit.source_map, "overline")
    for room in exhibit.rooms:
        yield from _room_texts(room)
        for entry in entries_of(room):
            yield from _entry_texts(entry)


def _room_texts(room: Room) -> Iterator[ExhibitText]:
    yield ExhibitText(room.title, TextRole.TITLE, room.source_map, "title")
    yield from _alt_text(room.picture, room.source_map, "picture")
    if isinstance(room, TextRoom):
        yield ExhibitText(room.body, TextRole.BODY, room.source_map, "body")


def _entry_texts(entry: Entry) -> Iterator[ExhibitText]:
    source_map = entry.source_map
    match entry:
        case Section():
            yield ExhibitText(entry.title, TextRole.TITLE, source_map, "title")
            yield from _alt_text(entry.picture, source_map, "picture")
            yield ExhibitText(entry.body, TextRole.LONG_BODY, source_map, "body")
        case Work():
            yield ExhibitText(entry.heading, TextRole.HEADING, source_map, "heading")
            yield ExhibitText(entry.author, TextRole.AUTHOR, source_map, "author")
            yield ExhibitText(entry.title, TextRole.NAME, source_map, "title")
            yield ExhibitText(entry.date, TextRole.DATE, source_map, "date")
            yield from _alt_text(entry.cover, source_map, "cover")
            yield ExhibitText(entry.body, TextRole.BODY, source_map, "body")
        case Song():
            yield ExhibitText(entry.title, TextRole.NAME, source_map, "title")
            for number, performer in enumerate(entry.performers):
                yield ExhibitText(performer, TextRole.PERFORMER, source_map, f"performers.{number}")
        case Photo() | Film():
            alt = entry.alt if isinstance(entry, Film) else entry.picture.alt
            yield ExhibitText(alt, TextRole.ALT, source_map, "alt")
            yield ExhibitText(entry.caption, TextRole.CAPTION, source_map, "caption")
            yield ExhibitText(entry.credit, TextRole.CREDIT, source_map, "credit")
            yield ExhibitText(entry.date, TextRole.DATE, source_map, "date")


def _alt_text(picture: Picture | None, source_map: SourceMap, field: str) -> Iterator[ExhibitText]:
    if picture is not None:
        yield ExhibitText(picture.alt, TextRole.ALT, source_map, f"{field}.alt")
