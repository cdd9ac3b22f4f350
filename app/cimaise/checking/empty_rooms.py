"""Rooms in which a visitor finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.subject import rule_diagnostic
from cimaise.exhibit.model.exhibit import TextRoom
from cimaise.exhibit.pages.contents import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.subject import CheckContext
    from cimaise.source.diagnostic import Diagnostic


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """Each empty room."""
    for room in subject.exhibit.rooms:
        if not (room.body if isinstance(room, TextRoom) else entries_of(room)):
            message = "this room has nothing in it yet, and its page says so to visitors"
            yield rule_diagnostic(
                "empty-room",
                message,
                room.source_map.of("title"),
                "fill it, or take it out until it is ready",
            )
