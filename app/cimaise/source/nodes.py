"""YAML as nodes with spans. Every scalar is a text; the code that reads it converts it to the type it needs."""

from __future__ import annotations

from dataclasses import dataclass

from cimaise.source.diagnostic import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as typed. `plain` is False if it has quotes, or is a block after | or >."""

    text: str
    span: Span
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in their order, without duplicate keys."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """The value of a key; None if the key is missing."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping
