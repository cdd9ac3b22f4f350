"""What a curator is told of media and craft: one folder a rule in tests/checking/golden, with the text that it gives.

`RECORD_GOLDENS=1 ./cimaise test tests/checking/test_golden.py` writes the texts anew; read them before they are
committed.
"""

from __future__ import annotations

import ast
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from cimaise import checking, config, exhibit, media, packing, source
from cimaise.checking.check import check
from cimaise.checking.rules import RULES
from cimaise.exhibit.reading import read
from cimaise.source.render import report

TESTS = Path(__file__).resolve().parents[1]
GOLDEN = Path(__file__).resolve().parent / "golden"
FOLDERS = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())

_REPORTING = {"error", "warning", "clash", "Diagnostic", "_refuse"}
_OF_THE_KIOSK = {"unknown-setting", "missing-screen"}


@pytest.mark.parametrize("rule", FOLDERS)
def test_folder_gives_its_text(rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / rule
    shutil.copytree(GOLDEN / rule, folder)
    Image.new("RGB", (1920, 1080), "#5B7C99").save(folder / "wall.png")
    Image.new("RGB", (320, 200), "#5B7C99").save(folder / "small.png")
    shutil.copy(TESTS / "data/films/vp9.webm", folder / "film.webm")
    monkeypatch.chdir(tmp_path)
    checked = check(read(Path(rule)))
    text = report(checked.diagnostics, checked.texts) + "\n"
    expected = GOLDEN / rule / "expected.txt"
    if "RECORD_GOLDENS" in os.environ:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert {each.code for each in checked.diagnostics} == {rule}
    assert all(each.severity is RULES[rule].severity for each in checked.diagnostics)


def emitted(*packages: object) -> set[str]:
    """The codes that stand as such where something is reported."""
    found = set()
    for package in packages:
        for module in Path(package.__path__[0]).glob("*.py"):  # type: ignore[attr-defined]
            for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if not isinstance(call, ast.Call):
                    continue
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                if name in _REPORTING and call.args and isinstance(call.args[0], ast.Constant):
                    found.add(str(call.args[0].value))
                if name == "_cannot":
                    found.add(call.args[1].value)  # type: ignore[attr-defined]
    return found


def test_every_rule_is_told_and_every_code_is_a_rule() -> None:
    assert emitted(source, exhibit, checking, media, packing) == set(RULES)
    assert emitted(config) <= set(RULES)


def test_every_rule_has_a_folder() -> None:
    of_reading = {folder.name for folder in (TESTS / "golden").iterdir()}
    # A packed exhibit is no text to keep here: tests/packing says what is told of it.
    assert of_reading | set(FOLDERS) | {"bad-package"} == set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_rules_are_sentences(rule: object) -> None:
    assert rule.meaning.endswith(".")  # type: ignore[attr-defined]
    assert rule.why.endswith((".", ").", ")"))  # type: ignore[attr-defined]
    assert rule.bad != rule.good  # type: ignore[attr-defined]
