"""Readers of the theme and the attract loop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import PAPER_ACCENT, Theme, Walls
from cimaise.exhibit.reading.format.exhibit import ATTRACT, THEME
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason, ValueName
from cimaise.source import values
from cimaise.source.fields import Fields, fields
from cimaise.source.nodes import Scalar

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Room

_THEMES = ("paper",)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def read_theme(root: Fields) -> Theme:
    """The theme of an exhibit: a name, or a map."""
    node = root.get("theme")
    if node is None:
        return Theme()
    if isinstance(node, Scalar):
        return Theme(root.choice("theme", _THEMES, _THEMES[0]))
    theme = fields(node, "theme", THEME.names, root.diagnostics, "theme: paper")
    if theme is None:
        return Theme()
    node, accent = theme.get("accent"), theme.text("accent")
    if node and accent and not _COLOUR.fullmatch(accent):
        message, advice = ReadingReason.NOT_A_COLOUR(colour=accent), ReadingAdvice.COLOUR()
        root.diagnostics.error("bad-colour", message, node.span, advice=advice)
    return Theme(theme.choice("name", _THEMES, _THEMES[0]), accent or PAPER_ACCENT)


def read_attract(root: Fields, rooms: tuple[Room, ...], are_complete: bool) -> tuple[tuple[str, ...], Walls]:
    """The ids of the rooms in the attract loop, by default of all rooms, and its walls.

    Unknown ids are reported only if the rooms `are_complete`: otherwise an id may belong to a room that could not be read.
    """
    ids = tuple(room.id for room in rooms)
    node = root.get("attract")
    if node is None:
        return ids, Walls.DARK
    attract = fields(
        node, "attract loop", ATTRACT.names, root.diagnostics, "attract: {rooms: [photos, songs]}"
    )
    if attract is None:
        return ids, Walls.DARK
    walls = Walls(attract.choice("walls", tuple(Walls), Walls.DARK))
    if attract.get("rooms") is None:
        return ids, walls
    known = set(ids)
    chosen: list[str] = []
    for entry in attract.items("rooms", least=1):
        room = values.text(entry, ValueName.ATTRACT_ROOM(), root.diagnostics)
        if not room:
            continue
        if room in known:
            chosen.append(room)
        elif are_complete:
            message = ReadingReason.UNKNOWN_ROOM(room=room, near=root.diagnostics.suggestion(room, ids))
            advice = ReadingAdvice.ROOM_IDS(rooms=ids)
            root.diagnostics.error("unknown-room", message, entry.span, advice=advice)
    return tuple(dict.fromkeys(chosen)), walls
