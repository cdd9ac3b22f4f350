from __future__ import annotations

import re
from pathlib import Path

from settings import GUIDE, update

from cimaise.config.loader import load
from cimaise.config.settings import Settings


def test_the_settings_in_the_guide_are_up_to_date() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert update(guide) == guide, "run PYTHONPATH=app .venv/bin/python tools/settings.py"


def test_the_example_in_the_guide_is_valid(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(format.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "kiosk.yaml").write_text(example, encoding="utf-8")
    loaded = load({}, tmp_path / "kiosk.yaml", root=tmp_path)
    assert loaded.diagnostics == ()
    assert loaded.settings is not None
    assert loaded.settings.exhibit.path == Path("/srv/exhibit")
    assert loaded.settings.idle != Settings().idle
