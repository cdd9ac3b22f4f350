from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.message import Reason
from cimaise.source.render import display_width, full, line, report


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


def test_other_places_that_a_diagnostic_names_are_listed() -> None:
    other = ((Span("b.yaml", 2, 3, 2, 4), ExampleReason.HERE()),)
    diagnostic = Diagnostic("code", MESSAGE, Span("a.yaml"), help=ExampleReason.WRITE_B(), related=other)
    assert full(diagnostic, []).split("\n")[1:] == ["  b.yaml:2:3: here", "  help: write B"]


def test_a_tab_before_the_span_is_shown_as_spaces() -> None:
    assert shown("\ta: b", 5, 6)[1:] == ["  1 |     a: b", "    |        ^"]


def test_a_span_of_one_character_has_one_caret_wherever_it_is() -> None:
    for column in (1, 2, 3):
        assert shown("abc", column, column + 1)[2] == f"    | {' ' * (column - 1)}^"
    assert shown("abc", 2, 2)[2] == "    |  ^"


def test_a_long_line_is_shown_with_fifty_characters_before_the_span() -> None:
    _, line, caret = shown("a" * 80 + "X" + "b" * 80, 81, 82)
    assert line == f"  1 | {'a' * 50}X{'b' * 49}"
    assert caret == f"    | {' ' * 50}^"


def test_a_report_shows_each_diagnostic_with_its_line() -> None:
    found = [Diagnostic("code", MESSAGE, Span(file, 2, 4, 2, 5)) for file in ("a.yaml", "b.yaml", "c.yaml")]
    assert report(found, {"a.yaml": "a b\nc: d", "b.yaml": "e f\ng: h"}).split("\n") == [
        *("a.yaml:2:4: error[code]: message", "  2 | c: d", "    |    ^", ""),
        *("b.yaml:2:4: error[code]: message", "  2 | g: h", "    |    ^", ""),
        *("c.yaml:2:4: error[code]: message", ""),
        "3 errors",
    ]


def test_a_report_shows_only_the_first_diagnostics_of_each_code() -> None:
    found = [Diagnostic(code, MESSAGE, Span("a.yaml", at)) for at, code in enumerate("xyxyyxy", 1)]
    one, two = found[0], Diagnostic("two", MESSAGE, Span("a.yaml"), Severity.WARNING)
    assert report([*found, two, two], {}, per_code=2).split("\n\n") == [
        "a.yaml:1:1: error[x]: message",
        "a.yaml:2:1: error[y]: message",
        "a.yaml:3:1: error[x]: message",
        "and 1 more of this kind: error[x]",
        "a.yaml:4:1: error[y]: message",
        "and 2 more of this kind: error[y]",
        "a.yaml:1:1: warning[two]: message",
        "a.yaml:1:1: warning[two]: message",
        "7 errors and 2 warnings",
    ]
    assert "and 1,199 more of this kind: error[x]" in report([one] * 1200, {}, per_code=1)


def test_a_diagnostic_on_one_line_for_a_log() -> None:
    span = Span("a.yaml", 3, 2, 3, 4)
    assert line(Diagnostic("code", MESSAGE, span)) == "a.yaml:3:2: error[code]: message"
    with_help = Diagnostic("code", ExampleReason.ANY(text="a\nb"), span, help=ExampleReason.WRITE_B())
    assert line(with_help) == "a.yaml:3:2: error[code]: a\N{REPLACEMENT CHARACTER}b; write B"


@given(
    st.text(max_size=300), st.integers(-1, 400), st.integers(-1, 400), st.integers(-1, 3), st.integers(-1, 3)
)
@settings(max_examples=300, deadline=None)
def test_any_span_in_any_text_is_shown(text: str, column: int, end: int, line: int, end_line: int) -> None:
    message = ExampleReason.ANY(text=text)
    span = Span(text, line, column, end_line, end)
    full(Diagnostic("code", message, span, label=message, help=message), text.split("\n"))
