from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.source import document
from cimaise.source.document import read
from cimaise.source.nodes import Mapping, Node, Scalar, Sequence


def plainly(node: Node | None) -> object:
    """A node as Python's own values."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plainly(item) for item in node.items]
        case Mapping():
            return {key.text: plainly(value) for key, value in node.entries}
        case None:
            return None


def place(node: Node) -> tuple[int, int, int, int]:
    span = node.span
    return (span.line, span.column, span.end_line, span.end_column)


def codes(text: str) -> list[str]:
    return [fault.code for fault in read(text, "a.yaml")[1]]


@pytest.fixture(params=["C", "Python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of PyYAML's two parsers: the one in C is not in every build."""
    if request.param == "Python":
        monkeypatch.delattr(yaml, "CSafeLoader")
    return str(request.param)


@pytest.mark.usefixtures("loader")
def test_values_are_texts() -> None:
    root, diagnostics = read(
        "a: no\nb: [12:30, 0123, ~, 'x', \"y\\n\"]\nc: {d: 1e3}\ne: |\n  f\n  g\nh:\n", "a.yaml"
    )
    assert diagnostics == []
    assert plainly(root) == {
        "a": "no",
        "b": ["12:30", "0123", "~", "x", "y\n"],
        "c": {"d": "1e3"},
        "e": "f\ng\n",
        "h": "",
    }


@pytest.mark.usefixtures("loader")
def test_quotes_are_remembered() -> None:
    root, _ = read("[a, 'b', \"c\", ]", "a.yaml")
    assert isinstance(root, Sequence)
    assert [item.plain for item in root.items if isinstance(item, Scalar)] == [True, False, False]


@pytest.mark.usefixtures("loader")
def test_places_count_characters_from_one() -> None:
    root, _ = read("항구: [é, '😀', x]\nb:\n  - c: d\n    e: f\n\n\n# end\n", "a.yaml")
    assert isinstance(root, Mapping)
    assert place(root) == (1, 1, 4, 9)
    (key, flow), (_, block) = root.entries
    assert place(key) == (1, 1, 1, 3)
    assert place(flow) == (1, 5, 1, 16)
    assert isinstance(flow, Sequence)
    assert [place(item) for item in flow.items] == [(1, 6, 1, 7), (1, 9, 1, 12), (1, 14, 1, 15)]
    assert place(block) == (3, 3, 4, 9)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("text", ["", "\n\n", "# a\n", "---\n", "--- # a\n", "---\n...\n"])
def test_nothing_is_no_fault(text: str) -> None:
    assert read(text, "a.yaml") == (None, [])


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "code", "place"),
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
def test_what_is_refused(text: str, code: str, place: tuple[int, int]) -> None:
    root, diagnostics = read(text, "a.yaml")
    assert root is None
    assert [(fault.code, (fault.span.line, fault.span.column)) for fault in diagnostics] == [(code, place)]


@pytest.mark.usefixtures("loader")
def test_both_parsers_are_explained_in_the_same_words() -> None:
    texts = [
        "a: b: c",
        "a\nb: c",
        "a: 'b's",
        'a: "b" c',
        "a: [b] c",
        "a: [b",
        "a: @b",
        "a: - b",
        'a: "\\x"',
        "a:\n\tb: c",
    ]
    for text in texts:
        (fault,) = read(text, "a.yaml")[1]
        assert not fault.message.startswith("this is not YAML"), text


@pytest.mark.usefixtures("loader")
def test_reading_goes_on_after_a_key_that_cannot_be() -> None:
    text = "a: 1\n[b]: 2\na: 3\n\u00a0c: 4\nd: 5\n"
    root, diagnostics = read(text, "a.yaml")
    assert plainly(root) == {"a": "1", "d": "5"}
    assert [(fault.code, fault.span.line) for fault in diagnostics] == [
        ("bad-key", 2),
        ("doubled-key", 3),
        ("character", 4),
    ]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "warned"),
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
def test_a_remark_that_may_be_text(text: str, warned: list[str]) -> None:
    _, diagnostics = read(text, "a.yaml")
    assert [fault.message.partition("'")[2].partition("'")[0] for fault in diagnostics] == warned
    assert {fault.code for fault in diagnostics} <= {"remark"}


@pytest.mark.parametrize(
    "sign", ["[", "{", "- ", "? ", "[a: ", "{a: ", "[?", "'", '"', "-\n", "a:\n ", "\\", "&a ", "|"]
)
def test_a_hostile_text_takes_a_bearable_time(sign: str) -> None:
    began = time.perf_counter()
    read(sign * (document.BYTES_AT_MOST // len(sign)), "a.yaml")
    assert time.perf_counter() - began < 5


def test_what_is_too_large_is_refused_before_it_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "NODES_AT_MOST", 10)
    assert codes("[" + "a, " * 9 + "]") == []
    assert codes("[" + "a, " * 10 + "]") == ["too-large"]
    monkeypatch.setattr(document, "SCALAR_AT_MOST", 3)
    assert codes("abc") == []
    assert codes("abcd") == ["too-large"]


structures = st.recursive(
    st.text("ab:#- '\"é\n", max_size=6),
    lambda inside: (
        st.lists(inside, max_size=4) | st.dictionaries(st.text("abc", max_size=3), inside, max_size=4)
    ),
    max_leaves=20,
)


@given(structures, st.booleans())
@settings(max_examples=150, deadline=None)
def test_what_was_written_is_read(structure: object, flow: bool) -> None:
    text = yaml.dump(structure, Dumper=yaml.SafeDumper, allow_unicode=True, default_flow_style=flow)
    root, diagnostics = read(text, "a.yaml")
    assert diagnostics == []
    assert plainly(root) == structure
