"""What is known of the typefaces is what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import glyphs

from cimaise.paths import data

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def test_the_coverage_is_that_of_the_typefaces(qapp: QGuiApplication) -> None:
    kept = (data("resources") / "fonts" / glyphs.FILE).read_text(encoding="utf-8")
    assert kept == glyphs.coverage(), "run PYTHONPATH=app .venv/bin/python tools/glyphs.py"
