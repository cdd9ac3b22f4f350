from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.message import Reason
from cimaise.source.render import display_width, full, report


class ExampleReason(Reason):
    MESSAGE = "message"
    HERE = "here"
    WRITE_B = "write B"
    ANY = "{text}"


MESSAGE = ExampleReason.MESSAGE()


def shown(line: str, column: int, end: int) -> list[str]:
    return full(Diagnostic("code", MESSAGE, Span("a.yaml", 1, column, 1, end)), [line]).split("\n")


def test_a_diagnostic() -> None:
    diagnostic = Diagnostic(
        "code",
        MESSAGE,
        Span("a.yaml", 1, 8, 1, 9),
        label=ExampleReason.HERE(),
        help=ExampleReason.WRITE_B(),
    )
    assert full(diagnostic, ["title: A"]).split("\n") == [
        "a.yaml:1:8: error[code]: message",
        "  1 | title: A",
        "    |        ^ here",
        "  help: write B",
    ]


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("항구", 4), ("é", 1), ("e\u0301", 1), ("\ta", 5), ("a\tb", 5), ("😀", 2)]
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize("before", ["abc ", "항구 ", "e\u0301 ", "\t", "a\t", "😀"])
def test_the_caret_is_below_the_span(before: str) -> None:
    _, line, caret = shown(f"{before}XX", len(before) + 1, len(before) + 3)
    assert display_width(line[: line.index("X")]) == caret.index("^")
    assert caret.count("^") == 2


def test_a_long_line_is_cut_around_the_span() -> None:
    _, line, caret = shown("a" * 500 + "XX" + "b" * 500, 501, 503)
    assert len(line) < 110
    assert line[caret.index("^") :].startswith("XX")


def test_a_span_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    diagnostic = Diagnostic("code", MESSAGE, Span("a.yaml", 2, 3, 4, 1))
    assert full(diagnostic, ["a:", "  b: c", "  d: e", ""]).split("\n")[1:] == [
        "  2 |   b: c",
        "    |   ^^^^",
    ]


def test_a_span_at_the_end_of_a_line_has_a_caret() -> None:
    assert shown("title:", 7, 7)[2] == "    |       ^"


def test_without_the_file_only_the_message_is_shown() -> None:
    assert (
        full(Diagnostic("code", MESSAGE, Span("a.yaml", 3, 2, 3, 4)), [])
        == "a.yaml:3:2: error[code]: message"
    )


def test_control_characters_are_replaced() -> None:
    message, label, advice = (ExampleReason.ANY(text=text) for text in ("a\x1b[2Jb", "\x1bd", "\x9be"))
    span = Span("\x1b]0;c\x07", 1, 1, 1, 2)
    diagnostic = Diagnostic("code", message, span, label=label, help=advice)
    assert not {"\x1b", "\x07", "\x9b"} & set(full(diagnostic, ["\x1b[31mf"]))


def test_a_report_ends_with_counts() -> None:
    error = Diagnostic("code", MESSAGE, Span("a.yaml"))
    warning = Diagnostic("code", MESSAGE, Span("a.yaml"), Severity.WARNING)
    assert report([], {}) == ""
    assert report([error], {}).endswith("\n\n1 error")
    assert report([error, warning, warning], {"a.yaml": "b"}).endswith("\n\n1 error and 2 warnings")


@given(
    st.text(max_size=300), st.integers(-1, 400), st.integers(-1, 400), st.integers(-1, 3), st.integers(-1, 3)
)
@settings(max_examples=300, deadline=None)
def test_any_span_in_any_text_is_shown(text: str, column: int, end: int, line: int, end_line: int) -> None:
    message = ExampleReason.ANY(text=text)
    span = Span(text, line, column, end_line, end)
    full(Diagnostic("code", message, span, label=message, help=message), text.split("\n"))
