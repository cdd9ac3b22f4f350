"""The texts of all diagnostics: one folder in golden for each code, and `fade`, which is another case of out-of-range.

`RECORD_GOLDENS=1 ./cimaise test tests/config/test_golden.py` records the texts; read them before you commit them.
"""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from cimaise import config
from cimaise.config.compatibility import language_diagnostic
from cimaise.config.loader import LoadedSettings, load
from cimaise.source.render import report

GOLDEN = Path(__file__).resolve().parent / "golden"
FOLDERS = sorted(folder.name for folder in GOLDEN.iterdir())

_REPORTING = {"error", "warning", "Diagnostic"}


def loaded(folder: Path) -> LoadedSettings:
    return load({}, file=folder / "kiosk.yaml", root=folder / "machine")


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_folder_gives_its_expected_text(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    result = loaded(Path(folder))
    diagnostics = result.diagnostics
    if diagnostic := language_diagnostic(result, ["en", "ko"]):
        diagnostics = (*diagnostics, diagnostic)
    text = report(diagnostics, result.texts) + "\n"
    expected = Path(folder, "expected.txt")
    if "RECORD_GOLDENS" in os.environ:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS)
def test_with_an_error_there_are_no_settings(folder: str) -> None:
    # The language can only be checked when the exhibit has been read.
    assert (loaded(GOLDEN / folder).settings is None) == (folder != "unknown-language")


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
