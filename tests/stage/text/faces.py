"""Which typefaces show a text: glyph by glyph, as Qt lays it out."""

from __future__ import annotations

import unicodedata
from functools import cache

from PySide6.QtGui import QFont, QTextLayout

from cimaise.stage.text.fonts import SANS, SERIF

BUNDLED = frozenset({SERIF, SANS, "Noto Naskh Arabic", "Noto Sans Arabic"})
_SCRIPTS = ((0x20, 0x52F), (0x600, 0x6FF), (0x1E00, 0x22FF))
"""The ranges of Latin, Greek, Cyrillic and Arabic, and of punctuation and symbols."""


@cache
def other_faces(text: str, description: str) -> str:
    """The characters of the bundled scripts that no bundled face shows in this text. `description` is of the font."""
    font = QFont()
    font.fromString(description)
    return "".join(
        character
        for character, (family, _) in zip(text, faces(text, font), strict=True)
        if family not in BUNDLED
        and unicodedata.category(character)[0] not in "CZ"  # control characters and spaces have no shape
        and any(first <= ord(character) <= last for first, last in _SCRIPTS)
    )


def faces(text: str, font: QFont) -> list[tuple[str, str]]:
    """The family and style that show each character; empty where it is shown as a box. Spaces and marks have those of the
    character before."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    found: list[tuple[str, str]] = []
    position = 0
    for character in text:
        # One character at a time: where faces mix, Qt counts the positions from the start of each piece.
        runs = layout.glyphRuns(position, 1)
        position += 1 + (ord(character) > 0xFFFF)  # Qt counts in UTF-16
        if not runs and found:
            found.append(found[-1])
            continue
        boxes = any(0 in run.glyphIndexes() for run in runs)
        found.append(
            (runs[0].rawFont().familyName(), runs[0].rawFont().styleName())
            if runs and not boxes
            else ("", "")
        )
    return found
