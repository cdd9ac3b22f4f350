"""What a curator is told of media and of the craft: one folder a code in golden, with the text that it gives.

Besides what lies in a folder, it may name the files of tests/kit/studio.py. `tools/goldens.py` writes the texts anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import studio

from cimaise.checking.rules.craft import CRAFT
from cimaise.checking.rules.media import MEDIA
from cimaise.checking.run import check
from cimaise.source.render import report

GOLDEN = Path(__file__).resolve().parent / "golden"
FOLDERS = sorted(folder.name for folder in GOLDEN.iterdir())


@pytest.mark.parametrize("folder", FOLDERS)
def test_folder_gives_its_text(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    studio.copy(GOLDEN / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    checked = check(Path(folder))
    text = report(checked.diagnostics, checked.texts) + "\n"
    expected = GOLDEN / folder / "expected.txt"
    if "RECORD_GOLDENS" in os.environ:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert f"[{folder}]" in text


def test_every_rule_of_media_and_of_the_craft_has_a_folder() -> None:
    assert [rule.code for rule in sorted((*MEDIA, *CRAFT), key=lambda rule: rule.code)] == FOLDERS
