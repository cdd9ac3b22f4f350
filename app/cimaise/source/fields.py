"""The fields of one map: known ones are read by name, unknown ones are reported with what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source import values
from cimaise.source.nodes import Mapping
from cimaise.source.wording import did_you_mean, listed, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Collection

    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.nodes import Node

_GUESSES_AT_MOST = 50


class Fields:
    """The fields of a map. `what` names the map in messages: "song", "text room"."""

    def __init__(
        self, node: Mapping, what: str, known: Collection[str], diagnostics: DiagnosticCollector
    ) -> None:
        self.what = what
        self.node = node
        self.diagnostics = diagnostics
        self._values = {key.text: value for key, value in node.entries}
        self._keys = {key.text: key.span for key, _ in node.entries}
        unknown = [(key, span) for key, span in self._keys.items() if key not in known]
        for number, (key, span) in enumerate(unknown):
            # Who has that many does not mistype words: it is another file altogether, and guessing takes its time.
            meant = did_you_mean(nearest(key, known)) if number < _GUESSES_AT_MOST else ""
            message = f"{quoted(key)} is not a field of {article(what)}{meant}"
            diagnostics.error("unknown-key", message, span, advice=f"its fields are {listed(known)}")

    def clash(self, code: str, first: str, second: str, advice: str) -> None:
        """Note that two fields were written of which only one can be; shown at the second."""
        message = f"this {self.what} has both '{first}' and '{second}'"
        self.diagnostics.error(code, message, self._keys[second], advice=advice)

    def get(self, key: str) -> Node | None:
        """A field's value; None where it was left out or nothing stands after its colon."""
        node = self._values.get(key)
        return None if node is None or values.is_nothing(node) else node

    def need(self, key: str, advice: str) -> Node | None:
        """As `get`, and the fault noted where there is no value."""
        node = self.get(key)
        if node is None and key in self._keys:
            self.diagnostics.error("empty", f"nothing stands after '{key}:'", self._keys[key], advice=advice)
        elif node is None:
            self.missing(f"this {self.what} has no '{key}'", advice)
        return node

    def missing(self, message: str, advice: str) -> None:
        """Note that the map lacks something: shown at its first field, or at the map where it is empty."""
        start = next(iter(self._keys.values()), self.node.span)
        self.diagnostics.error("missing-key", message, start, "it begins here", advice)

    def text(self, key: str) -> str:
        """A text; "" where it was left out."""
        node = self.get(key)
        return values.text(node, f"'{key}'", self.diagnostics) if node else ""

    def truth(self, key: str, default: bool) -> bool:
        """`true` or `false`."""
        node = self.get(key)
        return values.truth(node, f"'{key}'", self.diagnostics) if node else default

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """One of some words."""
        node = self.get(key)
        return (values.choice(node, f"'{key}'", choices, self.diagnostics) if node else "") or default

    def path(self, key: str) -> str:
        """The name of a file inside the exhibit's folder; "" where it was left out."""
        node = self.get(key)
        return values.path(node, f"'{key}'", self.diagnostics) if node else ""

    def items(self, key: str, least: int = 0) -> tuple[Node, ...]:
        """The items of a list, `least` of them or more where it was written; none where it was left out."""
        node = self.get(key)
        return values.items(node, f"'{key}'", self.diagnostics, least=least) if node else ()


def article(noun: str) -> str:
    """A noun with a or an before it."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def fields(
    node: Node, what: str, known: Collection[str], diagnostics: DiagnosticCollector, example: str
) -> Fields | None:
    """The fields of a node that should be a map; None, and the fault noted, where it is something else."""
    if isinstance(node, Mapping):
        return Fields(node, what, known, diagnostics)
    values.wrong_kind(node, article(what), "a map", diagnostics, f"write for example {example}")
    return None
