"""What a visitor finds empty is told to the operator, once, in sentences."""

from __future__ import annotations

from pathlib import Path

from cimaise.exhibit.model.exhibit import Exhibit, GalleryRoom, SongsRoom, TextRoom
from cimaise.exhibit.model.words import Words
from cimaise.exhibit.pages.sitemap import gaps


def exhibit(*rooms: object) -> Exhibit:
    return Exhibit(folder=Path("/"), title=Words.plain("Soon"), rooms=rooms)  # type: ignore[arg-type]


def test_no_room_at_all() -> None:
    assert list(gaps(exhibit())) == ["The exhibit has no rooms; only its title is shown."]


def test_empty_rooms_are_named() -> None:
    rooms = [
        kind(id=kind.__name__.lower(), title=Words.plain("x")) for kind in (SongsRoom, GalleryRoom, TextRoom)
    ]
    assert list(gaps(exhibit(*rooms))) == [
        "The room songsroom has nothing in it yet; its page says so.",
        "The room galleryroom has nothing in it yet; its page says so.",
        "The room textroom has nothing in it yet; its page says so.",
    ]
