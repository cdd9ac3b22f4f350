"""All pages of an exhibit: their ids, parents, bodies and word counts, and which of them are empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import TextRoom
from cimaise.exhibit.pages.contents import body_of, entries_of, is_empty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.source.message import Message

HOME = "home"
ATTRACT = "attract"


def page_ids(exhibit: Exhibit) -> Iterator[str]:
    """The ids of all pages except the attract loop, in the order of the exhibit, Home first."""
    yield HOME
    for room in exhibit.rooms:
        yield room.id
        for entry in entries_of(room):
            yield f"{room.id}/{entry.id}"


def parent_pages(exhibit: Exhibit) -> dict[str, str]:
    """The page above each page except Home: the room of an entry, Home for a room. Back opens it if there is no history."""
    return {page: page.rpartition("/")[0] or HOME for page in page_ids(exhibit) if page != HOME}


def bodies_by_page(exhibit: Exhibit, language: str) -> dict[str, str]:
    """The Markdown body of every page that has one, by page id."""
    bodies: dict[str, str] = {}
    for room in exhibit.rooms:
        if isinstance(room, TextRoom):
            bodies[room.id] = room.body.text(language)
        for entry in entries_of(room):
            bodies[f"{room.id}/{entry.id}"] = body_of(entry).text(language)
    return {page: body for page, body in bodies.items() if body}


def word_counts(exhibit: Exhibit) -> dict[str, int]:
    """The number of words in the body of every page that has one, by page id; the maximum over all languages."""
    counts: dict[str, int] = {}
    for language in exhibit.languages:
        for page, body in bodies_by_page(exhibit, language).items():
            counts[page] = max(counts.get(page, 0), len(body.split()))
    return counts


def empty_pages(exhibit: Exhibit) -> Iterator[Message]:
    """A message for the log about each page that visitors find empty."""
    # Imported here: the first picture does not need it.
    from cimaise.exhibit.pages.messages import PageReason

    if not exhibit.rooms:
        yield PageReason.NO_ROOMS()
    for room in exhibit.rooms:
        if is_empty(room):
            yield PageReason.ROOM_EMPTY(room=room.id)
