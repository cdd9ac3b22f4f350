"""Captions: a WebVTT file as cues of plain text, read by the rules of W3C's WebVTT, section 6.

The library webvtt-py was tried: it passes over broken cues without a word and knows no line numbers.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.files import FileAccessError, read_text
from cimaise.source.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FILE_LIMIT = 2_000_000
"""Bytes; the captions of a film of two hours take about 100 000."""

_FAULTS_AT_MOST = 20
"""More than a person reads; a file that is something else altogether could have a million."""

_ARROW = "-->"
_TIME = r"(?:([0-9]{1,4}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
# Settings may follow; where a cue stands is decided by the kiosk.
_TIMING = re.compile(rf"[ \t\f]*{_TIME}[ \t\f]*-->[ \t\f]*{_TIME}(?![0-9])")
# The header, comments, and how cues are to look.
_SILENT = re.compile(r"(?:WEBVTT|NOTE)(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$")
_TAG = re.compile(r"<[^>]*>")
_EXAMPLE = "write for example 00:01.000 --> 00:04.000"


@dataclass(frozen=True, slots=True)
class Cue:
    """What is read from `start` until before `end`, in seconds from the film's beginning."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class Captions:
    """The cues that could be read, in the order of their starts, and what is wrong with the others."""

    cues: tuple[Cue, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read(folder: Path, file: str) -> Captions:
    """The captions in a file of the exhibit. A file that cannot be read is a fault like any other."""
    name = str(folder / file)
    try:
        text = read_text(folder, file, FILE_LIMIT)
    except FileAccessError as why:
        message = f"{quoted(file)} cannot be read: {why}"
        return Captions(diagnostics=(Diagnostic("unreadable-file", message, Span(name), Severity.WARNING),))
    return parse(text, name)


def at(cues: Sequence[Cue], seconds: float) -> str:
    """What is to be read at a moment of the film; "" where nothing is. The cues are in order."""
    lines = []
    for cue in cues:
        if cue.start > seconds:
            break
        if seconds < cue.end:
            lines.append(cue.text)
    return "\n".join(lines)


def parse(text: str, name: str) -> Captions:
    """The captions of a text whose line ends are LF. `name` is the file's, as a person knows it."""
    lines = text.split("\n")
    if not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        return Captions(diagnostics=(_foreign(text, lines[0], name),))
    cues: list[Cue] = []
    diagnostics: list[Diagnostic] = []
    for first, block in _blocks(lines):
        found = _cue(block)
        if isinstance(found, Cue):
            cues.append(found)
        elif found and len(diagnostics) < _FAULTS_AT_MOST:
            at_line, message, advice = found
            diagnostics.append(_fault(name, first + at_line, block[at_line], message, advice))
    # Of two that begin together the longer stands first (WebVTT, "text track cue order").
    cues.sort(key=lambda cue: (cue.start, -cue.end))
    return Captions(tuple(cues), tuple(diagnostics))


def _foreign(text: str, first: str, name: str) -> Diagnostic:
    """The fault of a text that does not begin as WebVTT does."""
    if re.search(r"[0-9],[0-9]{3} *-->", text):
        message = "these captions are SubRip (SRT), not WebVTT"
        return _fault(name, 1, first, message, "convert them to WebVTT; most subtitle programs can")
    return _fault(
        name, 1, first, "captions begin with the word WEBVTT", "write it there, and leave the next line empty"
    )


def _fault(name: str, line: int, text: str, message: str, advice: str) -> Diagnostic:
    span = Span(name, line, 1, line, len(text) + 1)
    return Diagnostic("captions", message, span, Severity.WARNING, help=advice)


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """What stands between empty lines, each with the number of its first line, from 1.

    A line with an arrow begins a new block where it cannot be the times of the one before.
    """
    first, block = 1, list[str]()
    for number, line in enumerate([*lines, ""], start=1):
        anew = _ARROW in line and (len(block) > 1 or (block and _ARROW in block[0]))
        if block and (anew or not line):
            yield first, block
            block = []
        if line:
            first = first if block else number
            block.append(line)


def _cue(block: list[str]) -> Cue | tuple[int, str, str] | None:
    """The cue of a block; what is wrong (line from 0, message, advice); None for a block that is none."""
    times = next((index for index, line in enumerate(block[:2]) if _ARROW in line), None)
    if times is None:
        if _SILENT.match(block[0]):
            return None
        return 0, "this text has no times", f"{_EXAMPLE} above it; within a cue there is no empty line"
    timing = _TIMING.match(block[times])
    if not timing:
        return times, "these are not times as WebVTT has them", _EXAMPLE
    start, end = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
    if end <= start:
        return times, "this cue ends before it has begun", "write the later time after the arrow"
    words = _plain("\n".join(block[times + 1 :]))
    if not words:
        return times, "this cue has no text", "write it on the next line, without an empty line between"
    return Cue(start, end, words)


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _plain(markup: str) -> str:
    """Cue text without tags, its character references resolved, without characters that cannot be seen.

    A `<` without its `>` stands for itself, where WebVTT would drop all that follows.
    """
    text = unescape(_TAG.sub("", markup))
    lines = (
        "".join(c if unicodedata.category(c) != "Cc" else " " for c in line) for line in text.split("\n")
    )
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
