from __future__ import annotations

import pytest

from cimaise.source import document, values
from cimaise.source.collector import DiagnosticCollector
from cimaise.source.fields import Fields
from cimaise.source.nodes import Mapping, Node
from cimaise.source.wording import did_you_mean, listed, nearest, quoted


def node(text: str) -> Node:
    root, diagnostics = document.read(f"a: {text}\n", "a.yaml")
    assert diagnostics == []
    assert isinstance(root, Mapping)
    return root.entries[0][1]


def codes(diagnostics: DiagnosticCollector) -> list[str]:
    return [fault.code for fault in diagnostics.found]


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("1", 1), ("0.5", 0.5), (".5", 0.5), ("1e-1", 0.1), ("'1'", 1)]
)
def test_numbers(text: str, value: float) -> None:
    diagnostics = DiagnosticCollector()
    assert values.number(node(text), "'a'", 0, 1, diagnostics, "write 0.5") == value
    assert diagnostics.found == []


@pytest.mark.parametrize("text", ["-0.1", "1.1", "nan", "inf", "1e400"])
def test_numbers_out_of_range(text: str) -> None:
    diagnostics = DiagnosticCollector()
    assert values.number(node(text), "'a'", 0, 1, diagnostics, "write 0.5") == 0
    assert codes(diagnostics) == ["out-of-range"]


@pytest.mark.parametrize("text", ["", "one", "0,5", "1_0", "50 %", "[1]", "{b: 1}", "12:30", "0x1"])
def test_what_is_no_number(text: str) -> None:
    diagnostics = DiagnosticCollector()
    values.number(node(text), "'a'", 0, 1, diagnostics, "write 0.5")
    assert codes(diagnostics) == ["wrong-kind"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("b", "a text"),
        ("'1'", "a text"),
        ("", "nothing"),
        ("' '", "nothing"),
        ("[]", "a list"),
        ("{}", "a map"),
    ],
)
def test_kinds_in_words(text: str, kind: str) -> None:
    assert values.kind(node(text)) == kind


def test_a_text_is_stripped_and_no_more() -> None:
    assert values.text(node("'  b\n\n  c  d '"), "'a'", DiagnosticCollector()) == "b\nc  d"


def test_items_of_a_list() -> None:
    diagnostics = DiagnosticCollector()
    assert len(values.items(node("[b, c]"), "'a'", diagnostics, least=2)) == 2
    assert values.items(node("[]"), "'a'", diagnostics) == ()
    assert diagnostics.found == []
    assert values.items(node("[]"), "'a'", diagnostics, least=1) == ()
    assert values.items(node("b"), "'a'", diagnostics) == ()
    assert codes(diagnostics) == ["empty", "wrong-kind"]


def test_fields_left_out_have_their_defaults() -> None:
    root, _ = document.read("{b: , c: ''}", "a.yaml")
    assert isinstance(root, Mapping)
    diagnostics = DiagnosticCollector()
    fields = Fields(root, "song", ("b", "c"), diagnostics)
    for key in "bcd":
        assert fields.get(key) is None
        assert (fields.text(key), fields.path(key), fields.items(key)) == ("", "", ())
        assert fields.truth(key, True)
        assert fields.choice(key, ("x", "y"), "y") == "y"
    assert diagnostics.found == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("tilte", "title"),
        ("Title", "title"),
        ("titles", "title"),
        ("TITEL", "title"),
        ("on-home", "on_home"),
        ("year", ""),
        ("", ""),
    ],
)
def test_the_nearest_word(word: str, meant: str) -> None:
    assert nearest(word, ("title", "on_home", "text")) == meant
    assert did_you_mean(nearest(word, ("title", "on_home", "text"))) == (
        f"; did you mean '{meant}'?" if meant else ""
    )


def test_lists_in_words() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(("a", "b"), "or") == "a or b"


def test_what_was_typed_is_quoted_on_one_line() -> None:
    assert quoted("a\n  b") == "'a b'"
    assert quoted("a" * 100) == f"'{'a' * 60}…'"
