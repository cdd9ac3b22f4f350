"""Each page of an exhibit as data: its texts and its links. The window, speech and search use the same data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import (
    Exhibit,
    Film,
    GalleryRoom,
    Photo,
    Picture,
    Room,
    Section,
    Song,
    TextRoom,
    Work,
)
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.contents import (
    ENTRY_KINDS,
    ROOM_KINDS,
    Entry,
    PageKind,
    body_of,
    entries_of,
    picture_of,
    title_of,
)
from cimaise.exhibit.pages.sitemap import HOME

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page.

    `count` is the number of entries on that page, `films` the number of films among them. `heading` is shown above the
    title. `number` is the position of an entry in its room, from 1.
    """

    page: str
    title: str
    kind: PageKind
    count: int = 0
    heading: str = ""
    picture: Picture | None = None
    number: int = 0
    films: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language. `body` is Markdown.

    For an entry, `number` of `count` is its position among its siblings. For a room, `count` is the number of its
    entries and `films` the number of films among them. For a film, `film` is its file, `captions` a WebVTT file and
    `picture` its poster.

    `links` are the main links of the page, `asides` the secondary ones.
    """

    id: str
    kind: PageKind
    language: str
    title: str
    overline: str = ""
    heading: str = ""
    author: str = ""
    date: str = ""
    performers: str = ""
    body: str = ""
    excerpt: bool = False
    picture: Picture | None = None
    caption: str = ""
    credit: str = ""
    alt: str = ""
    film: str = ""
    captions: str = ""
    number: int = 0
    count: int = 0
    films: int = 0
    links: tuple[Link, ...] = ()
    asides: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None


def _room_link(room: Room, language: str) -> Link:
    entries = entries_of(room)
    picture = room.picture or next((p for p in map(picture_of, entries) if p is not None), None)
    title, kind = room.title.text(language), ROOM_KINDS[type(room)]
    return Link(room.id, title, kind, len(entries), picture=picture, films=_films(room))


def _films(room: Room) -> int:
    return len(room.films) if isinstance(room, GalleryRoom) else 0


def _entry_link(room: Room, entries: Sequence[Entry], index: int, language: str) -> Link:
    entry = entries[index]
    return Link(
        f"{room.id}/{entry.id}",
        title_of(entry).text(language),
        ENTRY_KINDS[type(entry)],
        heading=entry.heading.text(language) if isinstance(entry, Work) else "",
        picture=picture_of(entry),
        number=index + 1,
    )


def describe(exhibit: Exhibit, page: str, language: str) -> Page:
    """One page in one language; each text is in the best available language. Raises KeyError for an unknown id."""
    if page == HOME:
        return _home(exhibit, language)
    room_id, _, entry_id = page.partition("/")
    room = next((room for room in exhibit.rooms if room.id == room_id), None)
    if room is None:
        raise KeyError(page)
    if not entry_id:
        return _room(exhibit, room, language)
    for entry in entries_of(room):
        if entry.id == entry_id:
            # In a gallery, the siblings of a picture are the pictures only: next never leads to a film.
            return _entry(
                room, [other for other in entries_of(room) if type(other) is type(entry)], entry, language
            )
    raise KeyError(page)


def _home(exhibit: Exhibit, language: str) -> Page:
    rooms = [room for room in exhibit.rooms if room.on_home]
    lead = next((room for room in rooms if isinstance(room, TextRoom)), None)
    links = tuple(_room_link(room, language) for room in rooms if room is not lead)
    asides = tuple(_room_link(room, language) for room in exhibit.rooms if not room.on_home)
    return Page(
        id=HOME,
        kind=PageKind.HOME,
        language=language,
        title=exhibit.title.text(language),
        overline=exhibit.overline.text(language),
        body=lead.body.text(language) if lead else "",
        next=_room_link(lead, language) if lead else None,
        links=links,
        asides=asides,
    )


def _room(exhibit: Exhibit, room: Room, language: str) -> Page:
    entries = entries_of(room)
    page = Page(
        id=room.id,
        kind=ROOM_KINDS[type(room)],
        language=language,
        title=room.title.text(language),
        overline=exhibit.overline.text(language),
        picture=room.picture,
        count=len(entries),
        films=_films(room),
        links=tuple(_entry_link(room, entries, index, language) for index in range(len(entries))),
    )
    if isinstance(room, TextRoom):
        lead = next((r for r in exhibit.rooms if isinstance(r, TextRoom) and r.on_home), None)
        heading = exhibit.title.text(language) if room is lead else ""
        return replace(page, body=room.body.text(language), heading=heading)
    return page


def _entry(room: Room, entries: Sequence[Entry], entry: Entry, language: str) -> Page:
    index = entries.index(entry)
    page = Page(
        id=f"{room.id}/{entry.id}",
        kind=ENTRY_KINDS[type(entry)],
        language=language,
        title=title_of(entry).text(language),
        body=body_of(entry).text(language),
        picture=picture_of(entry),
        alt=picture.alt.text(language) if (picture := picture_of(entry)) else "",
        number=index + 1,
        count=len(entries),
        previous=_entry_link(room, entries, index - 1, language) if index else None,
        next=_entry_link(room, entries, index + 1, language) if index + 1 < len(entries) else None,
    )
    match entry:
        case Section():
            return replace(page, excerpt=entry.excerpt)
        case Work():
            heading, author = entry.heading.text(language), entry.author.text(language)
            return replace(
                page,
                heading=heading,
                # A heading such as "President Kim Il Sung's Works" already names the author.
                author="" if author in heading else author,
                date=entry.date.text(language),
                excerpt=entry.excerpt,
            )
        case Song():
            return replace(page, performers=" · ".join(name.text(language) for name in entry.performers))
        case Photo() | Film():
            page = replace(
                page,
                caption=entry.caption.text(language),
                credit=entry.credit.text(language),
                date=entry.date.text(language),
            )
            return _film(page, entry, language) if isinstance(entry, Film) else page


def _film(page: Page, film: Film, language: str) -> Page:
    captions = LocalizedText(film.captions).text(language)
    return replace(page, film=film.file, alt=film.alt.text(language), captions=captions)
