"""Source positions: where each field of a room or an entry was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Span
from cimaise.source.nodes import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingABC

    from cimaise.source.nodes import Node


class SourceMap:
    """The spans of the fields of one YAML node.

    `overrides` are the spans of fields in other files, such as a body in a Markdown file.
    """

    __slots__ = ("_node", "_overrides")

    def __init__(self, node: Node | None = None, overrides: MappingABC[str, Span] | None = None) -> None:
        self._node = node
        self._overrides = overrides or {}

    def of(self, path: str = "") -> Span:
        """The span of a field's value, by its path: `alt`, `captions.en`, `picture.alt.ko` or `performers.0`.

        For a field that was not written, the span of the nearest enclosing value; for "", that of the node's first key.
        """
        while path:
            if path in self._overrides:
                return self._overrides[path]
            if node := self._find(path):
                return node.span
            path = path.rpartition(".")[0]
        return self._start()

    def _find(self, path: str) -> Node | None:
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

    def _start(self) -> Span:
        match self._node:
            case None:
                return Span("")
            case Mapping(entries=((key, _), *_)):
                return key.span
            case node:
                return node.span


NO_SOURCE = SourceMap()
"""The source map of an object that was not read from a file."""
