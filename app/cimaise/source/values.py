"""Converts nodes to values of the required type: `no`, 12:30 and 0123 are texts where a text is required.

After an error each function returns a harmless value, so that reading continues. `name` is the name of the value in
messages: "'title'", "a performer". `advice` says what to write instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.files import path_problem
from cimaise.source.messages import Expected, NodeKind, ValueAdvice, ValueReason
from cimaise.source.nodes import Mapping, Scalar, Sequence
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.message import Message, Phrase
    from cimaise.source.nodes import Node

# Created once, since they are passed along with every value, but used only after an error.
_LIST_ADVICE = ValueAdvice.LIST_LINES()
_PATH_ADVICE = ValueAdvice.PATH()


def is_nothing(node: Node) -> bool:
    """Whether a node is an empty text, or only spaces."""
    return isinstance(node, Scalar) and not node.text.strip()


def node_kind(node: Node) -> Message:
    """The kind of a node: text, nothing, a list or a map."""
    if is_nothing(node):
        return NodeKind.NOTHING()
    match node:
        case Scalar():
            return NodeKind.TEXT()
        case Sequence():
            return NodeKind.LIST()
        case Mapping():
            return NodeKind.MAP()


def wrong_kind(
    node: Node, name: Phrase, expected: Phrase, diagnostics: DiagnosticCollector, advice: Message
) -> None:
    """Add an error for a node of an unexpected kind."""
    message = ValueReason.WRONG_KIND(expected=expected, name=name, found=node_kind(node))
    diagnostics.error("wrong-kind", message, node.span, advice=advice)


def wrong_value(
    node: Node, name: Phrase, expected: Phrase, diagnostics: DiagnosticCollector, advice: Message
) -> None:
    """Add an error for an unexpected value; the message shows what was typed."""
    typed = node.text.strip() if isinstance(node, Scalar) else ""
    found = NodeKind.TYPED(text=typed) if typed else node_kind(node)
    message = ValueReason.WRONG_KIND(expected=expected, name=name, found=found)
    diagnostics.error("wrong-kind", message, node.span, advice=advice)


def text(node: Node, name: Phrase, diagnostics: DiagnosticCollector, advice: Message | None = None) -> str:
    """A text as typed, without surrounding spaces and empty lines; "" after an error."""
    if not isinstance(node, Scalar):
        wrong_kind(node, name, NodeKind.TEXT(), diagnostics, advice or ValueAdvice.WRITE_TEXT())
        return ""
    if is_nothing(node):
        message = ValueReason.EMPTY(name=name)
        diagnostics.error("empty", message, node.span, advice=advice or ValueAdvice.FILL_OR_REMOVE())
        return ""
    if hidden := next((c for c in node.text if c < " " and c not in "\t\n"), ""):
        message = ValueReason.INVISIBLE_CHARACTER(code=ord(hidden), name=name)
        diagnostics.error("character", message, node.span, advice=ValueAdvice.DELETE_CHARACTER())
        return ""
    return node.text.strip()


def boolean(node: Node, name: Phrase, diagnostics: DiagnosticCollector) -> bool:
    """`true` or `false`, nothing else; False after an error."""
    if not isinstance(node, Scalar) or node.text not in ("true", "false"):
        wrong_value(node, name, Expected.TRUE_OR_FALSE(), diagnostics, ValueAdvice.TRUE_OR_FALSE())
        return False
    return node.text == "true"


def number(
    node: Node, name: Phrase, low: float, high: float, diagnostics: DiagnosticCollector, advice: Message
) -> float:
    """A number from `low` to `high`; `low` after an error."""
    expected = Expected.RANGE(low=low, high=high)
    try:
        # Python accepts underscores in numbers; here they are an error.
        value = float(node.text.replace("_", "?")) if isinstance(node, Scalar) else None
    except ValueError:
        value = None
    if value is None or not isinstance(node, Scalar):
        wrong_value(node, name, expected, diagnostics, advice)
        return low
    # NaN is not within any range.
    if not low <= value <= high:
        out_of_range(node, name, expected, diagnostics, advice)
        return low
    return value


def out_of_range(
    node: Scalar, name: Phrase, expected: Phrase, diagnostics: DiagnosticCollector, advice: Message
) -> None:
    """Add an error for a number that is not allowed."""
    message = ValueReason.OUT_OF_RANGE(expected=expected, name=name, found=node.text)
    diagnostics.error("out-of-range", message, node.span, advice=advice)


def choice(node: Node, name: Phrase, choices: Collection[str], diagnostics: DiagnosticCollector) -> str:
    """One of several words; "" after an error."""
    advice = ValueAdvice.ONE_OF(choices=tuple(choices))
    word = text(node, name, diagnostics, advice)
    if not word or word in choices:
        return word
    message = ValueReason.UNKNOWN(value=word, name=name, near=nearest(word, choices))
    diagnostics.error("unknown-value", message, node.span, advice=advice)
    return ""


def items(
    node: Node, name: Phrase, diagnostics: DiagnosticCollector, advice: Message | None = None, least: int = 0
) -> tuple[Node, ...]:
    """The entries of a list, with an error if there are fewer than `least`; () after an error."""
    advice = advice or _LIST_ADVICE
    if not isinstance(node, Sequence):
        wrong_kind(node, name, NodeKind.LIST(), diagnostics, advice)
        return ()
    if len(node.items) < least:
        diagnostics.error("empty", ValueReason.EMPTY_LIST(name=name), node.span, advice=advice)
        return ()
    return node.items


def path(node: Node, name: Phrase, diagnostics: DiagnosticCollector) -> str:
    """The path of a file inside the exhibit's folder, whether or not it exists; "" after an error."""
    written = text(node, name, diagnostics, _PATH_ADVICE)
    if written and (problem := path_problem(written)):
        message = ValueReason.BAD_PATH(path=written, problem=problem)
        diagnostics.error("bad-path", message, node.span, advice=_PATH_ADVICE)
        return ""
    return written
