"""The recorded coverage of the fonts is up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import glyphs

from cimaise.paths import data

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def test_the_recorded_coverage_matches_the_fonts(qapp: QGuiApplication) -> None:
    recorded = (data("resources") / "fonts" / glyphs.FILE).read_text(encoding="utf-8")
    assert recorded == glyphs.coverage(), "run PYTHONPATH=app .venv/bin/python tools/glyphs.py"
