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
    """One text in all its languages; `field` is the path of its value in `places`."""

    words: Words
    part: Part
    places: SourceMap
    field: str

    def place(self, language: str = "") -> Span:
        """Where it is written in this language, "" for where it is written plain or as a map."""
        fields = ("body", "text", "file") if self.part.is_body else (self.field,)
        for field in fields:
            path = f"{field}.{language}" if language else field
            if was_written(self.places, path) or was_written(self.places, field):
                return self.places.of(path)
        return self.places.of()


def was_written(places: SourceMap, field: str) -> bool:
    """Whether a field stands in its file, if only to say that it is left empty on purpose."""
    return places.of(field) != places.of(field.rpartition(".")[0])


def all_texts(exhibit: Exhibit) -> Iterator[ExhibitText]:
    """Every text that was written, in the order of the exhibit."""
    yield from (said for said in _all(exhibit) if said.words)


def _all(exhibit: Exhibit) -> Iterator[ExhibitText]:
    yield ExhibitText(exhibit.title, Part.TITLE, exhibit.places, "title")
    yield ExhibitText(exhibit.overline, Part.OVERLINE, exhibit.places, "overline")
    for room in exhibit.rooms:
        yield from _of_room(room)
        for entry in entries_of(room):
            yield from _of_entry(entry)


def _of_room(room: Room) -> Iterator[ExhibitText]:
    yield ExhibitText(room.title, Part.TITLE, room.places, "title")
    yield from _alt(room.picture, room.places, "picture")
    if isinstance(room, TextRoom):
        yield ExhibitText(room.body, Part.BODY, room.places, "body")


def _of_entry(entry: Entry) -> Iterator[ExhibitText]:
    places = entry.places
    match entry:
        case Section():
            yield ExhibitText(entry.title, Part.TITLE, places, "title")
            yield from _alt(entry.picture, places, "picture")
            yield ExhibitText(entry.body, Part.LONG_BODY, places, "body")
        case Work():
            yield ExhibitText(entry.heading, Part.HEADING, places, "heading")
            yield ExhibitText(entry.author, Part.AUTHOR, places, "author")
            yield ExhibitText(entry.title, Part.NAME, places, "title")
            yield ExhibitText(entry.date, Part.DATE, places, "date")
            yield from _alt(entry.cover, places, "cover")
            yield ExhibitText(entry.body, Part.BODY, places, "body")
        case Song():
            yield ExhibitText(entry.title, Part.NAME, places, "title")
            for number, performer in enumerate(entry.performers):
                yield ExhibitText(performer, Part.PERFORMER, places, f"performers.{number}")
        case Photo() | Film():
            alt = entry.alt if isinstance(entry, Film) else entry.picture.alt
            yield ExhibitText(alt, Part.ALT, places, "alt")
            yield ExhibitText(entry.caption, Part.CAPTION, places, "caption")
            yield ExhibitText(entry.credit, Part.CREDIT, places, "credit")
            yield ExhibitText(entry.date, Part.DATE, places, "date")


def _alt(picture: Picture | None, places: SourceMap, field: str) -> Iterator[ExhibitText]:
    if picture is not None:
        yield ExhibitText(picture.alt, Part.ALT, places, f"{field}.alt")
