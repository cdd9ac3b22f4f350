"""Runs of styled text in a text document, and the measures of tables and lists of names."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickTextDocument

from cimaise.layout.name_columns import place_groups
from cimaise.layout.table import ColumnMeasure, column_widths, whole_widths
from cimaise.stage.text.emphasis import has_italics
from cimaise.stage.text.fonts import SANS
from cimaise.stage.text.typesetter import measure_in
from cimaise.typography.body import prepared
from cimaise.typography.shifted import shifted

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

QVariantList = list
"""Qt's name of the type, which qmllint knows."""
EMPHASIS, STRONG, STRUCK, RAISED, LOWERED = 1, 2, 4, 8, 16
"""The styles of a run, added up."""
_SHIFTED = RAISED | LOWERED
_MARK_WEIGHT = 600
_RAISED, _LOWERED = 0.8, 0.9
"""The sizes of raised and lowered characters that the typeface does not have as such, in em. Qt then draws them at two
thirds of it, and raises them by half of it; other offsets have no effect in Qt Quick."""
_SMALLEST = 2
"""The least size in px, before a page has its size: Qt cannot reduce one pixel to two thirds."""
_INDENT = "\N{NO-BREAK SPACE}" * 3
"""What further lines of a name begin with: 0.75 em."""
_JOINER = "\N{WORD JOINER}"
"""Keeps the mark of a footnote on the line of the word before it."""


