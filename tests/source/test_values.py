from __future__ import annotations

import pytest

from cimaise.source import document, values
from cimaise.source.collector import DiagnosticCollector
from cimaise.source.messages import NodeKind, ValueAdvice
from cimaise.source.nodes import Mapping, Node


def node(text: str) -> Node:
    root, diagnostics = document.read(f"a: {text}\n", "a.yaml")
    assert diagnostics == []
    assert isinstance(root, Mapping)
    return root.entries[0][1]


def codes(diagnostics: DiagnosticCollector) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics.found]


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("1", 1), ("0.5", 0.5), (".5", 0.5), ("1e-1", 0.1), ("'1'", 1)]
)
def test_numbers(text: str, value: float) -> None:
    diagnostics = DiagnosticCollector()
    assert values.number(node(text), "'a'", 0, 1, diagnostics, ValueAdvice.EXAMPLE(example="0.5")) == value
    assert diagnostics.found == []


@pytest.mark.parametrize("text", ["-0.1", "1.1", "nan", "inf", "1e400"])
def test_numbers_out_of_range(text: str) -> None:
    diagnostics = DiagnosticCollector()
    assert values.number(node(text), "'a'", 0, 1, diagnostics, ValueAdvice.EXAMPLE(example="0.5")) == 0
    assert codes(diagnostics) == ["out-of-range"]


@pytest.mark.parametrize("text", ["", "one", "0,5", "1_0", "50 %", "[1]", "{b: 1}", "12:30", "0x1"])
def test_a_text_that_is_not_a_number(text: str) -> None:
    diagnostics = DiagnosticCollector()
    values.number(node(text), "'a'", 0, 1, diagnostics, ValueAdvice.EXAMPLE(example="0.5"))
    assert codes(diagnostics) == ["wrong-kind"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("b", NodeKind.TEXT),
        ("'1'", NodeKind.TEXT),
        ("", NodeKind.NOTHING),
        ("' '", NodeKind.NOTHING),
        ("[]", NodeKind.LIST),
        ("{}", NodeKind.MAP),
    ],
)
def test_node_kind(text: str, kind: NodeKind) -> None:
    assert values.node_kind(node(text)) == kind()


def test_a_text_is_stripped_and_otherwise_unchanged() -> None:
    assert values.text(node("'  b\n\n  c  d '"), "'a'", DiagnosticCollector()) == "b\nc  d"


def test_items_of_a_list() -> None:
    diagnostics = DiagnosticCollector()
    assert len(values.items(node("[b, c]"), "'a'", diagnostics, least=2)) == 2
    assert values.items(node("[]"), "'a'", diagnostics) == ()
    assert diagnostics.found == []
    assert values.items(node("[]"), "'a'", diagnostics, least=1) == ()
    assert values.items(node("b"), "'a'", diagnostics) == ()
    assert codes(diagnostics) == ["empty", "wrong-kind"]
