from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.config.loader import LoadedSettings, load

if TYPE_CHECKING:
    from pathlib import Path

    from settings_files import LoadSettings

    from cimaise.config.origin import SettingValue


@pytest.fixture
def load_settings(tmp_path: Path) -> LoadSettings:
    """A function that writes the machine's file, the user's file and a named file, and loads the settings.

    The texts follow a format line; no file is written for "". `command_line` are the values of options.
    """

    def write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"format: 1\n{text}", encoding="utf-8")

    def load_settings(
        machine: str = "",
        user: str = "",
        named: str = "",
        command_line: dict[str, SettingValue] | None = None,
    ) -> LoadedSettings:
        if machine:
            write(tmp_path / "etc/cimaise/kiosk.yaml", machine)
        if user:
            write(tmp_path / "home/.config/cimaise/kiosk.yaml", user)
        if named:
            write(tmp_path / "named.yaml", named)
        environ = {"HOME": str(tmp_path / "home")}
        return load(environ, tmp_path / "named.yaml" if named else None, command_line, root=tmp_path)

    return load_settings
