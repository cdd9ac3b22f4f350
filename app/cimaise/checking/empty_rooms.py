"""Rooms without content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import RoomAdvice, RoomReason
from cimaise.exhibit.pages.contents import is_empty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.source.diagnostic import Diagnostic


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each room that has neither a body nor entries."""
    for room in context.exhibit.rooms:
        if is_empty(room):
            span = room.source_map.of("title")
            yield rule_diagnostic("empty-room", RoomReason.EMPTY(), span, RoomAdvice.FILL_OR_REMOVE())
