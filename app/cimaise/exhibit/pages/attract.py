"""What the attract loop shows of an exhibit: its pictures and films, and its titles as plates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, GalleryRoom, Photo
from cimaise.exhibit.model.words import Words
from cimaise.exhibit.pages.contents import ENTRY_KINDS, PageKind, entries_of, picture_of

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit


@dataclass(frozen=True, slots=True)
class Plate:
    """A title set alone, for the attract loop; its place among its siblings where it has some."""

    key: str
    kind: PageKind
    title: Words
    number: int = 0
    count: int = 0


def attract_items(exhibit: Exhibit) -> tuple[Photo | Film, ...]:
    """The pictures and films of the attract loop, each once: those of its galleries, then of its other rooms."""
    rooms = [room for room in exhibit.rooms if room.id in exhibit.attract]
    hung = [item for room in rooms if isinstance(room, GalleryRoom) for item in room.items]
    others = [
        Photo(id=picture.file, picture=picture)
        for room in rooms
        for picture in (room.picture, *(picture_of(e) for e in entries_of(room) if not isinstance(e, Film)))
        if picture is not None
    ]
    # A gallery's caption stays with a picture that stands elsewhere too.
    by_file: dict[str, Photo | Film] = {}
    for item in (*hung, *others):
        by_file.setdefault(file_of(item), item)
    return tuple(by_file.values())


def file_of(item: Photo | Film) -> str:
    """The file that a picture or a film is, as the exhibit names it."""
    return item.file if isinstance(item, Film) else item.picture.file


def attract_plates(exhibit: Exhibit) -> tuple[Plate, ...]:
    """The titles that the attract loop sets as plates, in the order of the exhibit."""
    return tuple(
        Plate(f"{room.id}/{entry.id}", ENTRY_KINDS[type(entry)], entry.title, number, len(entries_of(room)))
        for room in exhibit.rooms
        if room.id in exhibit.attract
        for number, entry in enumerate(entries_of(room), 1)
        if not isinstance(entry, Photo | Film)
    )
