"""Readers of rooms, which are maps in exhibit.yaml or in separate files."""

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
from cimaise.exhibit.pages.sitemap import ATTRACT, HOME
from cimaise.exhibit.reading.bodies import NodeWithBody, load_body
from cimaise.exhibit.reading.entries import read_section, read_song, read_work
from cimaise.exhibit.reading.format.rooms import ROOMS
from cimaise.exhibit.reading.gallery_entries import read_gallery_entry, read_picture
from cimaise.exhibit.reading.ids import IdRegistry
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason, ValueName
from cimaise.source import values
from cimaise.source.fields import fields
from cimaise.source.limits import BYTES_AT_MOST
from cimaise.source.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model.localized_text import LocalizedText
    from cimaise.exhibit.model.source_map import SourceMap
    from cimaise.exhibit.reading.context import ReadContext
    from cimaise.source.fields import Fields
    from cimaise.source.nodes import Node

EntryT = TypeVar("EntryT", Section, Work, Song, Photo | Film)

_EXAMPLE = "{kind: text, title: Introduction, file: introduction.md}"


def read_rooms(context: ReadContext, nodes: tuple[Node, ...]) -> tuple[tuple[Room, ...], bool]:
    """The rooms in a list, and whether they are complete: at least one, and all of them could be read."""
    ids = IdRegistry(reserved=(HOME, ATTRACT))
    included = {PurePosixPath("exhibit.yaml")}
    rooms = [room for node in nodes if (room := _read_listed(context, ids, node, included)) is not None]
    named = tuple(
        room if room.id else replace(room, id=ids.make(room.title.text(context.default_language), number))
        for number, room in enumerate(rooms, 1)
    )
    return named, 0 < len(rooms) == len(nodes)


def _read_listed(
    context: ReadContext, ids: IdRegistry, node: Node, included: set[PurePosixPath]
) -> Room | None:
    """A room from the list: a map, or the path of a YAML or Markdown file.

    `included` are the paths of all YAML files so far; the path of the room's file is added.
    """
    if not isinstance(node, Scalar) or values.is_nothing(node):
        return _read_room(context, ids, node)
    relative = values.path(node, ValueName.ROOM(), context.diagnostics)
    if not relative:
        return None
    if relative.endswith(".md"):
        # A text room, whose fields are in its Markdown file.
        kind = (Scalar("kind", node.span), Scalar("text", node.span))
        return _read_room(context, ids, Mapping((kind, (Scalar("file", node.span), node)), node.span))
    path = PurePosixPath(relative)
    if path in included:
        message, advice = ReadingReason.DUPLICATE_ROOM_FILE(file=relative), ReadingAdvice.OTHER_ROOM_FILE()
        context.diagnostics.error("doubled-file", message, node.span, advice=advice)
        return None
    included.add(path)
    root = _read_room_file(context, node, relative)
    return None if root is None else _read_room(context, ids, root)


def _read_room_file(context: ReadContext, node: Node, relative: str) -> Node | None:
    text = context.files.read_referenced(node, relative, BYTES_AT_MOST)
    if text is None:
        return None
    count = len(context.diagnostics.found)
    root = context.files.parse_yaml(text, relative)
    if root is None and len(context.diagnostics.found) == count:
        message, advice = ReadingReason.ROOM_FILE_EMPTY(file=relative), ReadingAdvice.WRITE_ROOM_FIELDS()
        context.diagnostics.error("empty", message, node.span, advice=advice)
    return root


def _read_room(context: ReadContext, ids: IdRegistry, node: Node) -> Room | None:
    value = node.get("kind") if isinstance(node, Mapping) else None
    kind = value.text if isinstance(value, Scalar) and value.text in ROOMS else ""
    # If the kind is unknown, the fields of every kind are allowed: one error is enough.
    allowed = (
        ROOMS[kind].names
        if kind
        else tuple(dict.fromkeys(name for room in ROOMS.values() for name in room.names))
    )
    noun = "gallery" if kind == "gallery" else f"{kind} room".strip()
    loaded = load_body(context, node, ROOMS[kind]) if kind == "text" else NodeWithBody(node)
    room = fields(loaded.node, noun, allowed, context.diagnostics, _EXAMPLE)
    if room is None:
        return None
    if kind:
        return _read_kind(context, ids, kind, room, loaded)
    room.need("kind", ReadingAdvice.ADD_KIND(kinds=tuple(ROOMS)))
    room.choice("kind", tuple(ROOMS), "")
    ids.read(room)
    return None


class _Common(TypedDict):
    id: str
    title: LocalizedText
    picture: Picture | None
    on_home: bool
    source_map: SourceMap


def _read_kind(context: ReadContext, ids: IdRegistry, kind: str, room: Fields, loaded: NodeWithBody) -> Room:
    common = _Common(
        id=ids.read(room),
        title=context.title(room),
        picture=read_picture(context, room, "picture"),
        on_home=room.boolean("on_home", True),
        source_map=loaded.source_map,
    )
    match kind:
        case "sections":
            sections = _read_entries(context, room, "sections", "section", read_section)
            return SectionsRoom(**common, sections=sections)
        case "works":
            return WorksRoom(**common, works=_read_entries(context, room, "works", "work", read_work))
        case "songs":
            return SongsRoom(**common, songs=_read_entries(context, room, "songs", "song", read_song))
        case "gallery":
            return GalleryRoom(
                **common, items=_read_entries(context, room, "items", "picture or film", read_gallery_entry)
            )
        case _:
            if room.get("text") is None and room.get("file") is None:
                advice = ReadingAdvice.ADD_LINE(yaml="file: introduction.md")
                room.missing(ReadingReason.NO_TEXT_OR_FILE(), advice)
            return TextRoom(**common, body=loaded.body)


def _read_entries(
    context: ReadContext,
    room: Fields,
    key: str,
    noun: str,
    read_entry: Callable[[ReadContext, IdRegistry, Node], EntryT | None],
) -> tuple[EntryT, ...]:
    """The entries in a field of a room, in order, each with an id. `noun` is what messages call one entry."""
    room.need(key, ReadingAdvice.ADD_LIST(key=key, entry=noun))
    ids = IdRegistry()
    entries = [read_entry(context, ids, node) for node in room.items(key)]
    return tuple(
        entry
        if entry.id
        else replace(entry, id=ids.make(_id_source(entry, context.default_language), number))
        for number, entry in enumerate(entries, 1)
        if entry is not None
    )


def _id_source(entry: Section | Work | Song | Photo | Film, language: str) -> str:
    """The text from which to make an id: the title or, in a gallery, the file name, which changes less than a caption."""
    match entry:
        case Photo():
            return PurePosixPath(entry.picture.file).stem
        case Film():
            return PurePosixPath(entry.file).stem
        case _:
            return entry.title.text(language)
