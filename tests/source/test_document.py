from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from growth import is_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.source import document, limits
from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.document import read
from cimaise.source.limits import Budget
from cimaise.source.messages import DocumentAdvice, DocumentReason
from cimaise.source.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from cimaise.source.message import Message


def as_python(node: Node | None) -> object:
    """A node as Python's own values."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [as_python(item) for item in node.items]
        case Mapping():
            return {key.text: as_python(value) for key, value in node.entries}
        case None:
            return None


def position(node: Node) -> tuple[int, int, int, int]:
    span = node.span
    return (span.line, span.column, span.end_line, span.end_column)


def codes(text: str) -> list[str]:
    return [diagnostic.code for diagnostic in read(text, "a.yaml")[1]]


def rejection(text: str, budget: Budget | None = None) -> tuple[str, Message, Message | None]:
    """The code, message and advice of the only diagnostic of a document that is rejected."""
    root, (diagnostic,) = read(text, "a.yaml", budget)
    assert root is None
    return diagnostic.code, diagnostic.message, diagnostic.help


@pytest.mark.usefixtures("loader")
def test_values_are_texts() -> None:
    root, diagnostics = read(
        "a: no\nb: [12:30, 0123, ~, 'x', \"y\\n\"]\nc: {d: 1e3}\ne: |\n  f\n  g\nh:\n", "a.yaml"
    )
    assert diagnostics == []
    assert as_python(root) == {
        "a": "no",
        "b": ["12:30", "0123", "~", "x", "y\n"],
        "c": {"d": "1e3"},
        "e": "f\ng\n",
        "h": "",
    }


@pytest.mark.usefixtures("loader")
def test_scalars_know_whether_they_were_quoted() -> None:
    root, _ = read("[a, 'b', \"c\", ]", "a.yaml")
    assert isinstance(root, Sequence)
    assert [item.plain for item in root.items if isinstance(item, Scalar)] == [True, False, False]


@pytest.mark.usefixtures("loader")
def test_spans_count_characters_from_one() -> None:
    root, _ = read("항구: [é, '😀', x]\nb:\n  - c: d\n    e: f\n\n\n# end\n", "a.yaml")
    assert isinstance(root, Mapping)
    assert position(root) == (1, 1, 4, 9)
    (key, flow), (_, block) = root.entries
    assert position(key) == (1, 1, 1, 3)
    assert position(flow) == (1, 5, 1, 16)
    assert isinstance(flow, Sequence)
    assert [position(item) for item in flow.items] == [(1, 6, 1, 7), (1, 9, 1, 12), (1, 14, 1, 15)]
    assert position(block) == (3, 3, 4, 9)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("text", ["", "\n\n", "# a\n", "---\n", "--- # a\n", "---\n...\n"])
def test_an_empty_document_has_no_diagnostics(text: str) -> None:
    assert read(text, "a.yaml") == (None, [])


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "code", "start"),
    [
        ("a: b: c\n", "syntax", (1, 5)),
        ("a: 'b's'\n", "syntax", (1, 7)),
        ('a: b\nc: "d\ne: f\n', "syntax", (2, 4)),
        ("a: b\nc d\ne: f\n", "syntax", (2, 1)),
        ("a: [b\nc: d\n", "syntax", (1, 4)),
        ("- a\n b: c\n", "syntax", (2, 3)),
        ("a: *b* c\n", "syntax", (1, 4)),
        ("a: *b c\n", "alias", (1, 4)),
        ("a: &b c\n", "alias", (1, 4)),
        ("a: !b c\n", "tag", (1, 4)),
        ("a: b\n---\nc: d\n", "second-document", (2, 1)),
        ("a: b\u2028\n", "character", (1, 5)),
        ("a: b\n\x00", "character", (2, 1)),
        ("a: \ud800\n", "character", (1, 4)),
        ("[" * 40, "too-deep", (1, 33)),
    ],
)
def test_an_invalid_or_unsupported_document_is_rejected(text: str, code: str, start: tuple[int, int]) -> None:
    root, diagnostics = read(text, "a.yaml")
    assert root is None
    assert [(each.code, (each.span.line, each.span.column)) for each in diagnostics] == [(code, start)]
    assert {each.span.file for each in diagnostics} == {"a.yaml"}


@pytest.mark.usefixtures("loader")
def test_reading_continues_after_an_invalid_key() -> None:
    text = "a:\n  1\n[b]: 2\na: 3\n\u00a0c: 4\nd: 5\n"
    root, diagnostics = read(text, "a.yaml")
    assert as_python(root) == {"a": "1", "d": "5"}
    assert diagnostics == [
        Diagnostic(
            "bad-key",
            DocumentReason.BAD_KEY(),
            Span("a.yaml", 3, 1, 3, 4),
            help=DocumentAdvice.WRITE_KEY(),
        ),
        Diagnostic(
            "doubled-key",
            DocumentReason.DUPLICATE_KEY(key="a"),
            Span("a.yaml", 4, 1, 4, 2),
            help=DocumentAdvice.KEEP_ONE(line=1),
        ),
        Diagnostic(
            "character",
            DocumentReason.UNUSUAL_SPACE(code=0xA0),
            Span("a.yaml", 5, 1, 5, 3),
            help=DocumentAdvice.TYPE_SPACE(),
        ),
    ]


def test_one_diagnostic_more_than_a_report_shows_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "FOUND_AT_MOST", 2)
    assert codes("a: 1\n" * 9) == ["doubled-key"] * 3


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a: b #1\n", ["#1"]),
        ("a: #96231A\nb: c\n", ["#96231A"]),
        ("- #a\n- 'b' #c\n", ["#a"]),
        ("a: b # c\n", []),
        ("a: b#1\n", []),
        ("a: 'b #1'\n", []),
        ("a: # c\n  b: c\n", []),
        ("a: |\n  b #1\n", []),
    ],
)
def test_a_comment_that_may_be_text_is_a_warning(text: str, comments: list[str]) -> None:
    _, diagnostics = read(text, "a.yaml")
    assert [each.message for each in diagnostics] == [DocumentReason.COMMENT(text=text) for text in comments]
    for each in diagnostics:
        assert (each.code, each.severity) == ("remark", Severity.WARNING)
        assert each.help == DocumentAdvice.QUOTE_OR_SPACE()
        line, start, end = (
            text.split("\n")[each.span.line - 1],
            each.span.column - 1,
            each.span.end_column - 1,
        )
        assert line[start:end] == each.message.parameters["text"]


@pytest.mark.parametrize(
    "part",
    [
        *("[", "{", "- ", "? ", "[a: ", "{a: ", "[?", "'", '"', "\\", "&a ", "|"),
        # They take seconds: each line is a node.
        *(pytest.param(part, marks=pytest.mark.thorough) for part in ("-\n", "a:\n ")),
    ],
)
def test_a_hostile_text_is_read_in_limited_time(part: str) -> None:
    assert is_linear(lambda share: read(part * (limits.BYTES_AT_MOST // (len(part) * share)), "a.yaml"))


def test_a_document_above_a_limit_is_rejected_before_it_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "NODES_AT_MOST", 10)
    assert codes("[" + "a, " * 9 + "]") == []
    assert rejection("[" + "a, " * 10 + "]") == (
        *("too-large", DocumentReason.TOO_MANY_VALUES(limit=10)),
        DocumentAdvice.SPLIT_FILE(),
    )
    monkeypatch.setattr(limits, "SCALAR_AT_MOST", 3)
    assert codes("abc") == []
    assert rejection("abcd") == (
        *("too-large", DocumentReason.TEXT_TOO_LONG(limit=3)),
        DocumentAdvice.MOVE_TEXT(),
    )
    monkeypatch.setattr(limits, "DEPTH_AT_MOST", 2)
    assert codes("[[a]]") == ["too-deep"]
    assert codes("[a]") == codes("[[]]") == []


def test_documents_share_a_budget() -> None:
    budget = Budget(5)
    assert read("[a, b]", "a.yaml", budget)[1] == []
    assert read("[a]", "b.yaml", budget)[1] == []
    assert budget.left == 0
    assert rejection("c", budget) == (
        *("too-large", DocumentReason.BUDGET_EXCEEDED()),
        DocumentAdvice.SPLIT_EXHIBIT(),
    )


@pytest.mark.parametrize(
    ("text", "code", "reason", "advice"),
    [
        ("a: &b c", "alias", DocumentReason.RESERVED_CHARACTER(character="&"), DocumentAdvice.QUOTE_ANCHOR()),
        ("a: *b", "alias", DocumentReason.RESERVED_CHARACTER(character="*"), DocumentAdvice.QUOTE_ALIAS()),
        ("a: !b c", "tag", DocumentReason.RESERVED_CHARACTER(character="!"), DocumentAdvice.QUOTE_TAG()),
        (
            "[" * 33,
            "too-deep",
            DocumentReason.TOO_DEEP(limit=32),
            DocumentAdvice.CHECK_NESTING(),
        ),
        (
            "a: b\n---\nc: d\n",
            "second-document",
            DocumentReason.SECOND_DOCUMENT(),
            DocumentAdvice.REMOVE_DIVIDER(),
        ),
    ],
)
def test_what_is_not_supported_comes_with_advice(
    text: str, code: str, reason: Message, advice: Message
) -> None:
    assert rejection(text) == (code, reason, advice)


structures = st.recursive(
    st.text("ab:#- '\"é\n", max_size=6),
    lambda inside: (
        st.lists(inside, max_size=4) | st.dictionaries(st.text("abc", max_size=3), inside, max_size=4)
    ),
    max_leaves=20,
)


@given(structures, st.booleans())
@settings(max_examples=150, deadline=None)
def test_a_dumped_structure_is_read_back(structure: object, flow: bool) -> None:
    text = yaml.dump(structure, Dumper=yaml.SafeDumper, allow_unicode=True, default_flow_style=flow)
    root, diagnostics = read(text, "a.yaml")
    assert diagnostics == []
    assert as_python(root) == structure
