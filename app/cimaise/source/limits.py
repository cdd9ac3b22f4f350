"""Limits for the documents that are read: their size, and the part of YAML that is supported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import yaml

from cimaise.source.messages import DocumentAdvice, DocumentReason

if TYPE_CHECKING:
    from cimaise.source.message import Message

BYTES_AT_MOST = 2_000_000
DEPTH_AT_MOST = 32
NODES_AT_MOST = 200_000
SCALAR_AT_MOST = 200_000
"""The limits for one document: its size in bytes, the depth of its lists and maps, the number of its values, and the
length of each text in characters."""


@dataclass(slots=True)
class Budget:
    """How many values may still be read, in all documents of one exhibit together."""

    left: int


class Violation(NamedTuple):
    """Why a document is rejected: a diagnostic without its span."""

    code: str
    message: Message
    advice: Message


class ValueLimits:
    """Counts the values of one document, and checks each before its node is built."""

    def __init__(self, budget: Budget | None) -> None:
        self._budget = budget or Budget(NODES_AT_MOST)
        self._count = 0

    def violation(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, depth: int) -> Violation | None:
        """Count a value inside `depth` lists and maps; returns what is not allowed, or None."""
        self._count += 1
        self._budget.left -= 1
        if event.anchor:
            message, advice = DocumentReason.RESERVED_CHARACTER(character="&"), DocumentAdvice.QUOTE_ANCHOR()
            return Violation("alias", message, advice)
        if event.tag:
            message, advice = DocumentReason.RESERVED_CHARACTER(character="!"), DocumentAdvice.QUOTE_TAG()
            return Violation("tag", message, advice)
        if depth >= DEPTH_AT_MOST:
            message, advice = DocumentReason.TOO_DEEP(limit=DEPTH_AT_MOST), DocumentAdvice.CHECK_NESTING()
            return Violation("too-deep", message, advice)
        if self._count > NODES_AT_MOST:
            message, advice = DocumentReason.TOO_MANY_VALUES(limit=NODES_AT_MOST), DocumentAdvice.SPLIT_FILE()
            return Violation("too-large", message, advice)
        if self._budget.left < 0:
            return Violation("too-large", DocumentReason.BUDGET_EXCEEDED(), DocumentAdvice.SPLIT_EXHIBIT())
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > SCALAR_AT_MOST:
            message, advice = DocumentReason.TEXT_TOO_LONG(limit=SCALAR_AT_MOST), DocumentAdvice.MOVE_TEXT()
            return Violation("too-large", message, advice)
        return None
