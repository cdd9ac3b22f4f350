"""The rules of line breaks, checked on the lines in which Qt lays out each text."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAccessible, QFont, QTextLayout, QTextOption
from tests.stage.qml.page_items import evaluate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtQuick import QQuickItem

_STYLED_TEXT = 4
_LEAST = 3
"""The fewest letters of a part of a word on a line."""
_SHARE = 0.9
"""The share of a line that a name may fill: wider ones may be separated."""


class _Line(NamedTuple):
    """One line of a text, and whether the text has a line break after it."""

    text: str
    is_ended: bool


def torn_words(text: QQuickItem) -> Iterator[str]:
    """The lines of a text that end inside a word without a hyphen, or with a hyphen next to fewer than three letters."""
    words = _name(text).split()
    for before, after in pairwise(_lines(text)):
        last, first = re.split(r"\s", before.text)[-1], re.split(r"\s", after.text)[0]
        if last[-1:] in ("-", "\N{SOFT HYPHEN}"):
            if min(_letters(last), _letters(first)) < _LEAST:
                yield f"{last}|{first}"
            continue
        # A line break in the text is that of the author, or of a title, whose name tells its words.
        is_inside = last + first in words if before.is_ended else last[-1:].isalpha() and first[:1].isalpha()
        if is_inside and not _has_phrases(last[-1] + first[0]):
            yield f"{last}|{first}"


def lonely_letters(text: QQuickItem) -> Iterator[str]:
    """The lines of a text that have one ideograph, or that start with punctuation."""
    lines = [line.text.strip() for line in _lines(text)]
    if len(lines) > 1:
        yield from (line for line in lines if len(line) == 1 and _has_phrases(line))
    yield from (line for line in lines[1:] if line[:1] in tuple(":;!?»"))


def torn_names(text: QQuickItem, names: Collection[str]) -> Iterator[str]:
    """The names that would fit on a line of a text but are on two."""
    lines = [line.text for line in _lines(text)]
    whole = " ".join(" ".join(line.split()) for line in lines).casefold()
    wide = [name for name in names if _width(text, name) > _SHARE * text.width()]
    for name in names:
        # A name that is too wide is separated anywhere, also inside the part without its rank.
        if any(each.endswith(name) and each.casefold() in whole.casefold() for each in wide):
            continue
        found = sum(" ".join(line.split()).casefold().count(name.casefold()) for line in lines)
        if whole.count(name.casefold()) > found and _width(text, name) <= _SHARE * text.width():
            yield name


def _lines(text: QQuickItem) -> list[_Line]:
    """The lines of a text as they are laid out."""
    content = text.property("text")
    # PySide cannot convert this enumeration; QML can.
    if int(evaluate(text, "textFormat + 0")) == _STYLED_TEXT:
        content = unescape(re.sub("<[^<>]*>", "", content.replace("<br>", "\n")))
    return [line for part in content.split("\n") for line in _laid_out(part, _font(text), text)]


def _laid_out(content: str, font: QFont, text: QQuickItem) -> list[_Line]:
    layout = QTextLayout(content, font)
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode(int(evaluate(text, "wrapMode + 0"))))
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(text.width())
        end = line.textStart() + line.textLength()
        lines.append(_Line(content[line.textStart() : end], end == len(content)))
    layout.endLayout()
    return lines


def _width(text: QQuickItem, content: str) -> float:
    layout = QTextLayout(content, _font(text))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    return line.naturalTextWidth()


def _name(text: QQuickItem) -> str:
    interface = QAccessible.queryAccessibleInterface(text)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _font(text: QQuickItem) -> QFont:
    font = text.property("font")
    assert isinstance(font, QFont)
    return font


def _letters(part: str) -> int:
    return sum(character.isalnum() for character in part)


def _has_phrases(text: str) -> bool:
    """Whether a text is in a script that may be broken between letters."""
    return any(character >= "\u0e00" and not "\u1e00" <= character <= "\u2e7f" for character in text)
