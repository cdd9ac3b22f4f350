"""Each page of an exhibit as data: its texts, its picture or film, and its links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, GalleryRoom, Photo, Picture, Section, Song, TextRoom, Work
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.contents import (
    ENTRY_KINDS,
    ROOM_KINDS,
    PageKind,
    body_of,
    entries_of,
    picture_of,
    title_of,
)
from cimaise.exhibit.pages.links import Link, entry_link, film_count, room_link
from cimaise.exhibit.pages.names import known_names, tie_names
from cimaise.exhibit.pages.sitemap import HOME
from cimaise.exhibit.pages.typography import is_statements

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cimaise.exhibit.model.exhibit import Exhibit, Room
    from cimaise.exhibit.pages.contents import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language. `body` is Markdown; `statements` is whether it is a few short paragraphs, which are shown
    larger and with a line below each.

    For an entry, `number` of `count` is its position among its siblings. For a room, `count` is the number of its
    entries and `films` the number of films among them. For a film, `film` is its file, `captions` a WebVTT file and
    `picture` its poster.

    `links` are the entries of a room or, on Home, the rooms with a tile; `asides` are the rooms without one. `previous`
    and `next` are siblings; on Home, `next` is the introduction. The page of a gallery with one picture has the words of that
    picture, and `next` is its page.
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
    statements: bool = False
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


def describe(exhibit: Exhibit, page: str, language: str) -> Page:
    """One page in one language; each text is in the best available language. Names in titles have no-break spaces. Raises
    KeyError for an unknown id."""
    return _with_names_tied(_describe(exhibit, page, language), known_names(exhibit, language))


def _with_names_tied(page: Page, names: Collection[str]) -> Page:
    """A page whose titles keep names together, those of its links too."""

    def tied(link: Link) -> Link:
        return replace(link, title=tie_names(link.title, names), heading=tie_names(link.heading, names))

    if not names:
        return page
    return replace(
        page,
        title=tie_names(page.title, names),
        heading=tie_names(page.heading, names),
        links=tuple(map(tied, page.links)),
        asides=tuple(map(tied, page.asides)),
        previous=tied(page.previous) if page.previous else None,
        next=tied(page.next) if page.next else None,
    )


def _describe(exhibit: Exhibit, page: str, language: str) -> Page:
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
            # In a gallery, the siblings of a picture are only the pictures: `next` never leads to a film.
            siblings = [other for other in entries_of(room) if type(other) is type(entry)]
            return _entry(room, siblings, entry, language)
    raise KeyError(page)


def _home(exhibit: Exhibit, language: str) -> Page:
    introduction = _introduction(exhibit)
    links = (room_link(room, language) for room in exhibit.rooms if room.on_home and room is not introduction)
    asides = (room_link(room, language) for room in exhibit.rooms if not room.on_home)
    return Page(
        id=HOME,
        kind=PageKind.HOME,
        language=language,
        title=exhibit.title.text(language),
        overline=exhibit.overline.text(language),
        body=introduction.body.text(language) if introduction else "",
        next=room_link(introduction, language) if introduction else None,
        links=tuple(links),
        asides=tuple(asides),
    )


def _introduction(exhibit: Exhibit) -> TextRoom | None:
    """The text room that Home starts with: the first one that is on Home."""
    return next((room for room in exhibit.rooms if isinstance(room, TextRoom) and room.on_home), None)


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
        films=film_count(room),
        links=tuple(entry_link(room, entries, index, language) for index in range(len(entries))),
    )
    if isinstance(room, TextRoom):
        heading = exhibit.title.text(language) if room is _introduction(exhibit) else ""
        body = room.body.text(language)
        return replace(page, body=body, heading=heading, statements=not room.on_home and is_statements(body))
    if isinstance(room, GalleryRoom) and len(entries) == 1 and picture_of(entries[0]) is not None:
        entry = _entry(room, entries, entries[0], language)
        return replace(
            page,
            kind=PageKind.ONE_PICTURE,
            picture=entry.picture,
            alt=entry.alt,
            caption=entry.caption,
            credit=entry.credit,
            date=entry.date,
            next=page.links[0],
        )
    return page


def _entry(room: Room, siblings: Sequence[Entry], entry: Entry, language: str) -> Page:
    """The page of an entry. `siblings` are the entries, including this one, between which visitors can turn pages."""
    index, picture = siblings.index(entry), picture_of(entry)
    page = Page(
        id=f"{room.id}/{entry.id}",
        kind=ENTRY_KINDS[type(entry)],
        language=language,
        title=title_of(entry).text(language),
        body=body_of(entry).text(language),
        picture=picture,
        alt=picture.alt.text(language) if picture else "",
        number=index + 1,
        count=len(siblings),
        previous=entry_link(room, siblings, index - 1, language) if index else None,
        next=entry_link(room, siblings, index + 1, language) if index + 1 < len(siblings) else None,
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
