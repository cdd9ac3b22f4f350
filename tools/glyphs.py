"""Writes which characters the fonts in resources/fonts can draw, for `cimaise check`, which knows nothing of Qt.

Run it with `PYTHONPATH=app .venv/bin/python tools/glyphs.py` after a change of the fonts; a test says when.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = data("resources") / "fonts" / "coverage.json"
_LAST = 0x1FFFF


def main() -> int:
    """Exit status 0."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    FILE.write_text(renewed(), encoding="ascii")
    return 0


def renewed() -> str:
    """`always`: what both faces have; `scripts`: what a language's own fonts add. Ranges, both ends included."""
    from PySide6.QtGui import QGuiApplication

    from cimaise.stage.fonts import ALWAYS, SCRIPTS

    application = QGuiApplication.instance() or QGuiApplication(["glyphs"])
    always = set.intersection(*(_drawn(name) for name in ALWAYS))
    scripts = {
        language: _ranges(set.intersection(*(_drawn(name) for _, name in faces.values())) - always)
        for language, faces in SCRIPTS.items()
    }
    del application
    return json.dumps({"always": _ranges(always), "scripts": scripts}) + "\n"


def _drawn(name: str) -> set[int]:
    """The characters of a font's file."""
    from PySide6.QtGui import QRawFont

    font = QRawFont(str(data("resources") / "fonts" / name), 16)
    return {code for code in range(0x20, _LAST) if font.supportsCharacter(code)}


def _ranges(codes: Iterable[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


if __name__ == "__main__":
    sys.exit(main())
