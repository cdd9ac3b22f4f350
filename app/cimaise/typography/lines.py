"""Breaks titles into lines: the fewest, of similar length, with names and the last two words together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.typography.least import LEAST, LEAST_IN_TITLES
from cimaise.typography.pieces import (
    Piece,
    after_dashes,
    anywhere,
    at_joints,
    at_no_break_spaces,
    at_soft_hyphens,
    at_syllables,
    is_ideographic,
    joins_words,
    letters,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cimaise.typography.pieces import Splitter

    Measure = Callable[[str], float]
    """The width of a text on one line."""

STAGES = 4
"""How much a title may be broken: 0 only between words, 1 between the words of a compound, 2 at any hyphen of the dictionary,
3 anywhere."""
_TIED = 0.9
"""The share of a line that words which belong together may fill: wider ones are separated."""
_LEAST_IDEOGRAPHS = 2
_SHORT = 3
"""The letters of a word that should not be alone on a line, such as an article. Chinese, Japanese and Korean words are short."""
_LAST_OF_LONG_WORDS = "\u10ff"
_MOST_PIECES = 24
"""The most pieces on one line."""


def title_lines(
    text: str, language: str, measure: Measure, room: float, stage: int = STAGES - 1
) -> list[str]:
    """The lines of a title that are at most `room` wide. Empty if there are none at this stage."""
    whole = words(text, language)
    if not text.strip():
        return [""]
    line = _line(whole)
    if measure(line) <= room:
        return [line]
    splitters = _splitters(language)[: (2, 4, 5, 6)[stage]]
    pieces = [part for piece in whole for part in _fitting(piece, splitters, measure, room)]
    pieces = _tie_last_words(pieces, measure, room)
    for least in (LEAST_IN_TITLES,) if stage < STAGES - 1 else (LEAST_IN_TITLES, LEAST):
        if lines := _best_lines(pieces, measure, room, least):
            return lines
    return []


def _splitters(language: str) -> list[Splitter]:
    """What splits a piece that is too wide, in this order."""
    dictionary = [at_joints(language), at_syllables(language)]
    return [at_no_break_spaces, after_dashes, at_soft_hyphens, *dictionary, anywhere]


def _fitting(piece: Piece, splitters: Sequence[Splitter], measure: Measure, room: float) -> list[Piece]:
    """A piece, or its parts if it is too wide."""
    limit = room * _TIED if joins_words(piece.text) else room
    if not splitters or measure(piece.shown + piece.mark) <= limit:
        return [piece]
    return [part for each in splitters[0](piece) for part in _fitting(each, splitters[1:], measure, room)]


def _tie_last_words(pieces: list[Piece], measure: Measure, room: float) -> list[Piece]:
    """The pieces with the last two words as one, unless they nearly fill the line."""
    if len(pieces) < 3 or not pieces[-2].space:
        return pieces
    last = pieces[-1]._replace(text=f"{pieces[-2].text} {pieces[-1].text}")
    if joins_words(pieces[-1].text) or measure(last.shown) > room * _TIED:
        return pieces
    return [*pieces[:-2], last]


def _best_lines(pieces: Sequence[Piece], measure: Measure, room: float, least: int) -> list[str]:
    """The fewest lines, with the fewest hyphens and short words on a line of their own, of similar length."""
    count = len(pieces)
    # The best way to break the pieces from each one on: lines, hyphens and short words, unevenness, and the end of
    # the first line.
    best: dict[int, tuple[int, int, float, int]] = {count: (0, 0, 0.0, 0)}
    for first in reversed(range(count)):
        options = []
        for last in range(first + 1, min(count, first + _MOST_PIECES) + 1):
            # A longer line is wider, but for a hyphen at its end.
            if (width := measure(_line(pieces[first:last], ""))) > room:
                break
            if last not in best or not _is_allowed(pieces, first, last, least):
                continue
            mark = pieces[last - 1].mark if last < count else ""
            if mark and (width := measure(_line(pieces[first:last]))) > room:
                continue
            lines, flaws, unevenness, _ = best[last]
            flaws += bool(mark) + _is_short(pieces[first:last])
            options.append((lines + 1, flaws, unevenness + (room - width) ** 2, last))
        if options:
            best[first] = min(options)
    if 0 not in best:
        return []
    found, first = [], 0
    while first < count:
        last = best[first][3]
        found.append(_line(pieces[first:last]) if last < count else _line(pieces[first:last], ""))
        first = last
    return found


def _is_allowed(pieces: Sequence[Piece], first: int, last: int, least: int) -> bool:
    """Whether the parts of words at both ends of a line are long enough."""
    parts = _line(pieces[first:last], "").split(" ")
    before, end = pieces[first - 1] if first else None, pieces[last - 1]
    if before and not before.space and not _is_long(parts[0], least if before.mark else LEAST):
        return False
    return last == len(pieces) or bool(end.space) or _is_long(parts[-1], least if end.mark else LEAST)


def _is_short(line: Sequence[Piece]) -> bool:
    text = _line(line, "")
    return letters(text) <= _SHORT and max(text, default="") <= _LAST_OF_LONG_WORDS


def _is_long(part: str, least: int) -> bool:
    return letters(part) >= (_LEAST_IDEOGRAPHS if is_ideographic(part) else least)


def _line(pieces: Sequence[Piece], mark: str | None = None) -> str:
    """The text of a line; `mark` replaces that of the last piece."""
    last = pieces[-1]
    text = "".join(piece.shown + piece.space for piece in pieces[:-1])
    return text + last.shown + (last.mark if mark is None else mark)
