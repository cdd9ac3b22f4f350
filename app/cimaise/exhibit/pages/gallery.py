"""The pictures and films of the gallery that a page belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, GalleryRoom

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit, Photo


def gallery_items(exhibit: Exhibit, page: str) -> tuple[Photo | Film, ...]:
    """The entries of the gallery that a page id is or belongs to; none for other pages."""
    room = next((room for room in exhibit.rooms if room.id == page.partition("/")[0]), None)
    return room.items if isinstance(room, GalleryRoom) else ()


def film_of(exhibit: Exhibit, page: str) -> Film | None:
    """The film whose page this is; None for other pages."""
    entry_id = page.partition("/")[2]
    found = (item for item in gallery_items(exhibit, page) if item.id == entry_id)
    return next((item for item in found if isinstance(item, Film)), None)
