"""Every page of an exhibit as data: what it says, where it leads. Speech and search read the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.exhibit.model import (
    Exhibit,
    Fit,
    GalleryRoom,
    Photo,
    Picture,
    Room,
    Section,
    SectionsRoom,
    Song,
    SongsRoom,
    TextRoom,
    Work,
    WorksRoom,
)
from cimaise.exhibit.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = "home"
ATTRACT = "attract"


class Kind(StrEnum):
    """What a page is; each kind has one layout."""

    HOME = "home"
    TEXT = "text"
    SECTIONS = "sections"
    SECTION = "section"
    WORKS = "works"
    WORK = "work"
    SONGS = "songs"
    SONG = "song"
    GALLERY = "gallery"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page. `count` is how many things wait there; `heading` stands over the title."""

    page: str
    title: str
    kind: Kind
    count: int = 0
    heading: str = ""
    picture: Picture | None = None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language. `body` is Markdown; `number` of `count` is its place among its siblings.

    `links` are the ways that the page is there for, `asides` those that it only mentions.
    """

    id: str
    kind: Kind
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
    number: int = 0
    count: int = 0
    links: tuple[Link, ...] = ()
    asides: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class Plate:
    """A title set alone, for the attract loop; its place among its siblings where it has some."""

    key: str
    kind: Kind
    title: Words
    number: int = 0
    count: int = 0


def _entries(room: Room) -> tuple[Section | Work | Song | Photo, ...]:
    match room:
        case SectionsRoom():
            return room.sections
        case WorksRoom():
            return room.works
        case SongsRoom():
            return room.songs
        case GalleryRoom():
            return room.photos
        case TextRoom():
            return ()


_ROOM_KINDS = {
    TextRoom: Kind.TEXT,
    SectionsRoom: Kind.SECTIONS,
    WorksRoom: Kind.WORKS,
    SongsRoom: Kind.SONGS,
    GalleryRoom: Kind.GALLERY,
}
_ENTRY_KINDS = {Section: Kind.SECTION, Work: Kind.WORK, Song: Kind.SONG, Photo: Kind.PICTURE}


def _title(entry: Section | Work | Song | Photo) -> Words:
    return entry.caption if isinstance(entry, Photo) else entry.title


def _picture(entry: Section | Work | Song | Photo) -> Picture | None:
    match entry:
        case Section() | Photo():
            return entry.picture
        case Work():
            return entry.cover
        case Song():
            return None


def _body(entry: Section | Work | Song | Photo) -> Words:
    return entry.body if isinstance(entry, Section | Work) else Words()


def page_ids(exhibit: Exhibit) -> Iterator[str]:
    """The ids of every page but the attract loop, Home first, in the order of the exhibit."""
    yield HOME
    for room in exhibit.rooms:
        yield room.id
        for entry in _entries(room):
            yield f"{room.id}/{entry.id}"


def gaps(exhibit: Exhibit) -> Iterator[str]:
    """What a visitor will find empty, each as a sentence for the log."""
    if not exhibit.rooms:
        yield "The exhibit has no rooms; only its title is shown."
    for room in exhibit.rooms:
        if not (_entries(room) or isinstance(room, TextRoom)):
            yield f"The room {room.id} has nothing in it yet; its page says so."


def bodies(exhibit: Exhibit, language: str) -> dict[str, str]:
    """The Markdown body of every page that has one, by page id."""
    found: dict[str, str] = {}
    for room in exhibit.rooms:
        if isinstance(room, TextRoom):
            found[room.id] = room.body.text(language)
        for entry in _entries(room):
            found[f"{room.id}/{entry.id}"] = _body(entry).text(language)
    return {page: body for page, body in found.items() if body}


def parents(exhibit: Exhibit) -> dict[str, str]:
    """Where Back leads from a page that nobody came to: an item to its room, a room to Home."""
    return {page: page.rpartition("/")[0] or HOME for page in page_ids(exhibit) if page != HOME}


def attract_pictures(exhibit: Exhibit) -> tuple[Photo, ...]:
    """The pictures of the attract loop, each once: those of its galleries, then of its other rooms."""
    rooms = [room for room in exhibit.rooms if room.id in exhibit.attract]
    photos = [photo for room in rooms if isinstance(room, GalleryRoom) for photo in room.photos]
    others = [
        Photo(id=picture.file, picture=picture)
        for room in rooms
        for picture in (room.picture, *(_picture(entry) for entry in _entries(room)))
        if picture is not None
    ]
    return tuple(
        {photo.picture.file: photo for photo in (*others, *photos)}[key]
        for key in dict.fromkeys(photo.picture.file for photo in (*photos, *others))
    )


def attract_plates(exhibit: Exhibit) -> tuple[Plate, ...]:
    """The titles that the attract loop sets as plates, in the order of the exhibit."""
    return tuple(
        Plate(f"{room.id}/{entry.id}", _ENTRY_KINDS[type(entry)], entry.title, number, len(_entries(room)))
        for room in exhibit.rooms
        if room.id in exhibit.attract
        for number, entry in enumerate(_entries(room), 1)
        if not isinstance(entry, Photo)
    )


def _room_link(room: Room, language: str) -> Link:
    entries = _entries(room)
    picture = room.picture or next((p for p in map(_picture, entries) if p is not None), None)
    return Link(room.id, room.title.text(language), _ROOM_KINDS[type(room)], len(entries), picture=picture)


def _entry_link(room: Room, index: int, language: str) -> Link:
    entry = _entries(room)[index]
    return Link(
        f"{room.id}/{entry.id}",
        _title(entry).text(language),
        _ENTRY_KINDS[type(entry)],
        heading=entry.heading.text(language) if isinstance(entry, Work) else "",
        picture=_picture(entry),
        number=index + 1,
    )


def describe(exhibit: Exhibit, page: str, language: str) -> Page:
    """One page in one language (the nearest there is, text by text). Raises KeyError for an unknown id."""
    if page == HOME:
        return _home(exhibit, language)
    room_id, _, entry_id = page.partition("/")
    room = next((room for room in exhibit.rooms if room.id == room_id), None)
    if room is None:
        raise KeyError(page)
    if not entry_id:
        return _room(exhibit, room, language)
    for index, entry in enumerate(_entries(room)):
        if entry.id == entry_id:
            return _entry(room, index, language)
    raise KeyError(page)


def _home(exhibit: Exhibit, language: str) -> Page:
    rooms = [room for room in exhibit.rooms if room.on_home]
    lead = next((room for room in rooms if isinstance(room, TextRoom)), None)
    links = tuple(_room_link(room, language) for room in rooms if room is not lead)
    asides = tuple(_room_link(room, language) for room in exhibit.rooms if not room.on_home)
    return Page(
        id=HOME,
        kind=Kind.HOME,
        language=language,
        title=exhibit.title.text(language),
        overline=exhibit.overline.text(language),
        body=lead.body.text(language) if lead else "",
        next=_room_link(lead, language) if lead else None,
        links=links,
        asides=asides,
    )


def _room(exhibit: Exhibit, room: Room, language: str) -> Page:
    entries = _entries(room)
    page = Page(
        id=room.id,
        kind=_ROOM_KINDS[type(room)],
        language=language,
        title=room.title.text(language),
        overline=exhibit.overline.text(language),
        picture=room.picture,
        count=len(entries),
        links=tuple(_entry_link(room, index, language) for index in range(len(entries))),
    )
    if isinstance(room, TextRoom):
        lead = next((r for r in exhibit.rooms if isinstance(r, TextRoom) and r.on_home), None)
        heading = exhibit.title.text(language) if room is lead else ""
        return replace(page, body=room.body.text(language), heading=heading)
    return page


def _entry(room: Room, index: int, language: str) -> Page:
    entries = _entries(room)
    entry = entries[index]
    page = Page(
        id=f"{room.id}/{entry.id}",
        kind=_ENTRY_KINDS[type(entry)],
        language=language,
        title=_title(entry).text(language),
        body=_body(entry).text(language),
        picture=_picture(entry),
        number=index + 1,
        count=len(entries),
        previous=_entry_link(room, index - 1, language) if index else None,
        next=_entry_link(room, index + 1, language) if index + 1 < len(entries) else None,
    )
    match entry:
        case Section():
            return replace(page, excerpt=entry.excerpt)
        case Work():
            heading, author = entry.heading.text(language), entry.author.text(language)
            return replace(
                page,
                heading=heading,
                # A heading such as "President Kim Il Sung's Works" has named the author already.
                author="" if author in heading else author,
                date=entry.date.text(language),
                excerpt=entry.excerpt,
            )
        case Song():
            return replace(page, performers=" · ".join(name.text(language) for name in entry.performers))
        case Photo():
            return replace(
                page,
                # Alone on its page, a picture is seen whole.
                picture=replace(entry.picture, fit=Fit.CONTAIN),
                caption=entry.caption.text(language),
                credit=entry.credit.text(language),
                date=entry.date.text(language),
                alt=entry.picture.alt.text(language),
            )


def reading_words(exhibit: Exhibit) -> dict[str, int]:
    """How many words a visitor reads on each page with a body: the longest of the exhibit's languages."""
    found: dict[str, int] = {}
    for language in exhibit.languages:
        for page, body in bodies(exhibit, language).items():
            found[page] = max(found.get(page, 0), len(body.split()))
    return found
