"""The credits of the pictures and films in galleries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import CreditAdvice, CreditReason
from cimaise.checking.probes.probe import Medium
from cimaise.exhibit.model.exhibit import Film, GalleryRoom
from cimaise.exhibit.pages.texts import was_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.source.diagnostic import Diagnostic


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each picture and film without a credit; a gallery without any credit gets a single diagnostic."""
    for room in context.exhibit.rooms:
        if not isinstance(room, GalleryRoom):
            continue
        uncredited = [entry for entry in room.items if not was_written(entry.source_map, "credit")]
        if len(uncredited) == len(room.items) > 1:
            message = CreditReason.ALL_MISSING(number=len(uncredited))
            yield rule_diagnostic("missing-credit", message, room.source_map.of("items"), CreditAdvice.ADD())
            continue
        for entry in uncredited:
            medium = Medium.FILM if isinstance(entry, Film) else Medium.PICTURE
            message = CreditReason.MISSING(medium=medium)
            # The field of the file has the name of the medium.
            yield rule_diagnostic("missing-credit", message, entry.source_map.of(medium), CreditAdvice.ADD())
