from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.source import document, values
from cimaise.source.collector import DiagnosticCollector
from cimaise.source.diagnostic import Diagnostic
from cimaise.source.messages import Expected, NodeKind, PathReason, ValueAdvice, ValueReason
from cimaise.source.nodes import Mapping, Node

if TYPE_CHECKING:
    from cimaise.source.message import Message


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


ADVICE = ValueAdvice.EXAMPLE(example="0.5")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("' one '", NodeKind.TYPED(text="one")),
        ("", NodeKind.NOTHING()),
        ("[1]", NodeKind.LIST()),
        ("{b: 1}", NodeKind.MAP()),
    ],
)
def test_a_wrong_value_is_shown_as_typed(text: str, found: Message) -> None:
    diagnostics, wrong = DiagnosticCollector(), node(text)
    assert values.number(wrong, "'a'", 0.25, 1, diagnostics, ADVICE) == 0.25
    message = ValueReason.WRONG_KIND(expected=Expected.RANGE(low=0.25, high=1), name="'a'", found=found)
    assert diagnostics.found == [Diagnostic("wrong-kind", message, wrong.span, help=ADVICE)]


def test_a_number_out_of_range_is_shown_as_typed() -> None:
    diagnostics, wrong = DiagnosticCollector(), node("1.50")
    assert values.number(wrong, "'a'", 0, 1, diagnostics, ADVICE) == 0
    message = ValueReason.OUT_OF_RANGE(expected=Expected.RANGE(low=0, high=1), name="'a'", found="1.50")
    assert diagnostics.found == [Diagnostic("out-of-range", message, wrong.span, help=ADVICE)]


def test_the_limits_of_a_range_are_in_it() -> None:
    diagnostics = DiagnosticCollector()
    assert [values.number(node(text), "'a'", 2, 3, diagnostics, ADVICE) for text in "23"] == [2, 3]
    assert diagnostics.found == []


@pytest.mark.parametrize("text", ["True", "yes", "1", "''", "[true]"])
def test_only_true_and_false_are_booleans(text: str) -> None:
    diagnostics, wrong = DiagnosticCollector(), node(text)
    assert values.boolean(wrong, "'a'", diagnostics) is False
    (diagnostic,) = diagnostics.found
    assert diagnostic.message.parameters["expected"] == Expected.TRUE_OR_FALSE()
    assert diagnostic.message.parameters["name"] == "'a'"
    assert (diagnostic.span, diagnostic.help) == (wrong.span, ValueAdvice.TRUE_OR_FALSE())
    assert [values.boolean(node(text), "'a'", diagnostics) for text in ("true", "false")] == [True, False]
    assert len(diagnostics.found) == 1


def test_a_word_that_is_not_one_of_several_has_a_suggestion() -> None:
    diagnostics, wrong = DiagnosticCollector(), node("galery")
    assert values.choice(node("text"), "'a'", ["text", "gallery"], diagnostics) == "text"
    assert values.choice(wrong, "'a'", ["text", "gallery"], diagnostics) == ""
    message = ValueReason.UNKNOWN(value="galery", name="'a'", near="gallery")
    advice = ValueAdvice.ONE_OF(choices=("text", "gallery"))
    assert diagnostics.found == [Diagnostic("unknown-value", message, wrong.span, help=advice)]


@pytest.mark.parametrize("text", ["", "[text]"])
def test_no_word_instead_of_one_of_several_has_the_same_advice(text: str) -> None:
    diagnostics = DiagnosticCollector()
    assert values.choice(node(text), "'a'", ["text", "gallery"], diagnostics) == ""
    (diagnostic,) = diagnostics.found
    assert diagnostic.message.parameters["name"] == "'a'"
    assert diagnostic.help == ValueAdvice.ONE_OF(choices=("text", "gallery"))


@pytest.mark.parametrize(
    ("text", "reason", "advice"),
    [
        ("' '", ValueReason.EMPTY(name="'a'"), ValueAdvice.FILL_OR_REMOVE()),
        (
            '"b\\x07"',
            ValueReason.INVISIBLE_CHARACTER(code=7, name="'a'"),
            ValueAdvice.DELETE_CHARACTER(),
        ),
        (
            "[b]",
            ValueReason.WRONG_KIND(expected=NodeKind.TEXT(), name="'a'", found=NodeKind.LIST()),
            ValueAdvice.WRITE_TEXT(),
        ),
    ],
)
def test_a_text_that_is_not_valid_comes_with_advice(text: str, reason: Message, advice: Message) -> None:
    diagnostics, wrong = DiagnosticCollector(), node(text)
    assert values.text(wrong, "'a'", diagnostics) == ""
    (diagnostic,) = diagnostics.found
    assert (diagnostic.message, diagnostic.span, diagnostic.help) == (reason, wrong.span, advice)


def test_a_path_out_of_the_folder_comes_with_advice() -> None:
    diagnostics, wrong = DiagnosticCollector(), node("../b.jpg")
    assert values.path(node("pictures/b.jpg"), "'a'", diagnostics) == "pictures/b.jpg"
    assert values.path(wrong, "'a'", diagnostics) == ""
    message = ValueReason.BAD_PATH(path="../b.jpg", problem=PathReason.PARENT())
    assert diagnostics.found == [Diagnostic("bad-path", message, wrong.span, help=ValueAdvice.PATH())]


@pytest.mark.parametrize("text", ["' '", "[b.jpg]"])
def test_no_text_instead_of_a_path_has_the_same_advice(text: str) -> None:
    diagnostics = DiagnosticCollector()
    assert values.path(node(text), "'a'", diagnostics) == ""
    (diagnostic,) = diagnostics.found
    assert diagnostic.message.parameters["name"] == "'a'"
    assert diagnostic.help == ValueAdvice.PATH()


def test_items_of_a_list() -> None:
    diagnostics = DiagnosticCollector()
    assert len(values.items(node("[b, c]"), "'a'", diagnostics, least=2)) == 2
    assert values.items(node("[]"), "'a'", diagnostics) == ()
    assert diagnostics.found == []
    assert values.items(node("[]"), "'a'", diagnostics, least=1) == ()
    assert values.items(node("b"), "'a'", diagnostics) == ()
    assert codes(diagnostics) == ["empty", "wrong-kind"]
    assert {each.help for each in diagnostics.found} == {ValueAdvice.LIST_LINES()}
    assert diagnostics.found[0].message == ValueReason.EMPTY_LIST(name="'a'")
    assert values.items(node("b"), "'a'", diagnostics, ADVICE) == ()
    assert diagnostics.found[-1].help == ADVICE
