from __future__ import annotations

from cimaise.source import document
from cimaise.source.collector import DiagnosticCollector
from cimaise.source.diagnostic import Diagnostic, Span
from cimaise.source.fields import Fields, fields
from cimaise.source.messages import FieldAdvice, FieldReason, NodeKind, ValueAdvice, ValueReason
from cimaise.source.nodes import Mapping

ADVICE = ValueAdvice.EXAMPLE(example="title: A")


def read(text: str, *known: str) -> tuple[Fields, DiagnosticCollector]:
    """The fields of a map in a document, and the diagnostics about them."""
    root, _ = document.read(text, "a.yaml")
    assert isinstance(root, Mapping)
    diagnostics = DiagnosticCollector()
    return Fields(root, "song", known, diagnostics), diagnostics


def test_missing_fields_have_their_defaults() -> None:
    fields, diagnostics = read("{b: , c: ''}", "b", "c")
    for key in "bcd":
        assert fields.get(key) is None
        assert (fields.text(key), fields.path(key), fields.items(key)) == ("", "", ())
        assert fields.boolean(key, True)
        assert fields.choice(key, ("x", "y"), "y") == "y"
    assert diagnostics.found == []


def test_unknown_fields_are_reported_with_a_suggestion() -> None:
    _, diagnostics = read("{title: A, tilte: B}", "title", "year")
    assert diagnostics.found == [
        Diagnostic(
            "unknown-key",
            FieldReason.UNKNOWN(key="tilte", what="song", near="title"),
            Span("a.yaml", 1, 12, 1, 17),
            help=FieldAdvice.KNOWN_FIELDS(known=("title", "year")),
        )
    ]


def test_only_the_first_fifty_unknown_fields_have_a_suggestion() -> None:
    _, diagnostics = read("{" + ", ".join(f"titl{number}: a" for number in range(51)) + "}", "title")
    near = [each.message.parameters["near"] for each in diagnostics.found]
    assert near == ["title"] * 50 + [""]


def test_two_fields_that_exclude_each_other_are_an_error_at_the_second() -> None:
    song, diagnostics = read("{picture: a.jpg, film: b.webm}", "picture", "film")
    song.clash("picture-and-film", "picture", "film", ADVICE)
    assert diagnostics.found == [
        Diagnostic(
            "picture-and-film",
            FieldReason.CLASH(what="song", first="picture", second="film"),
            Span("a.yaml", 1, 18, 1, 22),
            help=ADVICE,
        )
    ]


def test_a_required_field_that_is_missing_is_an_error_at_the_first_field() -> None:
    song, diagnostics = read("\n{year: '1900', file: a.ogg}", "title", "year", "file")
    assert song.need("title", ADVICE) is None
    assert diagnostics.found == [
        Diagnostic(
            "missing-key",
            FieldReason.MISSING(what="song", key="title"),
            Span("a.yaml", 2, 2, 2, 6),
            label=FieldReason.STARTS_HERE(),
            help=ADVICE,
        )
    ]


def test_a_field_that_is_missing_in_an_empty_map_is_an_error_at_the_map() -> None:
    song, diagnostics = read("{}", "title")
    assert song.need("title", ADVICE) is None
    assert [each.span for each in diagnostics.found] == [Span("a.yaml", 1, 1, 1, 3)]


def test_a_required_field_without_a_value_is_an_error_at_its_name() -> None:
    song, diagnostics = read("{year: '1900', title: }", "title", "year")
    assert song.need("title", ADVICE) is None
    assert diagnostics.found == [
        Diagnostic("empty", FieldReason.NO_VALUE(key="title"), Span("a.yaml", 1, 16, 1, 21), help=ADVICE)
    ]


def test_a_required_field_with_a_value_is_no_error() -> None:
    song, diagnostics = read("title: A", "title")
    assert song.need("title", ADVICE) == song.get("title") is not None
    assert diagnostics.found == []


def test_each_value_is_read_and_named_in_messages() -> None:
    song, diagnostics = read("{a: x, b: true, c: x, d: x.ogg, e: [x, y]}", *"abcde")
    assert (song.text("a"), song.boolean("b", False), song.choice("c", ("x", "y"), "y")) == ("x", True, "x")
    assert (song.path("d"), len(song.items("e", 2))) == ("x.ogg", 2)
    assert diagnostics.found == []
    wrong, diagnostics = read("{a: [], b: x, c: z, d: /x, e: x}", *"abcde")
    assert (wrong.text("a"), wrong.boolean("b", True), wrong.choice("c", ("x", "y"), "y")) == ("", False, "y")
    assert (wrong.path("d"), wrong.items("e")) == ("", ())
    names = [each.message.parameters.get("name") for each in diagnostics.found]
    assert names == ["'a'", "'b'", "'c'", None, "'e'"]
    assert diagnostics.found[2].help == ValueAdvice.ONE_OF(choices=("x", "y"))
    listed, diagnostics = read("{d: [x], e: []}", "d", "e")
    assert (listed.path("d"), listed.items("e")) == ("", ())
    assert [each.message.parameters["name"] for each in diagnostics.found] == ["'d'"]
    short, diagnostics = read("e: [x]", "e")
    assert short.items("e", 2) == ()
    assert [each.message for each in diagnostics.found] == [ValueReason.EMPTY_LIST(name="'e'")]


def test_a_map_is_read_as_fields() -> None:
    root, _ = document.read("{titel: A}", "a.yaml")
    diagnostics = DiagnosticCollector()
    assert root is not None
    song = fields(root, "song", ("title",), diagnostics, "title: A")
    assert song is not None
    assert (song.what, song.node, song.diagnostics) == ("song", root, diagnostics)
    assert [each.code for each in diagnostics.found] == ["unknown-key"]


def test_a_list_instead_of_a_map_is_an_error() -> None:
    root, _ = document.read("[a]", "a.yaml")
    diagnostics = DiagnosticCollector()
    assert root is not None
    assert fields(root, "song", ("title",), diagnostics, "title: A") is None
    message = ValueReason.WRONG_KIND(
        expected=NodeKind.MAP(), name=FieldReason.NAME(what="song"), found=NodeKind.LIST()
    )
    assert diagnostics.found == [Diagnostic("wrong-kind", message, root.span, help=ADVICE)]
