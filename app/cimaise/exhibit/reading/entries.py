"""Readers of sections, works and songs.

Each reads all fields of a node and reports every error in them; for a node of the wrong kind it reports that and returns
None. The id of the result is "" if the node has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Section, Song, Work
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.reading.bodies import load_body
from cimaise.exhibit.reading.format.entries import SECTION, SONG, WORK
from cimaise.exhibit.reading.gallery_entries import read_picture
from cimaise.exhibit.reading.messages import ValueName
from cimaise.source.fields import fields
from cimaise.source.nodes import Scalar

if TYPE_CHECKING:
    from cimaise.exhibit.reading.context import ReadContext
    from cimaise.exhibit.reading.ids import IdRegistry
    from cimaise.source.nodes import Node


def read_section(context: ReadContext, ids: IdRegistry, node: Node) -> Section | None:
    """A long-form page."""
    loaded = load_body(context, node, SECTION)
    example = "title: The title of the section"
    section = fields(loaded.node, "section", SECTION.names, context.diagnostics, example)
    if section is None:
        return None
    return Section(
        id=ids.read(section),
        title=context.title(section),
        body=loaded.body,
        excerpt=section.boolean("excerpt", False),
        picture=read_picture(context, section, "picture"),
        source_map=loaded.source_map,
    )


def read_work(context: ReadContext, ids: IdRegistry, node: Node) -> Work | None:
    """A document by an author."""
    loaded = load_body(context, node, WORK)
    work = fields(loaded.node, "work", WORK.names, context.diagnostics, "title: The title of the work")
    if work is None:
        return None
    return Work(
        id=ids.read(work),
        title=context.title(work),
        heading=context.localized_field(work, "heading"),
        author=context.localized_field(work, "author"),
        date=context.localized_field(work, "date"),
        cover=read_picture(context, work, "cover"),
        body=loaded.body,
        excerpt=work.boolean("excerpt", False),
        recording=work.path("recording"),
        source_map=loaded.source_map,
    )


def read_song(context: ReadContext, ids: IdRegistry, node: Node) -> Song | None:
    """A song: a map, or only its title."""
    if isinstance(node, Scalar):
        return Song(id="", title=context.localized_text(node, ValueName.SONG()), source_map=SourceMap(node))
    song = fields(node, "song", SONG.names, context.diagnostics, "title: The title of the song")
    if song is None:
        return None
    return Song(
        id=ids.read(song),
        title=context.title(song),
        performers=tuple(
            context.localized_text(name, ValueName.PERFORMER()) for name in song.items("performers")
        ),
        lyrics=song.path("lyrics"),
        recording=song.path("recording"),
        source_map=SourceMap(song.node),
    )
