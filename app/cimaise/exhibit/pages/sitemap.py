"""The plan of an exhibit: its pages, the ways up, how much there is to read, and what is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import TextRoom
from cimaise.exhibit.pages.contents import body_of, entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit

HOME = "home"
ATTRACT = "attract"


def page_ids(exhibit: Exhibit) -> Iterator[str]:
    """The ids of every page but the attract loop, Home first, in the order of the exhibit."""
    yield HOME
    for room in exhibit.rooms:
        yield room.id
        for entry in entries_of(room):
            yield f"{room.id}/{entry.id}"


def gaps(exhibit: Exhibit) -> Iterator[str]:
    """What a visitor will find empty, each as a sentence for the log."""
    if not exhibit.rooms:
        yield "The exhibit has no rooms; only its title is shown."
    for room in exhibit.rooms:
        if not (room.body if isinstance(room, TextRoom) else entries_of(room)):
            yield f"The room {room.id} has nothing in it yet; its page says so."


def bodies(exhibit: Exhibit, language: str) -> dict[str, str]:
    """The Markdown body of every page that has one, by page id."""
    found: dict[str, str] = {}
    for room in exhibit.rooms:
        if isinstance(room, TextRoom):
            found[room.id] = room.body.text(language)
        for entry in entries_of(room):
            found[f"{room.id}/{entry.id}"] = body_of(entry).text(language)
    return {page: body for page, body in found.items() if body}


def parents(exhibit: Exhibit) -> dict[str, str]:
    """Where Back leads from a page that nobody came to: an item to its room, a room to Home."""
    return {page: page.rpartition("/")[0] or HOME for page in page_ids(exhibit) if page != HOME}


def reading_words(exhibit: Exhibit) -> dict[str, int]:
    """How many words a visitor reads on each page with a body: the longest of the exhibit's languages."""
    found: dict[str, int] = {}
    for language in exhibit.languages:
        for page, body in bodies(exhibit, language).items():
            found[page] = max(found.get(page, 0), len(body.split()))
    return found
