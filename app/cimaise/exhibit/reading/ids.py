"""The ids of rooms and of what is in them: read where they were written, made from a title where not."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from cimaise.source.wording import quoted

if TYPE_CHECKING:
    from cimaise.source.diagnostic import Span
    from cimaise.source.fields import Fields

LONGEST = 64

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_SILENT = re.compile("['’ʼ\u0300-\u036f]")
"""What leaves no gap in an id: apostrophes, and accents that NFKD has parted from their letters."""


def slug(title: str) -> str:
    """A title in the letters of an id; "" where it has none of them."""
    parted = _SILENT.sub("", unicodedata.normalize("NFKD", title)).lower()
    return re.sub(r"[^a-z0-9]+", "-", parted).strip("-")[:LONGEST].rstrip("-")


class Ids:
    """The ids of one room, or of all rooms. First all that were written are read, then the others made."""

    def __init__(self, reserved: tuple[str, ...] = ()) -> None:
        self._reserved = reserved
        self._written: dict[str, Span] = {}
        self._made: set[str] = set()
        self._counts: dict[str, int] = {}

    def written(self, fields: Fields) -> str:
        """The id that stands in a map; "" where it was left out or cannot be one."""
        node, text = fields.get("id"), fields.text("id")
        if node is None or not text:
            return ""
        if not _ID.fullmatch(text):
            made = slug(text)
            fields.diagnostics.error(
                "bad-id",
                f"{quoted(text)} cannot be an id" + (f"; did you mean '{made}'?" if made else ""),
                node.span,
                advice=f"write small letters a-z, digits and -, at most {LONGEST} of them; or leave the id out",
            )
            return ""
        if text in self._reserved:
            message = f"'{text}' cannot be the id of a room: the kiosk has a page of that name"
            advice = "write another, or leave the id out"
            fields.diagnostics.error("reserved-id", message, node.span, advice=advice)
            return ""
        if text in self._written:
            first = self._written[text]
            place = f"line {first.line}" + (f" of {first.file}" if first.file != node.span.file else "")
            message = f"the id '{text}' stands here a second time"
            advice = f"it already stands in {place}; change one of the two"
            fields.diagnostics.error("doubled-id", message, node.span, advice=advice)
            return ""
        self._written[text] = node.span
        return text

    def made(self, title: str, number: int) -> str:
        """An id for a thing without one: from its title, else its number among its siblings from 1."""
        base = slug(title) or str(number)
        # Counting goes on where it ended for the last thing of this name: a room may hold ten thousand.
        made, count = base, self._counts.get(base, 1)
        while made in self._made or made in self._written or made in self._reserved:
            count += 1
            suffix = f"-{count}"
            made = base[: LONGEST - len(suffix)].rstrip("-") + suffix
        self._counts[base] = count
        self._made.add(made)
        return made
