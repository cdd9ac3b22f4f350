"""The ids of rooms and entries: read from `id` fields, or made from titles."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason

if TYPE_CHECKING:
    from cimaise.source.diagnostic import Span
    from cimaise.source.fields import Fields

MAX_LENGTH = 64

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_DROPPED = re.compile("['’ʼ\u0300-\u036f]")
"""Characters that are removed without a hyphen in their place: apostrophes, and accents that NFKD has separated."""


def slug(title: str) -> str:
    """An id made from a title: "mothers-cafe" from "Mother's Café"; "" if the title has no usable characters."""
    decomposed = _DROPPED.sub("", unicodedata.normalize("NFKD", title)).lower()
    return re.sub(r"[^a-z0-9]+", "-", decomposed).strip("-")[:MAX_LENGTH].rstrip("-")


class IdRegistry:
    """The ids of all rooms, or of all entries in one room. Call `read` for all of them before the first `make`."""

    def __init__(self, reserved: tuple[str, ...] = ()) -> None:
        self._reserved = reserved
        self._read: dict[str, Span] = {}
        self._made: set[str] = set()
        self._counts: dict[str, int] = {}

    def read(self, fields: Fields) -> str:
        """The id in a map; "" if it has none or, with an error reported, an invalid one."""
        node, text = fields.get("id"), fields.text("id")
        if node is None or not text:
            return ""
        if not _ID.fullmatch(text):
            message = ReadingReason.INVALID_ID(id=text, near=slug(text))
            advice = ReadingAdvice.ID_CHARACTERS(limit=MAX_LENGTH)
            fields.diagnostics.error("bad-id", message, node.span, advice=advice)
            return ""
        if text in self._reserved:
            message, advice = ReadingReason.RESERVED_ID(id=text), ReadingAdvice.OTHER_ID()
            fields.diagnostics.error("reserved-id", message, node.span, advice=advice)
            return ""
        if text in self._read:
            first = self._read[text]
            advice = (
                ReadingAdvice.ID_IN_USE(line=first.line)
                if first.file == node.span.file
                else ReadingAdvice.ID_IN_USE_IN_FILE(line=first.line, file=first.file)
            )
            message = ReadingReason.DUPLICATE_ID(id=text)
            fields.diagnostics.error("doubled-id", message, node.span, advice=advice)
            return ""
        self._read[text] = node.span
        return text

    def make(self, title: str, number: int) -> str:
        """An unused id, made from a title or, if the title has no usable characters, from a number from 1."""
        base = slug(title) or str(number)
        # Continue after the last suffix of this base: a room can have 10,000 entries with the same title.
        made, count = base, self._counts.get(base, 1)
        while made in self._made or made in self._read or made in self._reserved:
            count += 1
            suffix = f"-{count}"
            made = base[: MAX_LENGTH - len(suffix)].rstrip("-") + suffix
        self._counts[base] = count
        self._made.add(made)
        return made
