"""Writes the characters of the bundled fonts to resources/fonts/coverage.json, which `cimaise check` reads.

Run it with `QT_QPA_PLATFORM=offscreen PYTHONPATH=app .venv/bin/python tools/glyphs.py` after changing the fonts; a test
fails if the file is out of date.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QRawFont

from cimaise.paths import data
from cimaise.stage.text import fonts

FILE = "coverage.json"
_ANY_SIZE = 16
_LAST = 0x1FFFF
"""The last code point that is looked for: none of the fonts has ideographs beyond it."""


def main() -> int:
    """Write the file and return exit status 0."""
    application = QGuiApplication(sys.argv[:1])
    Path(data("resources"), "fonts", FILE).write_text(coverage(), encoding="utf-8")
    del application
    return 0


def coverage() -> str:
    """The content of the file: for each language with additional fonts, and "" for the fonts that are always loaded, the
    characters that the serif and the sans font contain in every style, as [first, last, first, last, ...] on one line."""
    lines = [
        f"{json.dumps(language)}: {json.dumps(_ranges(common(files)), separators=(',', ':'))}"
        for language, files in fonts.files().items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def common(files: tuple[str, ...]) -> set[int]:
    """The characters that all of these fonts contain."""
    return set.intersection(*map(_characters, files))


@cache
def _characters(name: str) -> set[int]:
    font = QRawFont(str(data("resources") / "fonts" / name), _ANY_SIZE)
    if not font.isValid():
        raise SystemExit(f"cannot read {name}")
    return {code for code in range(0x20, _LAST + 1) if font.supportsCharacter(code)}


def _ranges(characters: set[int]) -> list[int]:
    """The first and last code points of every run of consecutive characters, in ascending order."""
    ends: list[int] = []
    for code in sorted(characters):
        if ends and ends[-1] == code - 1:
            ends[-1] = code
        else:
            ends += [code, code]
    return ends


if __name__ == "__main__":
    sys.exit(main())
