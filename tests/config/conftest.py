from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from cimaise.config.loader import LoadedSettings, load

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.config.origin import SettingValue

LoadSettings = Callable[..., LoadedSettings]


@pytest.fixture
def settings(tmp_path: Path) -> LoadSettings:
    """Loads files with these texts (after their format line): the machine's, the user's, and the one that is named."""

    def write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"format: 1\n{text}", encoding="utf-8")

    def settings(
        machine: str = "", user: str = "", named: str = "", given: dict[str, SettingValue] | None = None
    ) -> LoadedSettings:
        if machine:
            write(tmp_path / "etc/cimaise/kiosk.yaml", machine)
        if user:
            write(tmp_path / "home/.config/cimaise/kiosk.yaml", user)
        if named:
            write(tmp_path / "named.yaml", named)
        environ = {"HOME": str(tmp_path / "home")}
        return load(environ, tmp_path / "named.yaml" if named else None, given, root=tmp_path)

    return settings
