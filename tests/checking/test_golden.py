"""The text output of the checks: one folder in `golden` for each code, with the expected text.

The exhibits may also use the files of tests/kit/example_exhibit.py. `tools/goldens.py` re-records the texts.
"""

from __future__ import annotations

import os
from pathlib import Path

import example_exhibit
import pytest

from cimaise.checking.exhibit_check import check_exhibit
from cimaise.checking.rules.fields import FIELDS
from cimaise.checking.rules.registry import RULES
from cimaise.checking.rules.syntax import SYNTAX
from cimaise.source.render import report

GOLDEN = Path(__file__).resolve().parent / "golden"
FOLDERS = sorted(folder.name for folder in GOLDEN.iterdir())


@pytest.mark.parametrize("folder", FOLDERS)
def test_output_equals_golden_text(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example_exhibit.copy_golden(GOLDEN / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    result = check_exhibit(Path(folder))
    text = report(result.diagnostics, result.sources) + "\n"
    expected = GOLDEN / folder / "expected.txt"
    if "RECORD_GOLDENS" in os.environ:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert f"[{folder}]" in text


def test_every_rule_outside_the_readers_has_a_folder() -> None:
    reading_codes = {rule.code for rule in (*SYNTAX, *FIELDS)}
    assert sorted(RULES.keys() - reading_codes) == FOLDERS
