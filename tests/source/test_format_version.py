"""The number after `format:`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.source.collector import DiagnosticCollector
from cimaise.source.diagnostic import Diagnostic
from cimaise.source.document import read
from cimaise.source.format_version import check_format, is_newer
from cimaise.source.messages import Expected, FormatAdvice, FormatReason, NodeKind, ValueAdvice, ValueReason
from cimaise.source.nodes import Mapping, Node

if TYPE_CHECKING:
    from cimaise.source.message import Message


def root(text: str) -> Node:
    node, diagnostics = read(text, "a.yaml")
    assert diagnostics == []
    assert node is not None
    return node


def value(text: str) -> Node:
    mapping = root(f"format: {text}")
    assert isinstance(mapping, Mapping)
    return mapping.entries[0][1]


@pytest.mark.parametrize("number", ["3", "10", "999999999"])
def test_a_newer_format_is_an_error_at_its_number(number: str) -> None:
    diagnostics = DiagnosticCollector()
    assert is_newer(root(f"format: {number}"), "exhibit", 2, diagnostics)
    message = FormatReason.NEWER(what="exhibit", number=number, known=2)
    expected = Diagnostic("newer-format", message, value(number).span, help=FormatAdvice.UPDATE())
    assert diagnostics.found == [expected]


@pytest.mark.parametrize(
    "text",
    [
        *("format: 1", "format: 2", "format: 03", "format: 3.0", "format: -3", "format: ٣", "format: [3]"),
        *("format: 9999999999", "title: 3", "[3]", "3"),
    ],
)
def test_another_value_is_not_a_newer_format(text: str) -> None:
    diagnostics = DiagnosticCollector()
    assert not is_newer(root(text), "exhibit", 2, diagnostics)
    assert diagnostics.found == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("1", NodeKind.TYPED(text="1")), ("02", NodeKind.TYPED(text="02")), ("[2]", NodeKind.LIST())],
)
def test_only_the_known_format_is_accepted(text: str, found: Message) -> None:
    diagnostics = DiagnosticCollector()
    check_format(value("2"), 2, diagnostics)
    assert diagnostics.found == []
    check_format(value(text), 2, diagnostics)
    message = ValueReason.WRONG_KIND(expected=Expected.NUMBER(number=2), name="'format'", found=found)
    expected = Diagnostic("wrong-kind", message, value(text).span, help=ValueAdvice.FORMAT(number=2))
    assert diagnostics.found == [expected]
