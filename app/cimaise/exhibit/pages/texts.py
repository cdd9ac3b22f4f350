"""Everything that an exhibit says to its visitors, each text with what it is and where it was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, Photo, Section, Song, TextRoom, Work
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.model.words import Words
from cimaise.exhibit.pages.contents import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit, Picture, Room
    from cimaise.exhibit.pages.contents import Entry
    from cimaise.source.diagnostic import Span


class Part(StrEnum):
    """What a text is to its page, in the words of messages."""

    TITLE = "title"
    """Written for the exhibit; that of a work or a song is its name, and nobody's to change."""
    NAME = "name"
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
    def word(self) -> str:
        """What messages call it."""
        return "title" if self is Part.NAME else self.value

    @property
    def is_body(self) -> bool:
        """Whether it is Markdown, and has a page to itself."""
        return self in (Part.BODY, Part.LONG_BODY)


@dataclass(frozen=True, slots=True)
class ExhibitText:
    """One text in all its languages; `field` is the path of its value in `source_map`."""

    words: Words
    part: Part
    source_map: SourceMap
    field: str

    def place(self, language: str = "") -> Span:
        """Where it is written in this language, "" for where it is written plain or as a map."""
        fields = ("body", "text", "file") if self.part.is_body else (self.field,)
        for field in fields:
            path = f"{field}.{language}" if language else field
            if was_written(self.source_map, path) or was_written(self.source_map, field):
                return self.source_map.of(path)
        return self.source_map.of()


def was_written(source_map: SourceMap, field: str) -> bool:
    """Whether a field stands in its file, if only to say that it is left empty on purpose."""
    return source_map.of(field) != source_map.of(field.rpartition(".")[0])


def all_texts(exhibit: Exhibit) -> Iterator[ExhibitText]:
    """Every text that was written, in the order of the exhibit."""
    yield from (said for said in _all(exhibit) if said.words)


def _all(exhibit: Exhibit) -> Iterator[ExhibitText]:
    yield ExhibitText(exhibit.title, Part.TITLE, exhibit.source_map, "title")
    yield ExhibitText(exhibit.overline, Part.OVERLINE, exhibit.source_map, "overline")
    for room in exhibit.rooms:
        yield from _of_room(room)
        for entry in entries_of(room):
            yield from _of_entry(entry)


def _of_room(room: Room) -> Iterator[ExhibitText]:
    yield ExhibitText(room.title, Part.TITLE, room.source_map, "title")
    yield from _alt(room.picture, room.source_map, "picture")
    if isinstance(room, TextRoom):
        yield ExhibitText(room.body, Part.BODY, room.source_map, "body")


def _of_entry(entry: Entry) -> Iterator[ExhibitText]:
    source_map = entry.source_map
    match entry:
        case Section():
            yield ExhibitText(entry.title, Part.TITLE, source_map, "title")
            yield from _alt(entry.picture, source_map, "picture")
            yield ExhibitText(entry.body, Part.LONG_BODY, source_map, "body")
        case Work():
            yield ExhibitText(entry.heading, Part.HEADING, source_map, "heading")
            yield ExhibitText(entry.author, Part.AUTHOR, source_map, "author")
            yield ExhibitText(entry.title, Part.NAME, source_map, "title")
            yield ExhibitText(entry.date, Part.DATE, source_map, "date")
            yield from _alt(entry.cover, source_map, "cover")
            yield ExhibitText(entry.body, Part.BODY, source_map, "body")
        case Song():
            yield ExhibitText(entry.title, Part.NAME, source_map, "title")
            for number, performer in enumerate(entry.performers):
                yield ExhibitText(performer, Part.PERFORMER, source_map, f"performers.{number}")
        case Photo() | Film():
            alt = entry.alt if isinstance(entry, Film) else entry.picture.alt
            yield ExhibitText(alt, Part.ALT, source_map, "alt")
            yield ExhibitText(entry.caption, Part.CAPTION, source_map, "caption")
            yield ExhibitText(entry.credit, Part.CREDIT, source_map, "credit")
            yield ExhibitText(entry.date, Part.DATE, source_map, "date")


def _alt(picture: Picture | None, source_map: SourceMap, field: str) -> Iterator[ExhibitText]:
    if picture is not None:
        yield ExhibitText(picture.alt, Part.ALT, source_map, f"{field}.alt")
