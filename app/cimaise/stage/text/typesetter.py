"""Measurements for QML: sizes and line breaks of titles."""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QmlElement, QmlSingleton

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_DESIGN_UNIT = 5.333
"""The design's unit in CSS px, at 1280x720. It must have the digits of Theme.optical: otherwise every title
needs its own instance of the variable font."""
_WORDS_PER_LINE = 16
_STEP = 0.94
_SMALLEST = 0.4
"""The factor by which a title that does not fit is reduced at each step, and the smallest total factor."""


def _lines(widths: list[float], space: float, room: float) -> int:
    """The number of lines for words of these widths; all in px."""
    count, used = 1, 0.0
    for width in widths:
        if used and used + space + width > room:
            count, used = count + 1, width
        else:
            used += (space if used else 0.0) + width
    return count


def balanced_lines(text: str, font: QFont, room: float) -> str:
    """A title with line breaks: the fewest lines that fit into `room` (px), with the most even lengths.

    A text with a word that does not fit, or without spaces, is returned unchanged, and Qt wraps it.
    """
    words = text.split()
    if not words or room <= 0:
        return text  # QML asks several times before the title has a size
    metrics = QFontMetricsF(font)
    whole = " ".join(words)
    if metrics.horizontalAdvance(whole) <= room:
        return whole
    widths = {
        (first, last): metrics.horizontalAdvance(" ".join(words[first:last]))
        for first in range(len(words))
        for last in range(first + 1, min(first + _WORDS_PER_LINE, len(words)) + 1)
    }
    # The best way to break the words from `first` on: number of lines, unevenness, end of the first line.
    best: dict[int, tuple[int, float, int]] = {len(words): (0, 0.0, 0)}
    for first in reversed(range(len(words))):
        options = [
            (best[last][0] + 1, best[last][1] + (room - width) ** 2, last)
            for last in range(first + 1, len(words) + 1)
            if last in best and (width := widths.get((first, last), math.inf)) <= room
        ]
        if options:
            best[first] = min(options)
    if 0 not in best:
        return text
    lines = []
    first = 0
    while first < len(words):
        last = best[first][2]
        lines.append(" ".join(words[first:last]))
        first = last
    return "\n".join(lines)


def has_joined_letters(text: str) -> bool:
    """Whether a text is in a script with joined letters, such as Arabic."""
    return any(unicodedata.bidirectional(letter) == "AL" for letter in text)


def optical_size(size: float, unit: float) -> float:
    """The optical size of the serif for text of `size` px if a unit has `unit` px. Independent of the screen:
    the same as in the design, in which a unit has 5.333 px."""
    return min(max(size / max(unit, 0.01) * _DESIGN_UNIT, 8.0), 60.0)


def title_font(family: str, weight: int, size: float, tracking: float, unit: float) -> QFont:
    """The font of a title: `weight` of the variable font, `size` and `unit` in px, `tracking` in em."""
    font = QFont(family)
    font.setPixelSize(max(1, round(size)))
    font.setVariableAxis(QFont.Tag("wght"), weight)
    font.setVariableAxis(QFont.Tag("opsz"), optical_size(size, unit))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * size)
    return font


def fitted_size(
    text: str, font: Callable[[float], QFont], room: tuple[float, float], leading: float, largest: float
) -> float:
    """The largest size in px, at most `largest`, at which a title fits into `room` (width, height; px)
    without breaking a word. `font` returns the font of a size, `leading` is the line height in em."""
    width, height = room
    words = text.split()
    if not words or width <= 0 or height <= 0:
        return largest
    # Measured once, at the size that is used if it fits: Qt loads each size as a separate font.
    metrics = QFontMetricsF(font(largest))
    widths = [metrics.horizontalAdvance(word) for word in words]
    space = metrics.horizontalAdvance(" ")
    scale = 1.0
    while scale > _SMALLEST:
        high = _lines(widths, space, width / scale) * largest * scale * leading
        if max(widths) * scale <= width and high <= height:
            break
        scale *= _STEP
    return largest * scale


@QmlElement
@QmlSingleton
class Typesetter(QObject):
    """Fits titles into their space, and balances their lines."""

    @Slot(str, str, int, float, float, float, float, float, float, result=float)
    def fitted(
        self,
        text: str,
        family: str,
        weight: int,
        tracking: float,
        unit: float,
        width: float,
        height: float,
        leading: float,
        largest: float,
    ) -> float:
        """The size in px at which a title fits."""

        def font(size: float) -> QFont:
            return title_font(family, weight, size, tracking, unit)

        return fitted_size(text, font, (width, height), leading, largest)

    @Slot(str, result=bool)
    def hasJoinedLetters(self, text: str) -> bool:
        """Whether a text has joined letters: its typeface has another baseline."""
        return has_joined_letters(text)

    @Slot(str, QFont, float, result=str)
    def balanced(self, text: str, font: QFont, room: float) -> str:
        """A title with balanced line breaks."""
        return balanced_lines(text, font, room)
