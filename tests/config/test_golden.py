"""What an operator is told: one folder a code in golden, with the text that it gives; `fade` is out of range by itself.

`RECORD_GOLDENS=1 ./cimaise test tests/config/test_golden.py` writes the texts anew; read them before they are committed.
"""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from cimaise import config
from cimaise.config.compatibility import language_fault
from cimaise.config.layers import Loaded, load
from cimaise.source.render import report

GOLDEN = Path(__file__).resolve().parent / "golden"
FOLDERS = sorted(folder.name for folder in GOLDEN.iterdir())

_REPORTING = {"error", "warning", "Diagnostic"}


def loaded(folder: Path) -> Loaded:
    return load({}, file=folder / "kiosk.yaml", root=folder / "machine")


@pytest.mark.parametrize("folder", FOLDERS)
def test_folder_gives_its_text(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    found = loaded(Path(folder))
    diagnostics = found.diagnostics
    if misfit := language_fault(found, ["en", "ko"]):
        diagnostics = (*diagnostics, misfit)
    text = report(diagnostics, found.texts) + "\n"
    expected = Path(folder, "expected.txt")
    if "RECORD_GOLDENS" in os.environ:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS)
def test_with_an_error_there_is_no_configuration(folder: str) -> None:
    # A language that the exhibit lacks is found only when the exhibit is there.
    assert (loaded(GOLDEN / folder).config is None) == (folder != "unknown-language")


def test_every_code_of_the_package_has_a_folder() -> None:
    codes = {
        call.args[0].value
        for module in Path(config.__path__[0]).glob("*.py")
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in _REPORTING
    }
    assert codes
    assert {str(code) for code in codes} <= set(FOLDERS)
