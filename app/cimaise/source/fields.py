"""The fields of one map: known ones are read by name, unknown ones are reported with what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source import values
from cimaise.source.faults import did_you_mean, listed, quoted
from cimaise.source.nodes import Mapping

if TYPE_CHECKING:
    from collections.abc import Collection

    from cimaise.source.diagnostic import Span
    from cimaise.source.faults import Faults
    from cimaise.source.nodes import Node


class Fields:
    """The fields of a map. `what` names the map in messages: "song", "text room"."""

    def __init__(self, node: Mapping, what: str, known: Collection[str], faults: Faults) -> None:
        self.what = what
        self.faults = faults
        self._values = {key.text: value for key, value in node.entries}
        self._keys = {key.text: key.span for key, _ in node.entries}
        self._span = node.span
        for key, span in self._keys.items():
            if key not in known:
                message = f"{quoted(key)} is not a field of {article(what)}{did_you_mean(key, known)}"
                faults.error("unknown-key", message, span, advice=f"its fields are {listed(known)}")

    def __contains__(self, key: str) -> bool:
        """Whether a field was written, with or without a value."""
        return key in self._values

    def key(self, key: str) -> Span:
        """Where the name of a field that was written stands."""
        return self._keys[key]

    @property
    def start(self) -> Span:
        """Where a fault of the whole map is shown: its first field; the map itself where it is empty."""
        return next(iter(self._keys.values()), self._span)

    def get(self, key: str) -> Node | None:
        """A field's value; None where it was left out or nothing stands after its colon."""
        node = self._values.get(key)
        return None if node is None or values.is_nothing(node) else node

    def need(self, key: str, example: str) -> Node | None:
        """As `get`, and the fault noted where there is no value. `example` is such a line."""
        node = self.get(key)
        advice = f"write for example {example}"
        if node is None and key in self:
            self.faults.error("empty", f"nothing stands after '{key}:'", self.key(key), advice=advice)
        elif node is None:
            message = f"this {self.what} has no '{key}'"
            self.faults.error("missing-key", message, self.start, advice=advice)
        return node

    def text(self, key: str) -> str:
        """A text; "" where it was left out."""
        node = self.get(key)
        return values.text(node, f"'{key}'", self.faults) if node else ""

    def truth(self, key: str, default: bool) -> bool:
        """`true` or `false`."""
        node = self.get(key)
        return values.truth(node, f"'{key}'", self.faults) if node else default

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """One of some words."""
        node = self.get(key)
        return (values.choice(node, f"'{key}'", choices, self.faults) if node else "") or default

    def path(self, key: str) -> str:
        """The name of a file inside the exhibit's folder; "" where it was left out."""
        node = self.get(key)
        return values.path(node, f"'{key}'", self.faults) if node else ""

    def items(self, key: str) -> tuple[Node, ...]:
        """The items of a list; none where it was left out."""
        node = self.get(key)
        return values.items(node, f"'{key}'", self.faults) if node else ()


def article(noun: str) -> str:
    """A noun with a or an before it."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def fields(node: Node, what: str, known: Collection[str], faults: Faults, example: str) -> Fields | None:
    """The fields of a node that should be a map; None, and the fault noted, where it is something else."""
    if isinstance(node, Mapping):
        return Fields(node, what, known, faults)
    values.wrong_kind(node, article(what), "a map", faults, f"write for example {example}")
    return None
