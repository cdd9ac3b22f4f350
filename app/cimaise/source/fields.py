"""The fields of a map: known ones are read by name, unknown ones are reported with a suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source import values
from cimaise.source.messages import FieldAdvice, FieldReason, NodeKind, ValueAdvice
from cimaise.source.nodes import Mapping
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.message import Message, Phrase
    from cimaise.source.nodes import Node

_SUGGESTIONS_AT_MOST = 50


class Fields:
    """The fields of a map. Creating it reports unknown fields.

    `what` is the name of the map in messages: "song", "text room".
    """

    def __init__(
        self, node: Mapping, what: Phrase, known: Collection[str], diagnostics: DiagnosticCollector
    ) -> None:
        self.what = what
        self.node = node
        self.diagnostics = diagnostics
        self._values = {key.text: value for key, value in node.entries}
        self._keys = {key.text: key.span for key, _ in node.entries}
        unknown = [(key, span) for key, span in self._keys.items() if key not in known]
        for number, (key, span) in enumerate(unknown):
            # Suggestions take time, and a map with so many unknown fields has no typing mistakes but is something else.
            near = nearest(key, known) if number < _SUGGESTIONS_AT_MOST else ""
            message = FieldReason.UNKNOWN(key=key, what=what, near=near)
            diagnostics.error(
                "unknown-key", message, span, advice=FieldAdvice.KNOWN_FIELDS(known=tuple(known))
            )

    def clash(self, code: str, first: str, second: str, advice: Message) -> None:
        """Add an error for two fields that exclude each other, at the second of them."""
        message = FieldReason.CLASH(what=self.what, first=first, second=second)
        self.diagnostics.error(code, message, self._keys[second], advice=advice)

    def get(self, key: str) -> Node | None:
        """A field's value; None if the field is missing or has no value."""
        node = self._values.get(key)
        return None if node is None or values.is_nothing(node) else node

    def need(self, key: str, advice: Message) -> Node | None:
        """As `get`, with an error if there is no value."""
        node = self.get(key)
        if node is None and key in self._keys:
            self.diagnostics.error("empty", FieldReason.NO_VALUE(key=key), self._keys[key], advice=advice)
        elif node is None:
            self.missing(FieldReason.MISSING(what=self.what, key=key), advice)
        return node

    def missing(self, message: Message, advice: Message) -> None:
        """Add an error for something that is missing in the map, at its first field, or at the map if it is empty."""
        start = next(iter(self._keys.values()), self.node.span)
        self.diagnostics.error("missing-key", message, start, FieldReason.STARTS_HERE(), advice)

    def text(self, key: str) -> str:
        """A text; "" if the field is missing or invalid."""
        node = self.get(key)
        return values.text(node, f"'{key}'", self.diagnostics) if node else ""

    def boolean(self, key: str, default: bool) -> bool:
        """A boolean; `default` if the field is missing."""
        node = self.get(key)
        return values.boolean(node, f"'{key}'", self.diagnostics) if node else default

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """One of several words; `default` if the field is missing or invalid."""
        node = self.get(key)
        return (values.choice(node, f"'{key}'", choices, self.diagnostics) if node else "") or default

    def path(self, key: str) -> str:
        """The path of a file inside the exhibit's folder; "" if the field is missing or invalid."""
        node = self.get(key)
        return values.path(node, f"'{key}'", self.diagnostics) if node else ""

    def items(self, key: str, least: int = 0) -> tuple[Node, ...]:
        """The entries of a list, at least `least`; () if the field is missing or invalid."""
        node = self.get(key)
        return values.items(node, f"'{key}'", self.diagnostics, least=least) if node else ()


def fields(
    node: Node, what: Phrase, known: Collection[str], diagnostics: DiagnosticCollector, example: str
) -> Fields | None:
    """The fields of a node that should be a map; otherwise None, with an error that shows the example."""
    if isinstance(node, Mapping):
        return Fields(node, what, known, diagnostics)
    name, advice = FieldReason.NAME(what=what), ValueAdvice.EXAMPLE(example=example)
    values.wrong_kind(node, name, NodeKind.MAP(), diagnostics, advice)
    return None
