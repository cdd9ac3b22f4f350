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


def picture(context: ReadContext, parent: Fields, key: str) -> Picture | None:
    """A picture of a room, a section or a work: the name of its file, or a map with more about it."""
    node = parent.get(key)
    if node is None:
        return None
    if isinstance(node, Scalar):
        return Picture(values.path(node, f"'{key}'", context.diagnostics))
    found = fields(
        node,
        "picture",
        PICTURE.names,
        context.diagnostics,
        f"{key}: {{file: pictures/01.jpg, alt: What is seen}}",
    )
    if found is None:
        return None
    found.need("file", "write for example file: pictures/01.jpg")
    return _framed(context, found, found.path("file"))


def _framed(context: ReadContext, found: Fields, file: str) -> Picture:
    fit = Fit(found.choice("fit", tuple(Fit), Fit.COVER))
    return Picture(file, context.words_of(found, "alt"), _focus(found), fit)


def _focus(found: Fields) -> tuple[float, float]:
    node = found.get("focus")
    if node is None:
        return MIDDLE
    advice = "write two numbers from 0 to 1, from the left and from the top: focus: [0.5, 0.4]"
    numbers = values.items(node, "'focus'", found.diagnostics, advice)
    if len(numbers) != 2:
        if numbers:
            message = f"'focus' has {len(numbers)} number{'s' * (len(numbers) > 1)}, expected two"
            found.diagnostics.error("wrong-kind", message, node.span, advice=advice)
        return MIDDLE
    x, y = (values.number(item, "'focus'", 0, 1, found.diagnostics, advice) for item in numbers)
    return (x, y)


def section(context: ReadContext, ids: Ids, node: Node) -> Section | None:
    """A long-form page."""
    manuscript = opened(context, node, SECTION)
    found = fields(
        manuscript.node, "section", SECTION.names, context.diagnostics, "title: The title of the section"
    )
    if found is None:
        return None
    return Section(
        id=ids.written(found),
        title=context.title(found),
        body=manuscript.body,
        excerpt=found.truth("excerpt", False),
        picture=picture(context, found, "picture"),
        source_map=manuscript.source_map,
    )


def work(context: ReadContext, ids: Ids, node: Node) -> Work | None:
    """A document by an author."""
    manuscript = opened(context, node, WORK)
    found = fields(manuscript.node, "work", WORK.names, context.diagnostics, "title: The title of the work")
    if found is None:
        return None
    return Work(
        id=ids.written(found),
        title=context.title(found),
        heading=context.words_of(found, "heading"),
        author=context.words_of(found, "author"),
        date=context.words_of(found, "date"),
        cover=picture(context, found, "cover"),
        body=manuscript.body,
        excerpt=found.truth("excerpt", False),
        recording=found.path("recording"),
        source_map=manuscript.source_map,
    )


def song(context: ReadContext, ids: Ids, node: Node) -> Song | None:
    """A song; a text alone is its title."""
    if isinstance(node, Scalar):
        return Song(id="", title=context.words(node, "a song"), source_map=SourceMap(node))
    found = fields(node, "song", SONG.names, context.diagnostics, "title: The title of the song")
    if found is None:
        return None
    return Song(
        id=ids.written(found),
        title=context.title(found),
        performers=tuple(context.words(name, "a performer") for name in found.items("performers")),
        lyrics=found.path("lyrics"),
        recording=found.path("recording"),
        source_map=SourceMap(found.node),
    )


def item(context: ReadContext, ids: Ids, node: Node) -> Photo | Film | None:
    """A picture or a film of a gallery: the one whose field it has."""
    example = "picture: pictures/01.jpg"
    if not isinstance(node, Mapping):
        values.wrong_kind(
            node, "a gallery item", "a map", context.diagnostics, f"write for example {example}"
        )
        return None
    is_film, is_photo = node.get("film") is not None, node.get("picture") is not None
    if is_film and not is_photo:
        return _film(context, ids, Fields(node, "film", FILM.names, context.diagnostics))
    if is_photo and not is_film:
        return _photo(context, ids, Fields(node, "picture", PHOTO.names, context.diagnostics))
    found = Fields(node, "gallery item", dict.fromkeys((*PHOTO.names, *FILM.names)), context.diagnostics)
    if is_film:
        advice = "make two items of them; the picture that stands for a film is its 'poster'"
        found.clash("picture-and-film", "picture", "film", advice)
    else:
        found.missing("this item has neither 'picture' nor 'film'", f"write for example {example}")
    return None


def _photo(context: ReadContext, ids: Ids, found: Fields) -> Photo:
    found.need("picture", "write for example picture: pictures/01.jpg")
    return Photo(
        id=ids.written(found),
        picture=_framed(context, found, found.path("picture")),
        caption=context.words_of(found, "caption"),
        credit=context.words_of(found, "credit"),
        date=context.words_of(found, "date"),
        tags=_tags(found),
        source_map=SourceMap(found.node),
    )


def _film(context: ReadContext, ids: Ids, found: Fields) -> Film:
    found.need("film", "write for example film: films/sample.webm")
    poster = _framed(context, found, found.path("poster"))
    return Film(
        id=ids.written(found),
        file=found.path("film"),
        poster=poster if poster.file else None,
        alt=poster.alt,
        caption=context.words_of(found, "caption"),
        credit=context.words_of(found, "credit"),
        date=context.words_of(found, "date"),
        tags=_tags(found),
        captions=_captions(context, found),
        transcript=found.path("transcript"),
        described=found.path("described"),
        signed=found.path("signed"),
        source_map=SourceMap(found.node),
    )


def _tags(found: Fields) -> tuple[str, ...]:
    return tuple(values.text(node, "a tag", found.diagnostics) for node in found.items("tags"))


def _captions(context: ReadContext, found: Fields) -> tuple[tuple[str, str], ...]:
    node = found.get("captions")
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        advice = "write for example captions: {en: films/sample.en.vtt}"
        values.wrong_kind(node, "'captions'", "a map of languages", context.diagnostics, advice)
        return ()
    return tuple(
        (tag, values.path(file, "'captions'", context.diagnostics))
        for tag, file in context.by_language(node, "'captions'")
    )
