"""Reads captions: a WebVTT file as cues of plain text, by the rules of W3C's WebVTT, section 6.

The library webvtt-py was tried: it ignores invalid cues silently and has no line numbers.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from cimaise.media.messages import CaptionsAdvice, CaptionsReason
from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.files import FileAccessError, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from cimaise.source.message import Message

FILE_LIMIT = 2_000_000
"""Bytes; the captions of a film of two hours take about 100,000."""

_MAX_DIAGNOSTICS = 20
"""A file that does not contain captions could have a million."""

_ARROW = "-->"
_TIME = r"(?:([0-9]{1,4}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
# Cue settings may follow; they are ignored, since the kiosk decides the position of captions.
_TIMING = re.compile(rf"[ \t\f]*{_TIME}[ \t\f]*-->[ \t\f]*{_TIME}(?![0-9])")
# Blocks without cues: the header, comments, style sheets and regions.
_NOT_A_CUE = re.compile(r"(?:WEBVTT|NOTE)(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$")
_TAG = re.compile(r"<[^>]*>")
_EXAMPLE = "00:01.000 --> 00:04.000"


@dataclass(frozen=True, slots=True)
class Cue:
    """A text that is shown from `start` until before `end`, in seconds of the film."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class Captions:
    """The valid cues, in the order of their starts, and diagnostics for the others."""

    cues: tuple[Cue, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read(folder: Path, file: str) -> Captions:
    """The captions in a file of the exhibit. A file that cannot be read results in a diagnostic."""
    name = str(folder / file)
    try:
        text = read_text(folder, file, FILE_LIMIT)
    except FileAccessError as error:
        message = CaptionsReason.UNREADABLE(file=file, problem=error.message)
        return Captions(diagnostics=(Diagnostic("unreadable-file", message, Span(name), Severity.WARNING),))
    return parse(text, name)


def at(cues: Sequence[Cue], seconds: float) -> str:
    """The caption at a time of the film; "" if there is none. The cues are in the order of their starts."""
    lines = []
    for cue in cues:
        if cue.start > seconds:
            break
        if seconds < cue.end:
            lines.append(cue.text)
    return "\n".join(lines)


def parse(text: str, name: str) -> Captions:
    """The captions in a text whose line ends are LF. `name` is the file's name in diagnostics."""
    lines = text.split("\n")
    if not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        return Captions(diagnostics=(_bad_header(text, lines[0], name),))
    cues: list[Cue] = []
    diagnostics: list[Diagnostic] = []
    for first, block in _blocks(lines):
        result = _cue(block)
        if isinstance(result, Cue):
            cues.append(result)
        elif result and len(diagnostics) < _MAX_DIAGNOSTICS:
            line, message, advice = result
            diagnostics.append(_diagnostic(name, first + line, block[line], message, advice))
    # Of two cues with the same start, the longer one comes first (WebVTT, "text track cue order").
    cues.sort(key=lambda cue: (cue.start, -cue.end))
    return Captions(tuple(cues), tuple(diagnostics))


def _bad_header(text: str, first: str, name: str) -> Diagnostic:
    """The diagnostic for a text that does not start with the WebVTT header."""
    if re.search(r"[0-9],[0-9]{3} *-->", text):
        return _diagnostic(name, 1, first, CaptionsReason.SUBRIP(), CaptionsAdvice.CONVERT())
    return _diagnostic(name, 1, first, CaptionsReason.NOT_WEBVTT(), CaptionsAdvice.ADD_HEADER())


def _diagnostic(name: str, line: int, text: str, message: Message, advice: Message) -> Diagnostic:
    """A diagnostic for a whole line."""
    span = Span(name, line, 1, line, len(text) + 1)
    return Diagnostic("captions", message, span, Severity.WARNING, help=advice)


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The blocks between empty lines, each with the number of its first line, counted from 1.

    A line with an arrow starts a new block unless it can be the times of the current one.
    """
    first, block = 1, list[str]()
    for number, line in enumerate([*lines, ""], start=1):
        starts_block = _ARROW in line and (len(block) > 1 or (block and _ARROW in block[0]))
        if block and (starts_block or not line):
            yield first, block
            block = []
        if line:
            first = first if block else number
            block.append(line)


def _cue(block: list[str]) -> Cue | tuple[int, Message, Message] | None:
    """The cue in a block; None if the block is not a cue.

    For an invalid cue: the number of the line in the block, counted from 0, the message, and the advice.
    """
    times = next((index for index, line in enumerate(block[:2]) if _ARROW in line), None)
    if times is None:
        if _NOT_A_CUE.match(block[0]):
            return None
        return 0, CaptionsReason.NO_TIMES(), CaptionsAdvice.ADD_TIMES(example=_EXAMPLE)
    timing = _TIMING.match(block[times])
    if not timing:
        return times, CaptionsReason.BAD_TIMES(), CaptionsAdvice.EXAMPLE_OF_TIMES(example=_EXAMPLE)
    start, end = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
    if end <= start:
        return times, CaptionsReason.END_NOT_AFTER_START(), CaptionsAdvice.LATER_END()
    text = _plain("\n".join(block[times + 1 :]))
    if not text:
        return times, CaptionsReason.NO_TEXT(), CaptionsAdvice.ADD_TEXT()
    return Cue(start, end, text)


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _plain(markup: str) -> str:
    """Cue text without tags and control characters, and with its character references resolved.

    A `<` without a `>` is kept as text; WebVTT would drop everything after it.
    """
    text = unescape(_TAG.sub("", markup))
    lines = (
        "".join(c if unicodedata.category(c) != "Cc" else " " for c in line) for line in text.split("\n")
    )
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
