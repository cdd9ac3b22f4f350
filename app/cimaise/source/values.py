"""Nodes as values of the type that is asked for: `no`, 12:30 and 0123 are texts where a text is asked for.

Each reader notes a fault and answers with something harmless, so that reading goes on. `name` is what
messages call the value: "'title'", "a performer".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.files import path_problem
from cimaise.source.nodes import Mapping, Scalar, Sequence
from cimaise.source.wording import did_you_mean, listed, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Collection

    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.nodes import Node


def is_nothing(node: Node) -> bool:
    """Whether no value stands there, or one of spaces only."""
    return isinstance(node, Scalar) and not node.text.strip()


def kind(node: Node) -> str:
    """What a node is, in words for people."""
    if is_nothing(node):
        return "nothing"
    match node:
        case Scalar():
            return "a text"
        case Sequence():
            return "a list"
        case Mapping():
            return "a map"


def wrong_kind(node: Node, name: str, expected: str, diagnostics: DiagnosticCollector, advice: str) -> None:
    """Note that a node is of another kind than the one expected."""
    diagnostics.error(
        "wrong-kind", f"found {kind(node)}, expected {expected} for {name}", node.span, advice=advice
    )


def wrong_value(node: Node, name: str, expected: str, diagnostics: DiagnosticCollector, advice: str) -> None:
    """Note that what was typed does not say what was expected."""
    found = quoted(node.text) if isinstance(node, Scalar) and not is_nothing(node) else kind(node)
    diagnostics.error(
        "wrong-kind", f"found {found}, expected {expected} for {name}", node.span, advice=advice
    )


def text(node: Node, name: str, diagnostics: DiagnosticCollector, advice: str = "") -> str:
    """A text as it was typed, without spaces and empty lines around it; "" where there is a fault."""
    if not isinstance(node, Scalar):
        wrong_kind(
            node, name, "a text", diagnostics, advice or "write the text itself, without [ ], { } or a dash"
        )
        return ""
    if is_nothing(node):
        diagnostics.error(
            "empty", f"{name} is empty", node.span, advice=advice or "write the text, or remove the line"
        )
        return ""
    if hidden := next((sign for sign in node.text if sign < " " and sign not in "\t\n"), ""):
        message = f"{name} holds a character that cannot be seen (U+{ord(hidden):04X})"
        diagnostics.error("character", message, node.span, advice="remove it from the text")
        return ""
    return node.text.strip()


def truth(node: Node, name: str, diagnostics: DiagnosticCollector) -> bool:
    """`true` or `false`, nothing else; False where there is a fault."""
    if not isinstance(node, Scalar) or node.text not in ("true", "false"):
        wrong_value(node, name, "true or false", diagnostics, "write true or false")
        return False
    return node.text == "true"


def number(
    node: Node, name: str, low: float, high: float, diagnostics: DiagnosticCollector, advice: str
) -> float:
    """A number within limits, both included; `low` where there is a fault."""
    expected = f"a number from {low:g} to {high:g}"
    try:
        # Python's own underscores are no part of a number that people write.
        value = float(node.text.replace("_", "?")) if isinstance(node, Scalar) else None
    except ValueError:
        value = None
    if value is None:
        wrong_value(node, name, expected, diagnostics, advice)
        return low
    # Not a number is not within any limits.
    if not low <= value <= high:
        diagnostics.error(
            "out-of-range", f"found {value:g}, expected {expected} for {name}", node.span, advice=advice
        )
        return low
    return value


def choice(node: Node, name: str, choices: Collection[str], diagnostics: DiagnosticCollector) -> str:
    """One of some words; "" where there is a fault."""
    advice = f"write {listed(choices, 'or')}"
    word = text(node, name, diagnostics, advice)
    if not word or word in choices:
        return word
    message = f"{quoted(word)} is not a value of {name}{did_you_mean(nearest(word, choices))}"
    diagnostics.error("unknown-value", message, node.span, advice=advice)
    return ""


def items(
    node: Node, name: str, diagnostics: DiagnosticCollector, advice: str = "", least: int = 0
) -> tuple[Node, ...]:
    """The items of a list, `least` of them or more; none where there is a fault."""
    advice = advice or "write each item on a line of its own, after a dash"
    if not isinstance(node, Sequence):
        wrong_kind(node, name, "a list", diagnostics, advice)
        return ()
    if len(node.items) < least:
        diagnostics.error("empty", f"{name} is an empty list", node.span, advice=advice)
        return ()
    return node.items


def path(node: Node, name: str, diagnostics: DiagnosticCollector) -> str:
    """The name of a file inside the exhibit's folder, there or not; "" where there is a fault."""
    advice = "write the path from the exhibit's folder, such as pictures/01.jpg"
    written = text(node, name, diagnostics, advice)
    if written and (why := path_problem(written)):
        diagnostics.error("bad-path", f"{quoted(written)} {why}", node.span, advice=advice)
        return ""
    return written
