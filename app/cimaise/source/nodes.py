"""YAML text as nodes with places, built from events: measured before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from cimaise.source.diagnostic import Diagnostic, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPTH_AT_MOST = 32
NODES_AT_MOST = 200_000
SCALAR_AT_MOST = 200_000
BYTES_AT_MOST = 2_000_000


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


Node = Scalar | Sequence | Mapping


class Refused(Exception):
    """A text that is not read any further, with the diagnostic that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(slots=True)
class _Open:
    start: Any
    is_list: bool
    children: list[Node]


def read(text: str, file: str) -> tuple[Node | None, list[Diagnostic]]:
    """A document's root (None where it is empty or refused) and what is wrong with it."""
    faults: list[Diagnostic] = []
    try:
        return _build(text, file, faults), faults
    except Refused as refused:
        return None, [*faults, refused.diagnostic]


def _span(file: str, start: Any, end: Any) -> Span:  # noqa: ANN401 - PyYAML's marks are untyped
    return Span(file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _events(text: str, file: str) -> Iterator[Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise Refused(
            Diagnostic(
                "syntax",
                "this is not YAML" + (f": {error.problem}" if error.problem else ""),
                Span(file, line, column, line, column + 1),
                help="look for a missing quote, colon or bracket, or a wrong indent, here or a line above",
            )
        ) from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise Refused(
            Diagnostic("syntax", "this file holds characters that YAML does not allow", Span(file))
        ) from error


def _refuse(code: str, message: str, span: Span, advice: str = "") -> Refused:
    return Refused(Diagnostic(code, message, span, help=advice))


def _build(text: str, file: str, faults: list[Diagnostic]) -> Node | None:
    stack: list[_Open] = []
    root: Node | None = None
    documents = nodes = 0
    for event in _events(text, file):
        node: Node | None = None
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                span = _span(file, event.start_mark, event.end_mark)
                raise _refuse("documents", "a second document begins here", span, "remove the line ---")
        elif isinstance(event, yaml.AliasEvent):
            span = _span(file, event.start_mark, event.end_mark)
            raise _refuse("alias", "aliases (*) are not used here", span, "write the value out")
        elif isinstance(event, yaml.NodeEvent):
            nodes += 1
            _check(event, _span(file, event.start_mark, event.end_mark), len(stack), nodes)
            if isinstance(event, yaml.ScalarEvent):
                span = _span(file, event.start_mark, event.end_mark)
                node = Scalar(event.value, span, event.style is None)
            else:
                stack.append(_Open(event.start_mark, isinstance(event, yaml.SequenceStartEvent), []))
        elif isinstance(event, yaml.CollectionEndEvent):
            top = stack.pop()
            span = _span(file, top.start, event.end_mark)
            node = Sequence(tuple(top.children), span) if top.is_list else _mapping(top.children, span, faults)
        if node is not None:
            if stack:
                stack[-1].children.append(node)
            else:
                root = node
    return root


def _check(event: Any, span: Span, depth: int, nodes: int) -> None:  # noqa: ANN401 - untyped events
    if event.anchor:
        raise _refuse("alias", "anchors (&) are not used here", span, "write the value out where it is needed")
    if getattr(event, "tag", None):
        raise _refuse("tag", f"tags ({event.tag}) are not used here", span, "remove it")
    if depth >= DEPTH_AT_MOST:
        raise _refuse("depth", f"this is nested deeper than {DEPTH_AT_MOST} levels", span)
    if nodes > NODES_AT_MOST:
        raise _refuse("size", f"this file has more than {NODES_AT_MOST} values", span)
    if isinstance(event, yaml.ScalarEvent) and len(event.value) > SCALAR_AT_MOST:
        raise _refuse("size", f"this text is longer than {SCALAR_AT_MOST} characters", span)


def _mapping(children: list[Node], span: Span, faults: list[Diagnostic]) -> Mapping:
    entries: list[tuple[Scalar, Node]] = []
    seen: set[str] = set()
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key, Scalar):
            faults.append(Diagnostic("key", "a key must be a word, not a list or a map", key.span))
        elif key.plain and key.text == "<<":
            faults.append(Diagnostic("alias", "merge keys (<<) are not used here", key.span))
        elif key.text in seen:
            message = f"'{key.text}' stands here a second time"
            faults.append(Diagnostic("doubled-key", message, key.span, help="keep one of the two"))
        else:
            seen.add(key.text)
            entries.append((key, value))
    return Mapping(tuple(entries), span)
