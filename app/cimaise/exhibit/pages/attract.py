"""The content of the attract loop: pictures, films, and plates with titles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, GalleryRoom, Photo
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.contents import ENTRY_KINDS, PageKind, entries_of, picture_of

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit


@dataclass(frozen=True, slots=True)
class Plate:
    """A typographic plate of the attract loop: the title of an entry, without a picture.

    `key` is the id of the entry's page; `number` of `count` is its position in the room.
    """

    key: str
    kind: PageKind
    title: LocalizedText
    number: int = 0
    count: int = 0


def attract_media(exhibit: Exhibit) -> tuple[Photo | Film, ...]:
    """The pictures and films of the attract loop, without duplicates: those in galleries, then those of other rooms."""
    rooms = [room for room in exhibit.rooms if room.id in exhibit.attract]
    in_galleries = [entry for room in rooms if isinstance(room, GalleryRoom) for entry in room.items]
    others = [
        Photo(id=picture.file, picture=picture)
        for room in rooms
        for picture in (room.picture, *(picture_of(e) for e in entries_of(room) if not isinstance(e, Film)))
        if picture is not None
    ]
    # Galleries first: if a picture is also used elsewhere, its gallery entry has the caption.
    by_file: dict[str, Photo | Film] = {}
    for entry in (*in_galleries, *others):
        by_file.setdefault(file_of(entry), entry)
    return tuple(by_file.values())


def file_of(entry: Photo | Film) -> str:
    """The file of a picture or a film, relative to the exhibit's folder."""
    return entry.file if isinstance(entry, Film) else entry.picture.file


def attract_plates(exhibit: Exhibit) -> tuple[Plate, ...]:
    """A plate for each section, work and song in the attract loop, in the order of the exhibit."""
    return tuple(
        Plate(f"{room.id}/{entry.id}", ENTRY_KINDS[type(entry)], entry.title, number, len(entries_of(room)))
        for room in exhibit.rooms
        if room.id in exhibit.attract
        for number, entry in enumerate(entries_of(room), 1)
        if not isinstance(entry, Photo | Film)
    )
