"""Readers of rooms: one for each kind, in place or in a file of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypedDict, TypeVar

from cimaise.exhibit.model.exhibit import (
    Film,
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
from cimaise.exhibit.reading import entries
from cimaise.exhibit.reading.bodies import BodyFile, opened
from cimaise.exhibit.reading.declared import ROOMS
from cimaise.exhibit.reading.ids import Ids
from cimaise.source import values
from cimaise.source.document import BYTES_AT_MOST
from cimaise.source.fields import fields
from cimaise.source.nodes import Mapping, Scalar
from cimaise.source.wording import listed, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model.source_map import SourceMap
    from cimaise.exhibit.model.words import Words
    from cimaise.exhibit.reading.context import ReadContext
    from cimaise.source.fields import Fields
    from cimaise.source.nodes import Node

Entry = TypeVar("Entry", Section, Work, Song, Photo | Film)

_EXAMPLE = "{kind: text, title: Introduction, file: introduction.md}"


def rooms(context: ReadContext, nodes: tuple[Node, ...]) -> tuple[tuple[Room, ...], bool]:
    """The rooms of a list, and whether there are some and all of them are known by their ids."""
    ids = Ids(reserved=("home", "attract"))
    included = {PurePosixPath("exhibit.yaml")}
    found = [_entry(context, ids, node, included) for node in nodes]
    read = [room for room in found if room is not None]
    language = next(iter(context.languages), "")
    named = tuple(
        room if room.id else replace(room, id=ids.made(room.title.text(language), number))
        for number, room in enumerate(read, 1)
    )
    return named, 0 < len(read) == len(nodes)


def _entry(context: ReadContext, ids: Ids, node: Node, included: set[PurePosixPath]) -> Room | None:
    if not isinstance(node, Scalar) or values.is_nothing(node):
        return _room(context, ids, node)
    relative = values.path(node, "a room", context.diagnostics)
    if not relative:
        return None
    if relative.endswith(".md"):
        # A text room, whose fields stand in its file.
        kind = (Scalar("kind", node.span), Scalar("text", node.span))
        return _room(context, ids, Mapping((kind, (Scalar("file", node.span), node)), node.span))
    path = PurePosixPath(relative)
    if path in included:
        message = f"{quoted(relative)} stands here a second time"
        advice = "remove this line, or name another file"
        context.diagnostics.error("doubled-file", message, node.span, advice=advice)
        return None
    included.add(path)
    text = context.open_named(node, relative, BYTES_AT_MOST)
    if text is None:
        return None
    before = len(context.diagnostics.found)
    root = context.document(text, relative)
    if root is None:
        if len(context.diagnostics.found) == before:
            advice = "write the fields of a room into it, beginning with kind: text"
            context.diagnostics.error("empty", f"{quoted(relative)} is empty", node.span, advice=advice)
        return None
    return _room(context, ids, root)


def _room(context: ReadContext, ids: Ids, node: Node) -> Room | None:
    value = node.get("kind") if isinstance(node, Mapping) else None
    kind = value.text if isinstance(value, Scalar) and value.text in ROOMS else ""
    # Where the kind is not known, any kind's fields are let pass: one fault is enough.
    known = (
        ROOMS[kind].names
        if kind
        else tuple(dict.fromkeys(key for room in ROOMS.values() for key in room.names))
    )
    what = "gallery" if kind == "gallery" else f"{kind} room".strip()
    manuscript = opened(context, node, ROOMS[kind]) if kind == "text" else BodyFile(node)
    found = fields(manuscript.node, what, known, context.diagnostics, _EXAMPLE)
    if found is None:
        return None
    if kind:
        return _read(context, ids, kind, found, manuscript)
    found.need("kind", f"write a line such as kind: text; the kinds are {listed(ROOMS)}")
    found.choice("kind", tuple(ROOMS), "")
    ids.written(found)
    return None


class _Common(TypedDict):
    id: str
    title: Words
    picture: Picture | None
    on_home: bool
    source_map: SourceMap


def _read(context: ReadContext, ids: Ids, kind: str, found: Fields, manuscript: BodyFile) -> Room:
    common = _Common(
        id=ids.written(found),
        title=context.title(found),
        picture=entries.picture(context, found, "picture"),
        on_home=found.truth("on_home", True),
        source_map=manuscript.source_map,
    )
    match kind:
        case "sections":
            return SectionsRoom(**common, sections=_entries(context, found, "sections", entries.section))
        case "works":
            return WorksRoom(**common, works=_entries(context, found, "works", entries.work))
        case "songs":
            return SongsRoom(**common, songs=_entries(context, found, "songs", entries.song))
        case "gallery":
            return GalleryRoom(**common, items=_entries(context, found, "items", entries.item))
        case _:
            _need_body(found)
            return TextRoom(**common, body=manuscript.body)


def _need_body(found: Fields) -> None:
    if found.get("text") is None and found.get("file") is None:
        message = "this text room has neither 'text' nor 'file'"
        found.missing(message, "write a line such as file: introduction.md")


def _entries(
    context: ReadContext, found: Fields, key: str, read: Callable[[ReadContext, Ids, Node], Entry | None]
) -> tuple[Entry, ...]:
    """What is in a room, in order, each with its id."""
    found.need(key, f"write '{key}:', and below it, each after a dash, what this room shows")
    ids = Ids()
    language = next(iter(context.languages), "")
    nodes = [read(context, ids, node) for node in found.items(key)]
    return tuple(
        entry if entry.id else replace(entry, id=ids.made(_seed(entry, language), number))
        for number, entry in enumerate(nodes, 1)
        if entry is not None
    )


def _seed(entry: Section | Work | Song | Photo | Film, language: str) -> str:
    """What an id is made from: the title; in a gallery the file's name, which outlives a caption."""
    match entry:
        case Photo():
            return PurePosixPath(entry.picture.file).stem
        case Film():
            return PurePosixPath(entry.file).stem
        case _:
            return entry.title.text(language)
