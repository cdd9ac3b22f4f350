"""What a curator is told: one folder a code in tests/golden, with the text that it gives.

`RECORD_GOLDENS=1 ./cimaise test tests/exhibit/test_golden.py` writes the texts anew; read them before they
are committed.
"""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from cimaise import exhibit, source
from cimaise.exhibit.reading.reader import read
from cimaise.source import collector, document
from cimaise.source.render import report

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FOLDERS = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())

_REPORTING = {"error", "warning", "clash", "Diagnostic", "_refuse"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_folder_gives_its_text(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    if folder == "too-large":
        # A file that is too large in earnest would not be pleasant to keep.
        monkeypatch.setattr(document, "SCALAR_AT_MOST", 50)
    if folder == "too-many":
        monkeypatch.setattr(collector, "FOUND_AT_MOST", 2)
    reading = read(Path(folder))
    text = report(reading.diagnostics, reading.texts) + "\n"
    expected = Path(folder, "expected.txt")
    if "RECORD_GOLDENS" in os.environ:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS)
def test_folder_shows_the_code_it_is_named_for(folder: str) -> None:
    codes = {diagnostic.code for diagnostic in read(GOLDEN / folder).diagnostics}
    assert folder in ("too-large", "too-many") or folder in codes


def test_every_code_has_a_folder() -> None:
    codes = {
        call.args[0].value
        for package in (source, exhibit)
        for module in Path(package.__path__[0]).glob("*.py")
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in _REPORTING
    }
    assert {str(code) for code in codes} == set(FOLDERS)
