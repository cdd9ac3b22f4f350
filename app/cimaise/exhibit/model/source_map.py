"""Where in its files each part of an exhibit was written, for whoever judges it after it has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Span
from cimaise.source.nodes import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as Named

    from cimaise.source.nodes import Node


class SourceMap:
    """The places of one thing's fields. `elsewhere` are those that stand in a file of their own, such as a body."""

    __slots__ = ("_elsewhere", "_node")

    def __init__(self, node: Node | None = None, elsewhere: Named[str, Span] | None = None) -> None:
        self._node = node
        self._elsewhere = elsewhere or {}

    def of(self, path: str = "") -> Span:
        """The place of a field's value by its path, such as `alt`, `captions.en`, `picture.alt.ko` or `performers.0`.

        Where it was not written, that of what it would stand in; without a path, where the thing begins.
        """
        while path:
            if path in self._elsewhere:
                return self._elsewhere[path]
            if found := self._written(path):
                return found.span
            path = path.rpartition(".")[0]
        return self._begin()

    def _written(self, path: str) -> Node | None:
        node = self._node
        for key in path.split("."):
            match node:
                case Mapping():
                    node = node.get(key)
                case Sequence() if key.isdecimal() and int(key) < len(node.items):
                    node = node.items[int(key)]
                case _:
                    return None
        return node

    def _begin(self) -> Span:
        match self._node:
            case None:
                return Span("")
            case Mapping(entries=((key, _), *_)):
                return key.span
            case node:
                return node.span


NO_SOURCE = SourceMap()
"""What was not read from a file."""
