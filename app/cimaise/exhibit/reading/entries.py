"""Readers of what is in rooms: sections, works, songs, photos and films. Each answers None where it
found something else than the map it needs; in every other case it goes on to the last field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import MIDDLE, Film, Fit, Photo, Picture, Section, Song, Work
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.reading.bodies import opened
from cimaise.exhibit.reading.declared import FILM, PHOTO, PICTURE, SECTION, SONG, WORK
from cimaise.source import values
from cimaise.source.fields import Fields, fields
from cimaise.source.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from cimaise.exhibit.reading.context import ReadContext
    from cimaise.exhibit.reading.ids import Ids
    from cimaise.source.nodes import Node


def picture(desk: ReadContext, parent: Fields, key: str) -> Picture | None:
    """A picture of a room, a section or a work: the name of its file, or a map with more about it."""
    node = parent.get(key)
    if node is None:
        return None
    if isinstance(node, Scalar):
        return Picture(values.path(node, f"'{key}'", desk.faults))
    found = fields(
        node, "picture", PICTURE.names, desk.faults, f"{key}: {{file: pictures/01.jpg, alt: What is seen}}"
    )
    if found is None:
        return None
    found.need("file", "write for example file: pictures/01.jpg")
    return _framed(desk, found, found.path("file"))


def _framed(desk: ReadContext, found: Fields, file: str) -> Picture:
    fit = Fit(found.choice("fit", tuple(Fit), Fit.COVER))
    return Picture(file, desk.words_of(found, "alt"), _focus(found), fit)


def _focus(found: Fields) -> tuple[float, float]:
    node = found.get("focus")
    if node is None:
        return MIDDLE
    advice = "write two numbers from 0 to 1, from the left and from the top: focus: [0.5, 0.4]"
    numbers = values.items(node, "'focus'", found.faults, advice)
    if len(numbers) != 2:
        if numbers:
            message = f"'focus' has {len(numbers)} number{'s' * (len(numbers) > 1)}, expected two"
            found.faults.error("wrong-kind", message, node.span, advice=advice)
        return MIDDLE
    x, y = (values.number(item, "'focus'", 0, 1, found.faults, advice) for item in numbers)
    return (x, y)


def section(desk: ReadContext, ids: Ids, node: Node) -> Section | None:
    """A long-form page."""
    manuscript = opened(desk, node, SECTION)
    found = fields(manuscript.node, "section", SECTION.names, desk.faults, "title: The title of the section")
    if found is None:
        return None
    return Section(
        id=ids.written(found),
        title=desk.title(found),
        body=manuscript.body,
        excerpt=found.truth("excerpt", False),
        picture=picture(desk, found, "picture"),
        places=manuscript.places,
    )


def work(desk: ReadContext, ids: Ids, node: Node) -> Work | None:
    """A document by an author."""
    manuscript = opened(desk, node, WORK)
    found = fields(manuscript.node, "work", WORK.names, desk.faults, "title: The title of the work")
    if found is None:
        return None
    return Work(
        id=ids.written(found),
        title=desk.title(found),
        heading=desk.words_of(found, "heading"),
        author=desk.words_of(found, "author"),
        date=desk.words_of(found, "date"),
        cover=picture(desk, found, "cover"),
        body=manuscript.body,
        excerpt=found.truth("excerpt", False),
        recording=found.path("recording"),
        places=manuscript.places,
    )


def song(desk: ReadContext, ids: Ids, node: Node) -> Song | None:
    """A song; a text alone is its title."""
    if isinstance(node, Scalar):
        return Song(id="", title=desk.words(node, "a song"), places=SourceMap(node))
    found = fields(node, "song", SONG.names, desk.faults, "title: The title of the song")
    if found is None:
        return None
    return Song(
        id=ids.written(found),
        title=desk.title(found),
        performers=tuple(desk.words(name, "a performer") for name in found.items("performers")),
        lyrics=found.path("lyrics"),
        recording=found.path("recording"),
        places=SourceMap(found.node),
    )


def item(desk: ReadContext, ids: Ids, node: Node) -> Photo | Film | None:
    """A picture or a film of a gallery: the one whose field it has."""
    example = "picture: pictures/01.jpg"
    if not isinstance(node, Mapping):
        values.wrong_kind(node, "a gallery item", "a map", desk.faults, f"write for example {example}")
        return None
    is_film, is_photo = node.get("film") is not None, node.get("picture") is not None
    if is_film and not is_photo:
        return _film(desk, ids, Fields(node, "film", FILM.names, desk.faults))
    if is_photo and not is_film:
        return _photo(desk, ids, Fields(node, "picture", PHOTO.names, desk.faults))
    found = Fields(node, "gallery item", dict.fromkeys((*PHOTO.names, *FILM.names)), desk.faults)
    if is_film:
        advice = "make two items of them; the picture that stands for a film is its 'poster'"
        found.clash("picture-and-film", "picture", "film", advice)
    else:
        found.missing("this item has neither 'picture' nor 'film'", f"write for example {example}")
    return None


def _photo(desk: ReadContext, ids: Ids, found: Fields) -> Photo:
    found.need("picture", "write for example picture: pictures/01.jpg")
    return Photo(
        id=ids.written(found),
        picture=_framed(desk, found, found.path("picture")),
        caption=desk.words_of(found, "caption"),
        credit=desk.words_of(found, "credit"),
        date=desk.words_of(found, "date"),
        tags=_tags(found),
        places=SourceMap(found.node),
    )


def _film(desk: ReadContext, ids: Ids, found: Fields) -> Film:
    found.need("film", "write for example film: films/sample.webm")
    poster = _framed(desk, found, found.path("poster"))
    return Film(
        id=ids.written(found),
        file=found.path("film"),
        poster=poster if poster.file else None,
        alt=poster.alt,
        caption=desk.words_of(found, "caption"),
        credit=desk.words_of(found, "credit"),
        date=desk.words_of(found, "date"),
        tags=_tags(found),
        captions=_captions(desk, found),
        transcript=found.path("transcript"),
        described=found.path("described"),
        signed=found.path("signed"),
        places=SourceMap(found.node),
    )


def _tags(found: Fields) -> tuple[str, ...]:
    return tuple(values.text(node, "a tag", found.faults) for node in found.items("tags"))


def _captions(desk: ReadContext, found: Fields) -> tuple[tuple[str, str], ...]:
    node = found.get("captions")
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        advice = "write for example captions: {en: films/sample.en.vtt}"
        values.wrong_kind(node, "'captions'", "a map of languages", desk.faults, advice)
        return ()
    return tuple(
        (tag, values.path(file, "'captions'", desk.faults))
        for tag, file in desk.by_language(node, "'captions'")
    )
