"""What a YAML text is made of, with places. All values are texts until somebody asks for another type."""

from __future__ import annotations

from dataclasses import dataclass

from cimaise.source.diagnostic import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as it was typed; `plain` where it stands without quotes."""

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
    """Keys and values in their order; no key stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """The value of a key; None where it is not there."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping
