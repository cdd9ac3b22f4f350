"""What is inside a room, whatever its kind: the things that have a page of their own."""

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
from cimaise.exhibit.model.words import Words

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Picture, Room

Entry = Section | Work | Song | Photo | Film


class PageKind(StrEnum):
    """What a page is; each kind has one layout."""

    HOME = "home"
    TEXT = "text"
    SECTIONS = "sections"
    SECTION = "section"
    WORKS = "works"
    WORK = "work"
    SONGS = "songs"
    SONG = "song"
    GALLERY = "gallery"
    PICTURE = "picture"
    FILM = "film"


def entries_of(room: Room) -> tuple[Entry, ...]:
    """What a room holds that has a page of its own, in order."""
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


def title_of(entry: Entry) -> Words:
    """What a thing is called."""
    match entry:
        case Photo():
            return entry.caption or entry.picture.alt
        case Film():
            return entry.caption or entry.alt
        case _:
            return entry.title


def picture_of(entry: Entry) -> Picture | None:
    """The picture that stands for a thing, where it has one."""
    match entry:
        case Section() | Photo():
            return entry.picture
        case Work():
            return entry.cover
        case Film():
            return entry.poster
        case Song():
            return None


def body_of(entry: Entry) -> Words:
    """The Markdown body of a thing; empty where it has none."""
    return entry.body if isinstance(entry, Section | Work) else Words()
