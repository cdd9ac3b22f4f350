from __future__ import annotations

from cimaise.source import document
from cimaise.source.collector import DiagnosticCollector
from cimaise.source.fields import Fields, fields
from cimaise.source.messages import FieldReason, NodeKind, ValueReason
from cimaise.source.nodes import Mapping


def test_missing_fields_have_their_defaults() -> None:
    root, _ = document.read("{b: , c: ''}", "a.yaml")
    assert isinstance(root, Mapping)
    diagnostics = DiagnosticCollector()
    fields = Fields(root, "song", ("b", "c"), diagnostics)
    for key in "bcd":
        assert fields.get(key) is None
        assert (fields.text(key), fields.path(key), fields.items(key)) == ("", "", ())
        assert fields.boolean(key, True)
        assert fields.choice(key, ("x", "y"), "y") == "y"
    assert diagnostics.found == []


def test_unknown_fields_are_reported_with_a_suggestion() -> None:
    root, _ = document.read("{tilte: A}", "a.yaml")
    assert isinstance(root, Mapping)
    diagnostics = DiagnosticCollector()
    Fields(root, "song", ("title",), diagnostics)
    assert [each.message for each in diagnostics.found] == [
        FieldReason.UNKNOWN(key="tilte", what="song", near="title")
    ]


def test_a_list_instead_of_a_map_is_an_error() -> None:
    root, _ = document.read("[a]", "a.yaml")
    diagnostics = DiagnosticCollector()
    assert root is not None
    assert fields(root, "song", ("title",), diagnostics, "title: A") is None
    assert [each.message for each in diagnostics.found] == [
        ValueReason.WRONG_KIND(
            expected=NodeKind.MAP(), name=FieldReason.NAME(what="song"), found=NodeKind.LIST()
        )
    ]
