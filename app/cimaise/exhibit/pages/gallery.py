"""The gallery and the film that a page id refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, GalleryRoom

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit, Photo


def gallery_items(exhibit: Exhibit, page: str) -> tuple[Photo | Film, ...]:
    """The entries of the gallery, if the page is a gallery or an entry in one; () for other pages."""
    room = next((room for room in exhibit.rooms if room.id == page.partition("/")[0]), None)
    return room.items if isinstance(room, GalleryRoom) else ()


def film_of(exhibit: Exhibit, page: str) -> Film | None:
    """The film on a page; None if it is not the page of a film."""
    entry_id = page.partition("/")[2]
    films = (entry for entry in gallery_items(exhibit, page) if isinstance(entry, Film))
    return next((film for film in films if film.id == entry_id), None)
