"""Readers of pictures, and of the pictures and films in a gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import DEFAULT_FOCUS, Film, Fit, Photo, Picture
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.reading.format.entries import FILM, PHOTO
from cimaise.exhibit.reading.format.shared import PICTURE
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason, ValueName
from cimaise.source import values
from cimaise.source.fields import Fields, fields
from cimaise.source.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from cimaise.exhibit.reading.context import ReadContext
    from cimaise.exhibit.reading.ids import IdRegistry
    from cimaise.source.nodes import Node

_PHOTO_EXAMPLE = ReadingAdvice.EXAMPLE(yaml="picture: pictures/01.jpg")


def read_picture(context: ReadContext, parent: Fields, key: str) -> Picture | None:
    """The picture in a field of a room, a section or a work: a path, or a map."""
    node = parent.get(key)
    if node is None:
        return None
    if isinstance(node, Scalar):
        return Picture(values.path(node, f"'{key}'", context.diagnostics))
    example = f"{key}: {{file: pictures/01.jpg, alt: Boats at a quay}}"
    picture = fields(node, "picture", PICTURE.names, context.diagnostics, example)
    if picture is None:
        return None
    picture.need("file", ReadingAdvice.EXAMPLE(yaml="file: pictures/01.jpg"))
    return _picture(context, picture, picture.path("file"))


def read_gallery_entry(context: ReadContext, ids: IdRegistry, node: Node) -> Photo | Film | None:
    """An entry of a gallery: a film if it has the field `film`, a picture if it has the field `picture`."""
    if not isinstance(node, Mapping):
        values.wrong_kind(
            node, ValueName.GALLERY_ENTRY(), ValueName.MAP(), context.diagnostics, _PHOTO_EXAMPLE
        )
        return None
    is_film, is_photo = node.get("film") is not None, node.get("picture") is not None
    if is_film and not is_photo:
        return _read_film(context, ids, Fields(node, "film", FILM.names, context.diagnostics))
    if is_photo and not is_film:
        return _read_photo(context, ids, Fields(node, "picture", PHOTO.names, context.diagnostics))
    entry = Fields(node, "gallery entry", dict.fromkeys((*PHOTO.names, *FILM.names)), context.diagnostics)
    if is_film:
        entry.clash("picture-and-film", "picture", "film", ReadingAdvice.SPLIT_ENTRY())
    else:
        entry.missing(ReadingReason.NO_PICTURE_OR_FILM(), _PHOTO_EXAMPLE)
    return None


def _read_photo(context: ReadContext, ids: IdRegistry, entry: Fields) -> Photo:
    entry.need("picture", _PHOTO_EXAMPLE)
    return Photo(
        id=ids.read(entry),
        picture=_picture(context, entry, entry.path("picture")),
        caption=context.localized_field(entry, "caption"),
        credit=context.localized_field(entry, "credit"),
        date=context.localized_field(entry, "date"),
        tags=_tags(entry),
        source_map=SourceMap(entry.node),
    )


def _read_film(context: ReadContext, ids: IdRegistry, entry: Fields) -> Film:
    entry.need("film", ReadingAdvice.EXAMPLE(yaml="film: films/sample.webm"))
    poster = _picture(context, entry, entry.path("poster"))
    return Film(
        id=ids.read(entry),
        file=entry.path("film"),
        poster=poster if poster.file else None,
        alt=poster.alt,
        caption=context.localized_field(entry, "caption"),
        credit=context.localized_field(entry, "credit"),
        date=context.localized_field(entry, "date"),
        tags=_tags(entry),
        captions=_captions(context, entry),
        transcript=entry.path("transcript"),
        described=entry.path("described"),
        signed=entry.path("signed"),
        source_map=SourceMap(entry.node),
    )


def _picture(context: ReadContext, parent: Fields, file: str) -> Picture:
    """The picture in a file, with the `alt`, `focus` and `fit` fields of `parent`."""
    fit = Fit(parent.choice("fit", tuple(Fit), Fit.COVER))
    focus = _focus(parent)
    return Picture(
        file,
        context.localized_field(parent, "alt"),
        focus or DEFAULT_FOCUS,
        fit,
        focus_given=focus is not None,
    )


def _focus(parent: Fields) -> tuple[float, float] | None:
    """The focus that the author has written; None without one, or with an error."""
    node = parent.get("focus")
    if node is None:
        return None
    advice = ReadingAdvice.FOCUS()
    numbers = values.items(node, "'focus'", parent.diagnostics, advice)
    if len(numbers) != 2:
        if numbers:
            message = ReadingReason.FOCUS_COUNT(count=len(numbers))
            parent.diagnostics.error("wrong-kind", message, node.span, advice=advice)
        return None
    x, y = (values.number(number, "'focus'", 0, 1, parent.diagnostics, advice) for number in numbers)
    return (x, y)


def _tags(entry: Fields) -> tuple[str, ...]:
    return tuple(values.text(node, ValueName.TAG(), entry.diagnostics) for node in entry.items("tags"))


def _captions(context: ReadContext, entry: Fields) -> tuple[tuple[str, str], ...]:
    node = entry.get("captions")
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        advice = ReadingAdvice.EXAMPLE(yaml="captions: {en: films/sample.en.vtt}")
        values.wrong_kind(node, "'captions'", ValueName.LANGUAGE_MAP(), context.diagnostics, advice)
        return ()
    return tuple(
        (tag, values.path(file, "'captions'", context.diagnostics))
        for tag, file in context.by_language(node, "'captions'")
    )