def fill_document(
    document: QTextDocument,
    runs: list[Any],
    font: QFont,
    leading: float,
    ink: QColor,
    language: str = "",
    width: float = 0.0,
    mark_size: float = 0.0,
) -> list[int]:
    """Replace the text of a document by runs: lists of a text, a style and the number of a footnote, 0 for text.

    The text is inserted, never parsed, so nothing in it is taken for HTML. `leading` is the line height in em. The text is
    prepared for lines of `width` px by the rules of `language`, unless that is 0. The document only leaves room for the marks
    of footnotes, which have `mark_size` px. Returns the position of each.
    """
    size = font.pixelSize()
    document.setDocumentMargin(0)
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    block = QTextBlockFormat()
    block.setLineHeight(round(size * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.setBlockFormat(block)
    marks: list[int] = []
    end = max((index for index, (_, _, note) in enumerate(runs) if not note), default=0)
    for index, (text, style, note) in enumerate(runs):
        if note:
            marks.append(cursor.position() + 1)
            cursor.insertText(_JOINER + str(note), _mark_format(mark_size))
        else:
            own = shifted(text, raised=bool(style & RAISED)) if style & _SHIFTED else ""
            run_format = _run_format(font, style & ~_SHIFTED if own else style, ink)
            measure = measure_in(run_format.font())
            is_end = index == end
            shown = (
                prepared(own or text, language, measure, width, size, is_end=is_end)
                if width > 0
                else own or text
            )
            cursor.insertText(shown.replace("\n", "\u2028"), run_format)
    return marks


def _run_format(font: QFont, style: int, ink: QColor) -> QTextCharFormat:
    own = QFont(font)
    factor = _RAISED if style & RAISED else _LOWERED if style & LOWERED else 1.0
    own.setPixelSize(max(_SMALLEST, round(font.pixelSize() * factor)))
    # Emphasis inside of italics is upright, as in print.
    own.setItalic(font.italic() != bool(style & EMPHASIS))
    own.setBold(bool(style & STRONG))
    own.setStrikeOut(bool(style & STRUCK))
    result = QTextCharFormat()
    result.setFont(own)
    result.setForeground(ink)
    if style & RAISED:
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    elif style & LOWERED:
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    return result


def _mark_format(size: float) -> QTextCharFormat:
    own = QFont(SANS)
    own.setPixelSize(max(_SMALLEST, round(size)))
    own.setVariableAxis(QFont.Tag("wght"), _MARK_WEIGHT)
    own.setVariableAxis(QFont.Tag("opsz"), 14)
    result = QTextCharFormat()
    result.setFont(own)
    result.setForeground(QColor(Qt.GlobalColor.transparent))
    return result


@QmlElement
@QmlSingleton
class BodyTypesetter(QObject):
    """Typesets the styled texts, the tables and the lists of names of a body."""

    @Slot(QQuickTextDocument, QVariantList, QFont, float, QColor, str, float, float, result=QVariantList)
    def fill(
        self,
        document: QQuickTextDocument,
        runs: list[Any],
        font: QFont,
        leading: float,
        ink: QColor,
        language: str,
        width: float,
        mark_size: float,
    ) -> list[int]:
        """Show runs in a document; see `fill_document`."""
        return fill_document(document.textDocument(), runs, font, leading, ink, language, width, mark_size)

    @Slot(str, result=bool)
    def hasItalics(self, text: str) -> bool:
        """Whether a text is in a script that has italics."""
        return has_italics(text)

    @Slot(QVariantList, QFont, QFont, result=float)
    def leastWidth(self, rows: list[Any], head: QFont, body: QFont) -> float:
        """The width of a table, in px, in which only its head has more than one line, without space between columns."""
        return sum(whole_widths(_measures(rows, head, body, 0.0)))

    @Slot(QVariantList, QFont, QFont, float, float, float, result=QVariantList)
    def columns(
        self, rows: list[Any], head: QFont, body: QFont, padding: float, room: float, most: float
    ) -> list[float]:
        """The widths of the columns of a table, in px. `rows` has maps with the `text` and the `runs` of each cell, `padding`
        is the space beside the text of a column, and `room` the width that the table should have."""
        return column_widths(_measures(rows, head, body, padding), room, most)

    @Slot(QVariantList, float, int, float, float, float, result=QVariantList)
    def places(
        self, heights: list[float], gap: float, columns: int, between: float, width: float, view: float
    ) -> list[QRectF]:
        """Where each group of names stands, in columns `between` which there is a gap; all in px."""
        wide = (width - between * (columns - 1)) / columns
        return [
            QRectF(place.column * (wide + between), place.top, wide, height)
            for place, height in zip(place_groups(heights, gap, columns, view), heights, strict=True)
        ]

    @Slot(QVariantList, float, int, result=float)
    def namesHeight(self, heights: list[float], gap: float, columns: int) -> float:
        """The height of groups of names in balanced columns; all in px."""
        places = place_groups(heights, gap, columns, math.inf)
        return max((place.top + height for place, height in zip(places, heights, strict=True)), default=0.0)

    @Slot(QVariantList, QFont, float, result=QVariantList)
    def nameTexts(self, groups: list[Any], font: QFont, width: float) -> list[str]:
        """The names of each group in lines of at most `width` px. Further lines of a name are indented."""
        metrics = QFontMetricsF(font)
        return ["\n".join(_name_lines(metrics, name, width) for name in group["names"]) for group in groups]


def _measures(rows: list[Any], head: QFont, body: QFont, padding: float) -> list[ColumnMeasure]:
    """What the columns of a table need, in px, with `padding` beside each."""
    count = max(map(len, rows), default=0)
    natural, longest = [[0.0, 0.0] for _ in range(count)], [[0.0, 0.0] for _ in range(count)]
    for index, row in enumerate(rows):
        part, width_of = min(index, 1), QFontMetricsF(body if index else head).horizontalAdvance
        for column, cell in enumerate(row):
            text = cell["text"]
            # One more pixel than Qt computes, because Qt rounds; bold letters and marks of notes are wider.
            extra = padding + 1 + sum(width_of(str(note)) for _, _, note in cell["runs"] if note)
            factor = 1.06 if cell["runs"] else 1.0
            width = max((width_of(line) for line in text.split("\n")), default=0.0)
            word = max((width_of(word) for word in text.split()), default=0.0)
            natural[column][part] = max(natural[column][part], width * factor + extra)
            longest[column][part] = max(longest[column][part], word * factor + extra)
    return [ColumnMeasure(*whole, *words) for whole, words in zip(natural, longest, strict=True)]


def _name_lines(metrics: QFontMetricsF, name: str, width: float) -> str:
    """A name in lines that begin with `_INDENT`, but for the first one."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}" if lines[-1] not in ("", _INDENT) else lines[-1] + word
        if lines[-1] not in ("", _INDENT) and metrics.horizontalAdvance(longer) > width:
            lines.append(_INDENT + word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
