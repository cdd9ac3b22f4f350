"""Captions: every way a person may write a WebVTT file gives cues, and a sentence for each cue that is broken."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.media.captions import Captions, Cue, at, parse, read

CONTENT = Path(__file__).parents[2] / "content"
TWO_LANGUAGES = Path(__file__).parents[1] / "data/two-languages"


def cues(text: str) -> tuple[Cue, ...]:
    """The cues of a text in which nothing is wrong."""
    found = parse(text, "a.vtt")
    assert found.diagnostics == ()
    return found.cues


def words(payload: str) -> str:
    """What is read of one cue's text."""
    (cue,) = cues(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{payload}\n")
    return cue.text


def diagnostics(text: str) -> list[tuple[int, str]]:
    return [(fault.span.line, fault.message) for fault in parse(text, "a.vtt").diagnostics]


# What is read


def test_a_cue_has_a_start_an_end_and_a_text() -> None:
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
def test_a_film_in_which_nothing_is_said(text: str) -> None:
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
def test_names_settings_and_missing_empty_lines_change_nothing(text: str) -> None:
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
def test_the_text_is_plain(payload: str, text: str) -> None:
    assert words(payload) == text


# What is on screen at a moment


def test_a_cue_is_read_from_its_start_until_before_its_end() -> None:
    shown = (Cue(1, 2, "a"), Cue(2, 3, "b"))
    assert [at(shown, moment) for moment in (0, 0.999, 1, 1.999, 2, 2.999, 3, float("nan"))] == [
        *("", "", "a", "a", "b", "b", "", "")
    ]


def test_cues_that_overlap_are_read_together_the_longer_first() -> None:
    shown = cues(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nb\n\n00:01.000 --> 00:04.000\na\n\n00:03.000 --> 00:05.000\nc"
    )
    assert [at(shown, moment) for moment in (1.5, 2.5, 3.5, 4.5)] == ["a\nb", "a", "a\nc", "c"]


# What is wrong


@pytest.mark.parametrize(
    "times",
    [
        *(
            "00:01,000 --> 00:02,000",
            "1.000 --> 2.000",
            "00:01 --> 00:02",
            "00:01.00 --> 00:02.00",
            "-->",
            "a --> b",
        ),
        *("00:61.000 --> 00:62.000", "99:00.000 --> 99:01.000", "00:01.000 --> 00:02.0001", "00:01.000 -->"),
        *("٠٠:٠١.٠٠٠ --> ٠٠:٠٢.٠٠٠", f"{'9' * 5000}:00:00.000 --> {'9' * 5000}:00:01.000"),
    ],
)
def test_a_cue_without_proper_times_is_left_out_and_the_others_stand(times: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n{times}\nx\n\n00:03.000 --> 00:04.000\nb\n"
    assert parse(text, "a.vtt").cues == (Cue(1, 2, "a"), Cue(3, 4, "b"))
    assert diagnostics(text) == [(6, "these are not times as WebVTT has them")]


@pytest.mark.parametrize("end", ["00:02.000", "00:01.000"])
def test_a_cue_has_to_last(end: str) -> None:
    text = f"WEBVTT\n\nname\n00:02.000 --> {end}\nx\n"
    assert parse(text, "a.vtt").cues == ()
    assert diagnostics(text) == [(4, "this cue ends before it has begun")]


@pytest.mark.parametrize("payload", ["", "<i></i>", "&#32;", " \t"])
def test_a_cue_without_text(payload: str) -> None:
    assert diagnostics(f"WEBVTT\n\n00:02.000 --> 00:03.000\n{payload}\n") == [(3, "this cue has no text")]


def test_a_paragraph_cut_off_from_its_cue_by_an_empty_line() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nand more\n"
    assert parse(text, "a.vtt").cues == (Cue(1, 2, "a"),)
    assert diagnostics(text) == [(6, "this text has no times")]


@pytest.mark.parametrize(
    "text", ["", "\n", "Hello", "webvtt\n", "WEBVTTs\n\n00:01.000 --> 00:02.000\na", "#EXTM3U\n"]
)
def test_a_text_that_is_something_else(text: str) -> None:
    assert parse(text, "a.vtt").cues == ()
    assert diagnostics(text) == [(1, "captions begin with the word WEBVTT")]


def test_subtitles_of_the_other_kind_are_called_by_their_name() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\na\n"
    assert diagnostics(text) == [(1, "these captions are SubRip (SRT), not WebVTT")]


def test_every_fault_says_what_to_do_and_names_its_file() -> None:
    text = "WEBVTT\n\n-->\n\na\n\n00:02.000 --> 00:01.000\nb\n\n00:01.000 --> 00:02.000\n"
    found = [
        *parse(text, "a.vtt").diagnostics,
        *parse("1\n00:00:01,000 --> ", "a.vtt").diagnostics,
        *parse("", "a.vtt").diagnostics,
    ]
    assert len(found) == 6
    for fault in found:
        assert fault.help
        assert fault.span.file == "a.vtt"
        assert not fault.message.endswith(".")


def test_a_file_of_nothing_but_faults_does_not_fill_the_memory() -> None:
    assert len(parse("WEBVTT\n\n" + "a\n\n" * 100_000, "a.vtt").diagnostics) == 20


# Files


def test_captions_that_come_with_the_exhibits_are_without_fault() -> None:
    files = [(folder, file) for folder in (CONTENT, TWO_LANGUAGES) for file in folder.rglob("*.vtt")]
    assert len(files) == 3
    for folder, file in files:
        captions = read(folder, str(file.relative_to(folder)))
        assert captions.diagnostics == ()
        assert captions.cues


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_bytes(b"\xef\xbb\xbfWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\na\r\nb\r\n")
    assert read(tmp_path, "a.vtt") == Captions((Cue(1, 2, "a\nb"),))


def test_a_file_that_cannot_be_read_is_a_fault_and_no_exception(tmp_path: Path) -> None:
    (tmp_path / "latin.vtt").write_bytes(b"WEBVTT\n\n00:01.000 --> 00:02.000\ncaf\xe9\n")
    (tmp_path / "large.vtt").write_bytes(b"WEBVTT\n" + bytes(2_000_000))
    reasons = {
        "none.vtt": "there is no such file",
        "latin.vtt": "line 4 is not UTF-8; save it as UTF-8",
        "large.vtt": "it is larger than 2 MB",
        "../a.vtt": "its path leads out of the exhibit; every file must lie inside its folder",
    }
    for file, reason in reasons.items():
        (fault,) = read(tmp_path, file).diagnostics
        assert fault.message == f"'{file}' cannot be read: {reason}"


# Anything

pieces = st.lists(
    st.sampled_from(
        [
            *(
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
            ),
            *(
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
            ),
        ]
    )
    | st.text(max_size=3)
).map("".join)


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
    for fault in captions.diagnostics:
        assert 1 <= fault.span.line <= len(lines)
        assert 1 <= fault.span.end_column <= len(lines[fault.span.line - 1]) + 1
