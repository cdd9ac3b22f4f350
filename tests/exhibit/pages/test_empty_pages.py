"""Pages that visitors find empty are reported for the log."""

from __future__ import annotations

from pathlib import Path

from cimaise.exhibit.model.exhibit import Exhibit, GalleryRoom, SongsRoom, TextRoom
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.messages import PageReason
from cimaise.exhibit.pages.sitemap import empty_pages


def exhibit(*rooms: object) -> Exhibit:
    return Exhibit(folder=Path("/"), title=LocalizedText.plain("Soon"), rooms=rooms)  # type: ignore[arg-type]


def test_an_exhibit_without_rooms() -> None:
    assert list(empty_pages(exhibit())) == [PageReason.NO_ROOMS()]


def test_empty_rooms_are_named() -> None:
    rooms = [
        kind(id=kind.__name__.lower(), title=LocalizedText.plain("x"))
        for kind in (SongsRoom, GalleryRoom, TextRoom)
    ]
    messages = list(empty_pages(exhibit(*rooms)))
    assert messages == [
        PageReason.ROOM_EMPTY(room="songsroom"),
        PageReason.ROOM_EMPTY(room="galleryroom"),
        PageReason.ROOM_EMPTY(room="textroom"),
    ]
    assert str(messages[0]) == "The room 'songsroom' is empty; its page says so."
