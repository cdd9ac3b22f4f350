"""The text output of the readers: one folder in `golden` for each code, with the expected text.

`tools/goldens.py` records the texts again.
"""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from cimaise import exhibit, source
from cimaise.exhibit.reading.reader import read
from cimaise.source import collector, limits
from cimaise.source.render import report

GOLDEN = Path(__file__).resolve().parent / "golden"
FOLDERS = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())

REPORTING_FUNCTIONS = {"error", "warning", "clash", "Diagnostic", "Violation"}
"""Functions whose first argument is a code."""


@pytest.mark.parametrize("folder", FOLDERS)
def test_folder_has_the_expected_text(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    if folder == "too-large":
        # A lower limit, to keep the file in the repository small.
        monkeypatch.setattr(limits, "SCALAR_AT_MOST", 50)
    if folder == "too-many":
        monkeypatch.setattr(collector, "FOUND_AT_MOST", 2)
    reading = read(Path(folder))
    text = report(reading.diagnostics, reading.texts) + "\n"
    expected = Path(folder, "expected.txt")
    if "RECORD_GOLDENS" in os.environ:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS)
def test_folder_is_named_after_one_of_its_codes(folder: str) -> None:
    codes = {diagnostic.code for diagnostic in read(GOLDEN / folder).diagnostics}
    assert folder in ("too-large", "too-many") or folder in codes


def test_every_code_has_a_folder() -> None:
    codes = {
        call.args[0].value
        for package in (source, exhibit)
        for module in Path(package.__path__[0]).rglob("*.py")
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in REPORTING_FUNCTIONS
    }
    assert {str(code) for code in codes} == set(FOLDERS)
