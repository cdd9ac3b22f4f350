from __future__ import annotations

import re
from pathlib import Path

from settings import GUIDE, renewed

from cimaise.config.layers import load
from cimaise.config.settings import Settings


def test_the_guide_lists_the_settings_as_they_are_declared() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert renewed(guide) == guide, "run PYTHONPATH=app .venv/bin/python tools/settings.py"


def test_the_guides_example_is_one(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(format.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "kiosk.yaml").write_text(example, encoding="utf-8")
    loaded = load({}, tmp_path / "kiosk.yaml", root=tmp_path)
    assert loaded.diagnostics == ()
    assert loaded.config is not None
    assert loaded.config.exhibit.path == Path("/srv/exhibit")
    assert loaded.config.idle != Settings().idle
