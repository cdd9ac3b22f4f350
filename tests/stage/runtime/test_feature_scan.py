"""PySide6 does not read the source of the modules that are imported."""

from __future__ import annotations

import inspect
import sys
from typing import TYPE_CHECKING

from cimaise.stage.runtime.feature_scan import skip_feature_scan

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_imported_module_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feature = sys.modules["shibokensupport.feature"]
    monkeypatch.setattr(feature, "_mod_uses_pyside", feature._mod_uses_pyside)
    read: list[object] = []
    monkeypatch.setattr(inspect, "getsource", lambda module: read.append(module) or "")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("before_skip", "after_skip"):
        (tmp_path / f"{name}.py").touch()
    __import__("before_skip")
    assert read, "PySide6 no longer reads sources: remove feature_scan.py"
    read.clear()
    skip_feature_scan()
    __import__("after_skip")
    assert read == []
