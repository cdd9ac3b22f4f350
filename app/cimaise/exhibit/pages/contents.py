"""The entries of a room, whatever its kind, and what they have in common: a title, a picture and a body."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import (
    Film,
    GalleryRoom,
    Photo,
    Section,
    SectionsRoom,
    Song,
    SongsRoom,
    TextRoom,
    Work,
    WorksRoom,
)
from cimaise.exhibit.model.localized_text import LocalizedText

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit, Picture, Room

Entry = Section | Work | Song | Photo | Film


class PageKind(StrEnum):
    """The kind of a page. Each kind has its own layout. A gallery with a single picture or film has another one."""

    HOME = "home"
    TEXT = "text"
    SECTIONS = "sections"
    SECTION = "section"
    WORKS = "works"
    WORK = "work"
    SONGS = "songs"
    SONG = "song"
    GALLERY = "gallery"
    ONE_PICTURE = "one-picture"
    PICTURE = "picture"
    FILM = "film"


def entries_of(room: Room) -> tuple[Entry, ...]:
    """The entries of a room, in order. Each has its own page."""
    match room:
        case SectionsRoom():
            return room.sections
        case WorksRoom():
            return room.works
        case SongsRoom():
            return room.songs
        case GalleryRoom():
            return room.items
        case TextRoom():
            return ()


ROOM_KINDS = {
    TextRoom: PageKind.TEXT,
    SectionsRoom: PageKind.SECTIONS,
    WorksRoom: PageKind.WORKS,
    SongsRoom: PageKind.SONGS,
    GalleryRoom: PageKind.GALLERY,
}
ENTRY_KINDS = {
    Section: PageKind.SECTION,
    Work: PageKind.WORK,
    Song: PageKind.SONG,
    Photo: PageKind.PICTURE,
    Film: PageKind.FILM,
}


def is_empty(room: Room) -> bool:
    """Whether a room has neither a body nor entries."""
    return not (room.body if isinstance(room, TextRoom) else entries_of(room))


def title_of(entry: Entry) -> LocalizedText:
    """The title of an entry; the caption of a picture or a film, or its alternative text if it has no caption."""
    match entry:
        case Photo():
            return entry.caption or entry.picture.alt
        case Film():
            return entry.caption or entry.alt
        case _:
            return entry.title


def picture_of(entry: Entry) -> Picture | None:
    """The picture that represents an entry: its own picture, a cover or a poster."""
    match entry:
        case Section() | Photo():
            return entry.picture
        case Work():
            return entry.cover
        case Film():
            return entry.poster
        case Song():
            return None


def every_picture(exhibit: Exhibit) -> list[Picture]:
    """The pictures of all rooms, then those of their entries."""
    of_rooms = [room.picture for room in exhibit.rooms]
    of_entries = [picture_of(entry) for room in exhibit.rooms for entry in entries_of(room)]
    return [picture for picture in (*of_rooms, *of_entries) if picture is not None]


def every_film(exhibit: Exhibit) -> list[str]:
    """The files of the films of all galleries."""
    return [film.file for room in exhibit.rooms if isinstance(room, GalleryRoom) for film in room.films]


def body_of(entry: Entry) -> LocalizedText:
    """The Markdown body of an entry; empty if it has none."""
    return entry.body if isinstance(entry, Section | Work) else LocalizedText()
