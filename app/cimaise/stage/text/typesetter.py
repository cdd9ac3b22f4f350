"""What QML cannot measure by itself: balanced lines, and where pictures hang."""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Slot
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QmlElement, QmlSingleton

from cimaise.layout import wall

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_DESIGN_UNIT = 5.333
"""The design was drawn at 1280x720, in px that are CSS's. As Theme.optical has it, to the digit: else every title
would be made of a face that nothing else uses."""
_WORDS_PER_LINE = 16
_STEP = 0.94
_SMALLEST = 0.4
"""How a title that does not fit grows smaller, and when it stops to."""


def _lines(widths: list[float], space: float, room: float) -> int:
    """How many lines words of these widths take, all in px."""
    count, used = 1, 0.0
    for width in widths:
        if used and used + space + width > room:
            count, used = count + 1, width
        else:
            used += (space if used else 0.0) + width
    return count


def balanced_lines(text: str, font: QFont, room: float) -> str:
    """A title with its line breaks: as few lines as `room` (px) allows, and those as even as they can be.

    A text whose words do not fit, or that has no spaces to break at, is left as it is, for Qt to wrap.
    """
    words = text.split()
    metrics = QFontMetricsF(font)
    widths = {
        (first, last): metrics.horizontalAdvance(" ".join(words[first:last]))
        for first in range(len(words))
        for last in range(first + 1, min(first + _WORDS_PER_LINE, len(words)) + 1)
    }
    # The best way to set the words from `first` on: how many lines, how uneven, and where the first of them ends.
    best: dict[int, tuple[int, float, int]] = {len(words): (0, 0.0, 0)}
    for first in reversed(range(len(words))):
        ways = [
            (best[last][0] + 1, best[last][1] + (room - width) ** 2, last)
            for last in range(first + 1, len(words) + 1)
            if last in best and (width := widths.get((first, last), math.inf)) <= room
        ]
        if ways:
            best[first] = min(ways)
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
    """Whether a text has letters that join, as Arabic's do."""
    return any(unicodedata.bidirectional(letter) == "AL" for letter in text)


def optical_size(size: float, unit: float) -> float:
    """The optical size of the serif for type of `size` px where a unit is `unit` px: the same cut on every screen, as
    the design drew it, where a unit was 5.333 px."""
    return min(max(size / max(unit, 0.01) * _DESIGN_UNIT, 8.0), 60.0)


def title_font(family: str, weight: int, size: float, tracking: float, unit: float) -> QFont:
    """The font of a title: `weight` of the variable face, `size` and `unit` in px, `tracking` in sizes of the type."""
    font = QFont(family)
    font.setPixelSize(max(1, round(size)))
    font.setVariableAxis(QFont.Tag("wght"), weight)
    font.setVariableAxis(QFont.Tag("opsz"), optical_size(size, unit))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * size)
    return font


def fitted_size(
    text: str, font: Callable[[float], QFont], room: tuple[float, float], leading: float, largest: float
) -> float:
    """The largest size, in px and at most `largest`, at which a title fits into a room (width, height; px) without
    breaking a word. `font` gives the font of a size, `leading` is a line's height in sizes of the type."""
    width, height = room
    words = text.split()
    if not words or width <= 0 or height <= 0:
        return largest
    # Measured once, at the size that is used where it fits: every other size would be a face of its own to load.
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
    """Sizes titles to their room, and breaks them into lines of one length."""

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
        """The size, in px, at which a title fits."""

        def font(size: float) -> QFont:
            return title_font(family, weight, size, tracking, unit)

        return fitted_size(text, font, (width, height), leading, largest)

    @Slot(str, result=bool)
    def joins(self, text: str) -> bool:
        """Whether a text has letters that join: its face stands lower in the line."""
        return has_joined_letters(text)

    @Slot(str, QFont, float, result=str)
    def balanced(self, text: str, font: QFont, room: float) -> str:
        """A title with its line breaks."""
        return balanced_lines(text, font, room)


@QmlElement
@QmlSingleton
class Wall(QObject):
    """Hangs the pictures of a gallery."""

    @Slot(int, int, bool, float, float, result=QRectF)
    def frame(self, index: int, count: int, upright: bool, width: float, unit: float) -> QRectF:
        """The frame of one picture, in px."""
        return QRectF(*wall.frame(index, count, portrait=upright, width=width, unit=unit))

    @Slot(int, bool, float, result=float)
    def height(self, count: int, upright: bool, unit: float) -> float:
        """How high the wall is, in px."""
        return wall.height(count, portrait=upright, unit=unit)
