"""Links from a page to a room or an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, GalleryRoom, Picture, Work
from cimaise.exhibit.pages.contents import ENTRY_KINDS, ROOM_KINDS, PageKind, entries_of, picture_of, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.exhibit.model.exhibit import Room
    from cimaise.exhibit.pages.contents import Entry


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page.

    For a room, `count` is the number of its entries and `films` the number of films among them. For an entry, `number`
    is its position in the room, from 1; for a work, `heading` is shown above the title; for a film, `film` is its file.
    """

    page: str
    title: str
    kind: PageKind
    count: int = 0
    heading: str = ""
    picture: Picture | None = None
    number: int = 0
    films: int = 0
    film: str = ""


def room_link(room: Room, language: str) -> Link:
    """A link to a room, with its picture or else that of its first entry that has one."""
    entries = entries_of(room)
    picture = room.picture or next((p for p in map(picture_of, entries) if p is not None), None)
    title, kind = room.title.text(language), ROOM_KINDS[type(room)]
    return Link(room.id, title, kind, len(entries), picture=picture, films=film_count(room))


def entry_link(room: Room, entries: Sequence[Entry], index: int, language: str) -> Link:
    """A link to the entry with an index in `entries`, which are all or some of the entries of the room."""
    entry = entries[index]
    return Link(
        f"{room.id}/{entry.id}",
        title_of(entry).text(language),
        ENTRY_KINDS[type(entry)],
        heading=entry.heading.text(language) if isinstance(entry, Work) else "",
        picture=picture_of(entry),
        number=index + 1,
        film=entry.file if isinstance(entry, Film) else "",
    )


def film_count(room: Room) -> int:
    """The number of films in a room."""
    return len(room.films) if isinstance(room, GalleryRoom) else 0
