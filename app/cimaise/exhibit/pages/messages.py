"""The messages about the pages of an exhibit, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class PageReason(Reason):
    """What is empty when visitors open it."""

    NO_ROOMS = "The exhibit has no rooms; only its title is shown."
    ROOM_EMPTY = "The room '{room}' is empty; its page says so."
