from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.render import cells, one, report


def shown(line: str, column: int, end: int, **more: str) -> list[str]:
    return one(Diagnostic("code", "message", Span("a.yaml", 1, column, 1, end), **more), [line]).split("\n")


def test_a_diagnostic() -> None:
    assert shown("title: A", 8, 9, label="here", help="write B") == [
        "a.yaml:1:8: error[code]: message",
        "  1 | title: A",
        "    |        ^ here",
        "  help: write B",
    ]


@pytest.mark.parametrize(
    ("text", "wide"), [("abc", 3), ("항구", 4), ("é", 1), ("e\u0301", 1), ("\ta", 5), ("a\tb", 5), ("😀", 2)]
)
def test_cells(text: str, wide: int) -> None:
    assert cells(text) == wide


@pytest.mark.parametrize("before", ["abc ", "항구 ", "e\u0301 ", "\t", "a\t", "😀"])
def test_the_caret_stands_under_what_it_means(before: str) -> None:
    _, line, caret = shown(f"{before}XX", len(before) + 1, len(before) + 3)
    assert cells(line[: line.index("X")]) == caret.index("^")
    assert caret.count("^") == 2


def test_a_long_line_is_shown_around_the_fault() -> None:
    _, line, caret = shown("a" * 500 + "XX" + "b" * 500, 501, 503)
    assert len(line) < 110
    assert line[caret.index("^") :].startswith("XX")


def test_a_fault_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    diagnostic = Diagnostic("code", "message", Span("a.yaml", 2, 3, 4, 1))
    assert one(diagnostic, ["a:", "  b: c", "  d: e", ""]).split("\n")[1:] == ["  2 |   b: c", "    |   ^^^^"]


def test_a_fault_at_the_end_of_a_line_has_a_caret_too() -> None:
    assert shown("title:", 7, 7)[2] == "    |       ^"


def test_without_its_file_only_the_sentence_is_shown() -> None:
    assert (
        one(Diagnostic("code", "message", Span("a.yaml", 3, 2, 3, 4)), [])
        == "a.yaml:3:2: error[code]: message"
    )


def test_nothing_can_command_a_terminal() -> None:
    diagnostic = Diagnostic(
        "code", "a\x1b[2Jb", Span("\x1b]0;c\x07", 1, 1, 1, 2), label="\x1bd", help="\x9be"
    )
    assert not {"\x1b", "\x07", "\x9b"} & set(one(diagnostic, ["\x1b[31mf"]))


def test_a_report_counts() -> None:
    error = Diagnostic("code", "message", Span("a.yaml"))
    warning = Diagnostic("code", "message", Span("a.yaml"), Severity.WARNING)
    assert report([], {}) == ""
    assert report([error], {}).endswith("\n\n1 error")
    assert report([error, warning, warning], {"a.yaml": "b"}).endswith("\n\n1 error and 2 warnings")


@given(
    st.text(max_size=300), st.integers(-1, 400), st.integers(-1, 400), st.integers(-1, 3), st.integers(-1, 3)
)
@settings(max_examples=300, deadline=None)
def test_any_place_in_any_text_is_shown(text: str, column: int, end: int, line: int, end_line: int) -> None:
    one(
        Diagnostic("code", text, Span(text, line, column, end_line, end), label=text, help=text),
        text.split("\n"),
    )
