"""Captions: cues from every valid form of WebVTT, and a diagnostic for each invalid cue."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.media.captions import Captions, Cue, at, parse, read
from cimaise.media.messages import CaptionsReason
from cimaise.source.message import Message
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from cimaise.source.message import Reason

CONTENT = Path(__file__).parents[2] / "content"
TWO_LANGUAGES = Path(__file__).parents[1] / "data/two-languages"


def cues(text: str) -> tuple[Cue, ...]:
    """The cues of a valid text."""
    captions = parse(text, "a.vtt")
    assert captions.diagnostics == ()
    return captions.cues


def plain(payload: str) -> str:
    """The plain text of one cue."""
    (cue,) = cues(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{payload}\n")
    return cue.text


def diagnostics(text: str) -> list[tuple[int, Reason]]:
    """Line and reason of each diagnostic."""
    found = parse(text, "a.vtt").diagnostics
    return [(each.span.line, each.message.reason) for each in found if isinstance(each.message, Message)]


# Cues


def test_cue_has_start_end_and_text() -> None:
    assert cues("WEBVTT\n\n00:01.250 --> 00:04.000\nThe harbour at dawn\n") == (
        Cue(1.25, 4.0, "The harbour at dawn"),
    )


@pytest.mark.parametrize(
    ("time", "seconds"),
    [("00:00.001", 0.001), ("59:59.999", 3599.999), ("1:00:00.000", 3600), ("100:00:01.500", 360_001.5)],
)
def test_times(time: str, seconds: float) -> None:
    (cue,) = cues(f"WEBVTT\n\n00:00.000 --> {time}\na\n")
    assert cue.end == pytest.approx(seconds)


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT",
        "WEBVTT\n",
        "WEBVTT - the harbour\n\nNOTE nothing is said\n",
        "WEBVTT\tx\nKind: captions\nLanguage: en\n\nNOTE\nof two\nlines\n",
        "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n",
    ],
)
def test_text_without_cues(text: str) -> None:
    assert cues(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\na\n\n2\n00:03.000 --> 00:04.000\nb",
        "WEBVTT\n00:01.000 --> 00:02.000\na\n\n\n\n00:03.000 --> 00:04.000\nb\n",
        "WEBVTT\nKind: captions\n00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb\n",
        "WEBVTT\n\n00:03.000 --> 00:04.000\nb\n\n00:01.000 --> 00:02.000\na\n",
        "WEBVTT\n\n \t00:01.000-->00:02.000 line:0 position:20% align:start\na\n\n00:03.000 --> 00:04.000\tx\nb\n",
    ],
)
def test_identifiers_settings_order_and_empty_lines_make_no_difference(text: str) -> None:
    assert cues(text) == (Cue(1, 2, "a"), Cue(3, 4, "b"))


@pytest.mark.parametrize(
    ("payload", "text"),
    [
        ("<v Ann Lee>Good <i>morning</i>", "Good morning"),
        ("<c.yellow.bg_blue>Fish</c> <00:01.500><b>market</b>", "Fish market"),
        ("<v.loud\nAnn>Two lines of a tag", "Two lines of a tag"),
        ("Salt &amp; pepper &lt;3 &quot;here&quot;", 'Salt & pepper <3 "here"'),
        ("&lt;i&gt;not a tag&lt;/i&gt;", "<i>not a tag</i>"),
        ("a&nbsp;b &#233; &#x1F30A;", "a b é 🌊"),
        ("2 < 3", "2 < 3"),
        ("  one  \n\ttwo ", "one\ntwo"),
        ("- Yes.\n- No.", "- Yes.\n- No."),
        ("a\x00b\x1b[31mc", "a b [31mc"),
        ("bell&#7;", "bell"),
        ("غيوم فوق البحر", "غيوم فوق البحر"),
        ("한국어 자막", "한국어 자막"),
    ],
)
def test_text_is_plain(payload: str, text: str) -> None:
    assert plain(payload) == text


# The caption at a time


def test_cue_is_shown_from_its_start_until_before_its_end() -> None:
    shown = (Cue(1, 2, "a"), Cue(2, 3, "b"))
    captions = [at(shown, seconds) for seconds in (0, 0.999, 1, 1.999, 2, 2.999, 3, float("nan"))]
    assert captions == ["", "", "a", "a", "b", "b", "", ""]


def test_overlapping_cues_are_shown_together_the_longer_first() -> None:
    shown = cues(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nb\n\n00:01.000 --> 00:04.000\na\n\n00:03.000 --> 00:05.000\nc"
    )
    assert [at(shown, seconds) for seconds in (1.5, 2.5, 3.5, 4.5)] == ["a\nb", "a", "a\nc", "c"]


# Diagnostics


@pytest.mark.parametrize(
    "times",
    [
        "00:01,000 --> 00:02,000",
        "1.000 --> 2.000",
        "00:01 --> 00:02",
        "00:01.00 --> 00:02.00",
        "-->",
        "a --> b",
        "00:61.000 --> 00:62.000",
        "99:00.000 --> 99:01.000",
        "00:01.000 --> 00:02.0001",
        "00:01.000 -->",
        "٠٠:٠١.٠٠٠ --> ٠٠:٠٢.٠٠٠",
        f"{'9' * 5000}:00:00.000 --> {'9' * 5000}:00:01.000",
    ],
)
def test_cue_with_invalid_times_is_omitted(times: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n{times}\nx\n\n00:03.000 --> 00:04.000\nb\n"
    assert parse(text, "a.vtt").cues == (Cue(1, 2, "a"), Cue(3, 4, "b"))
    assert diagnostics(text) == [(6, CaptionsReason.BAD_TIMES)]


@pytest.mark.parametrize("end", ["00:02.000", "00:01.000"])
def test_cue_must_end_after_its_start(end: str) -> None:
    text = f"WEBVTT\n\nname\n00:02.000 --> {end}\nx\n"
    assert parse(text, "a.vtt").cues == ()
    assert diagnostics(text) == [(4, CaptionsReason.END_NOT_AFTER_START)]


@pytest.mark.parametrize("payload", ["", "<i></i>", "&#32;", " \t"])
def test_cue_without_text(payload: str) -> None:
    assert diagnostics(f"WEBVTT\n\n00:02.000 --> 00:03.000\n{payload}\n") == [(3, CaptionsReason.NO_TEXT)]


def test_paragraph_after_an_empty_line_has_no_times() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nand more\n"
    assert parse(text, "a.vtt").cues == (Cue(1, 2, "a"),)
    assert diagnostics(text) == [(6, CaptionsReason.NO_TIMES)]


@pytest.mark.parametrize(
    "text", ["", "\n", "Hello", "webvtt\n", "WEBVTTs\n\n00:01.000 --> 00:02.000\na", "#EXTM3U\n"]
)
def test_text_without_the_header(text: str) -> None:
    assert parse(text, "a.vtt").cues == ()
    assert diagnostics(text) == [(1, CaptionsReason.NOT_WEBVTT)]


def test_subrip_is_recognised() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\na\n"
    assert diagnostics(text) == [(1, CaptionsReason.SUBRIP)]


def test_every_diagnostic_has_advice_and_the_name_of_the_file() -> None:
    text = "WEBVTT\n\n-->\n\na\n\n00:02.000 --> 00:01.000\nb\n\n00:01.000 --> 00:02.000\n"
    found = [
        *parse(text, "a.vtt").diagnostics,
        *parse("1\n00:00:01,000 --> ", "a.vtt").diagnostics,
        *parse("", "a.vtt").diagnostics,
    ]
    assert len(found) == 6
    for diagnostic in found:
        assert diagnostic.span.file == "a.vtt"
        for message in (diagnostic.message, diagnostic.help):
            assert isinstance(message, Message)
            assert not str(message).endswith(".")


def test_number_of_diagnostics_is_limited() -> None:
    assert len(parse("WEBVTT\n\n" + "a\n\n" * 100_000, "a.vtt").diagnostics) == 20


# Files


def test_captions_of_the_bundled_exhibits_are_valid() -> None:
    files = [(folder, file) for folder in (CONTENT, TWO_LANGUAGES) for file in folder.rglob("*.vtt")]
    assert len(files) == 3
    for folder, file in files:
        captions = read(folder, str(file.relative_to(folder)))
        assert captions.diagnostics == ()
        assert captions.cues


def test_windows_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_bytes(b"\xef\xbb\xbfWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\na\r\nb\r\n")
    assert read(tmp_path, "a.vtt") == Captions((Cue(1, 2, "a\nb"),))


def test_unreadable_file_is_a_diagnostic_and_not_an_exception(tmp_path: Path) -> None:
    (tmp_path / "latin.vtt").write_bytes(b"WEBVTT\n\n00:01.000 --> 00:02.000\ncaf\xe9\n")
    (tmp_path / "large.vtt").write_bytes(b"WEBVTT\n" + bytes(2_000_000))
    problems = {
        "none.vtt": FileReason.NOT_FOUND,
        "latin.vtt": FileReason.NOT_UTF8,
        "large.vtt": FileReason.TOO_LARGE,
        "../a.vtt": FileReason.BAD_PATH,
    }
    for file, reason in problems.items():
        (diagnostic,) = read(tmp_path, file).diagnostics
        assert diagnostic.code == "unreadable-file"
        assert isinstance(diagnostic.message, Message)
        assert diagnostic.message.reason is CaptionsReason.UNREADABLE
        problem = diagnostic.message.parameters["problem"]
        assert isinstance(problem, Message)
        assert problem.reason is reason
        assert str(diagnostic.message) == f"'{file}' cannot be read: {problem}"


# Any text

STRUCTURE = (
    "WEBVTT",
    "\n",
    "\n\n",
    "-->",
    " --> ",
    "00:01.000",
    "00:02.000",
    "1:00:00.000",
    "NOTE",
    "STYLE\n",
)
MARKUP = (
    "<",
    ">",
    "<i>",
    "&amp;",
    "&#0;",
    "&#10;",
    "&",
    ";",
    " ",
    "\t",
    "\r",
    "\0",
    "a",
    "é",
    "\x85",
    "\u2028",
)
pieces = st.lists(st.sampled_from(STRUCTURE + MARKUP) | st.text(max_size=3)).map("".join)


@given(st.text() | pieces | pieces.map("WEBVTT\n\n".__add__))
def test_any_text(text: str) -> None:
    captions = parse(text, "a.vtt")
    assert list(captions.cues) == sorted(captions.cues, key=lambda cue: (cue.start, -cue.end))
    for cue in captions.cues:
        assert 0 <= cue.start < cue.end
        assert cue.text.strip()
        assert cue.text in at(captions.cues, cue.start)
        assert all(unicodedata.category(c) != "Cc" for c in cue.text.replace("\n", ""))
    lines = text.split("\n")
    for diagnostic in captions.diagnostics:
        span = diagnostic.span
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.end_column <= len(lines[span.line - 1]) + 1
