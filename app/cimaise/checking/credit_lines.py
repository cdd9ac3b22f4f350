"""Who made the pictures and films of a gallery, or keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.subject import rule_diagnostic
from cimaise.exhibit.model.exhibit import Film, GalleryRoom
from cimaise.exhibit.pages.texts import was_written
from cimaise.source.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.subject import CheckContext
    from cimaise.source.diagnostic import Diagnostic

_ADVICE = "write whom to thank after 'credit:'; or credit: \"\" where there is nobody"


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """Each picture and film without a credit; of a gallery without any, one finding for all."""
    for room in subject.exhibit.rooms:
        if not isinstance(room, GalleryRoom):
            continue
        without = [item for item in room.items if not was_written(item.source_map, "credit")]
        if len(without) == len(room.items) > 1:
            message = f"none of the {counted(len(without), 'item')} of this gallery has a credit"
            yield rule_diagnostic("missing-credit", message, room.source_map.of("items"), _ADVICE)
            continue
        for item in without:
            what, field = ("film", "film") if isinstance(item, Film) else ("picture", "picture")
            yield rule_diagnostic(
                "missing-credit", f"this {what} has no credit", item.source_map.of(field), _ADVICE
            )
