"""Every text of an exhibit that a visitor reads, one by one, with its language and where it was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.exhibit.inside import body_of, entries_of, picture_of
from cimaise.exhibit.model import Film, Photo, Section, Song, TextRoom, Work
from cimaise.exhibit.places import Places
from cimaise.exhibit.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.inside import Entry
    from cimaise.exhibit.model import Exhibit, Room
    from cimaise.source.diagnostic import Span


class Part(StrEnum):
    """What a text is on its page."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    ALT = "alt"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Said:
    """A text in all its languages: the field it was written in, the page it belongs to, and its places."""

    words: Words
    part: Part
    field: str
    page: str
    places: Places

    def place(self, language: str = "") -> Span:
        """Where it was written: in one language, or at all."""
        return self.places.of(f"{self.field}.{language}" if language else self.field)


def texts(exhibit: Exhibit) -> Iterator[Said]:
    """All of them that were written, in the order of the exhibit."""
    found = (
        Said(exhibit.title, Part.TITLE, "title", "home", exhibit.places),
        Said(exhibit.overline, Part.OTHER, "overline", "home", exhibit.places),
        *(said for room in exhibit.rooms for said in _of_room(room)),
    )
    return (said for said in found if said.words)


def _of_room(room: Room) -> Iterator[Said]:
    yield Said(room.title, Part.TITLE, "title", room.id, room.places)
    if room.picture is not None:
        yield Said(room.picture.alt, Part.ALT, "picture.alt", room.id, room.places)
    if isinstance(room, TextRoom):
        yield Said(room.body, Part.BODY, "body", room.id, room.places)
    for entry in entries_of(room):
        yield from _of_entry(entry, f"{room.id}/{entry.id}")


def _of_entry(entry: Entry, page: str) -> Iterator[Said]:
    places = entry.places
    if isinstance(entry, Section | Work | Song):
        yield Said(entry.title, Part.TITLE, "title", page, places)
    if isinstance(entry, Section | Work):
        picture, field = picture_of(entry), "picture" if isinstance(entry, Section) else "cover"
        if picture is not None:
            yield Said(picture.alt, Part.ALT, f"{field}.alt", page, places)
        yield Said(body_of(entry), Part.BODY, "body", page, places)
    if isinstance(entry, Work):
        for field, words in (("heading", entry.heading), ("author", entry.author), ("date", entry.date)):
            yield Said(words, Part.OTHER, field, page, places)
    if isinstance(entry, Song):
        for performer in entry.performers:
            yield Said(performer, Part.OTHER, "performers", page, places)
    if isinstance(entry, Photo | Film):
        alt = entry.picture.alt if isinstance(entry, Photo) else entry.alt
        yield Said(alt, Part.ALT, "alt", page, places)
        yield Said(entry.caption, Part.CAPTION, "caption", page, places)
        for field, words in (("credit", entry.credit), ("date", entry.date)):
            yield Said(words, Part.OTHER, field, page, places)
