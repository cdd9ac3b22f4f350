"""Measurements for QML: sizes and line breaks of titles."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtQml import QmlElement, QmlSingleton

from cimaise.layout import columns
from cimaise.typography.capitals import for_capitals
from cimaise.typography.fitting import Room, fitted_size
from cimaise.typography.lines import title_lines
from cimaise.typography.quotes import opening_quote

if TYPE_CHECKING:
    from cimaise.typography.lines import Measure

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_DESIGN_UNIT = 5.333
"""The design's unit in CSS px, at 1280x720. It must have the digits of Theme.optical: otherwise every title
needs its own instance of the variable font."""
_UNBOUNDED = 1e6
"""A line width in px that no title needs."""
_SLACK = 0.5
"""Space in px that is kept free in each line, against rounding."""


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


def measure_in(font: QFont) -> Measure:
    """A function that returns the width in px of a text on one line, as the Text of Qt Quick lays it out."""
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)

    @lru_cache(maxsize=1000)
    def measure(text: str) -> float:
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_UNBOUNDED)
        layout.endLayout()
        return line.naturalTextWidth()

    return measure


def line_count(text: str, font: QFont, width: float) -> int:
    """The number of lines of a body text in lines of this width in px."""
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    count = 0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        count += max(1, layout.lineCount())
    return count


@QmlElement
@QmlSingleton
class Typesetter(QObject):
    """Fits titles into their space, and breaks them into lines. Fonts are given by family, weight, tracking in em and unit
    in px, as for `title_font`."""

    @Slot(str, str, str, int, float, float, float, float, float, float, float, result=float)
    def fitted(
        self,
        text: str,
        language: str,
        family: str,
        weight: int,
        tracking: float,
        unit: float,
        width: float,
        height: float,
        leading: float,
        largest: float,
        smallest: float,
    ) -> float:
        """The size in px at which a title fits. `smallest` is a share of the largest size: rather than at a smaller one,
        words are broken."""

        def measure_at(size: float) -> Measure:
            return measure_in(title_font(family, weight, size, tracking, unit))

        return fitted_size(
            text, language, measure_at, Room(width - _SLACK, height, leading), largest, smallest
        )

    @Slot(str, str, str, int, float, float, float, float, result=str)
    def lines(
        self,
        text: str,
        language: str,
        family: str,
        weight: int,
        tracking: float,
        unit: float,
        size: float,
        width: float,
    ) -> str:
        """A title with line breaks."""
        if width <= 0:
            return text  # QML asks several times before the title has a size
        measure = measure_in(title_font(family, weight, size, tracking, unit))
        return "\n".join(title_lines(text, language, measure, width - _SLACK)) or text

    @Slot(str, str, QFont, float, result=str)
    def balanced(self, text: str, language: str, font: QFont, width: float) -> str:
        """A text with line breaks like those of a title, in this font."""
        return (
            "\n".join(title_lines(text, language, measure_in(font), width - _SLACK)) or text
            if width > 0
            else text
        )

    @Slot(str, str, QFont, float, int, result=str)
    def caption(self, text: str, language: str, font: QFont, width: float, most: int) -> str:
        """As `balanced`; without line breaks if more than `most` lines would be needed, so that what is cut off is short."""
        lines = self.balanced(text, language, font, width)
        return lines if lines.count("\n") < most else text

    @Slot(str, str, QFont, float, result=str)
    def overline(self, text: str, language: str, font: QFont, width: float) -> str:
        """As `balanced`, for a text that is shown in capitals."""
        return self.balanced(for_capitals(text, language), language, font, width)

    @Slot(str, str, QFont, float, result=str)
    def prepared(self, text: str, language: str, font: QFont, width: float) -> str:
        """A body text with no-break spaces, and with soft hyphens in wide words."""
        # Imported with the first page: the first picture has no body text.
        from cimaise.typography.body import prepared

        return prepared(text, language, measure_in(font), width, font.pixelSize()) if width > 0 else text

    @Slot(str, str, QFont, float, float, float, result=str)
    def excerpt(
        self, text: str, language: str, font: QFont, width: float, height: float, leading: float
    ) -> str:
        """As many whole sentences of a body text as fit into a space in px; "" if not even the first one does. `leading` is the
        line height as a share of the type size."""
        from cimaise.typography.body import excerpt

        if width <= 0:
            return text
        lines = int(height / round(font.pixelSize() * leading))
        return excerpt(
            self.prepared(text, language, font, width), lines, lambda part: line_count(part, font, width)
        )

    @Slot(int, int, int, int, result=QPoint)
    def cell(self, index: int, count: int, across: int, rows: int) -> QPoint:
        """The column and the row of an entry of a list in columns; `rows` fit on a screen."""
        row, column = columns.cell(index, count, across, rows)
        return QPoint(column, row)

    @Slot(str, result=str)
    def openingQuote(self, text: str) -> str:
        """The quotation mark at the start of a title, which hangs into the margin."""
        return opening_quote(text)

    @Slot(str, result=bool)
    def hasJoinedLetters(self, text: str) -> bool:
        """Whether a text has joined letters: its typeface has another baseline."""
        return has_joined_letters(text)
