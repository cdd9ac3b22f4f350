from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from cimaise.config.layers import Loaded, load

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.config.origin import Placed

LoadSettings = Callable[..., Loaded]


@pytest.fixture
def settings(tmp_path: Path) -> LoadSettings:
    """Loads what these files hold (without their first line): the machine's, the user's, and the one named."""

    def write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"format: 1\n{text}", encoding="utf-8")

    def settings(
        machines: str = "", users: str = "", named: str = "", given: dict[str, Placed] | None = None
    ) -> Loaded:
        if machines:
            write(tmp_path / "etc/cimaise/kiosk.yaml", machines)
        if users:
            write(tmp_path / "home/.config/cimaise/kiosk.yaml", users)
        if named:
            write(tmp_path / "named.yaml", named)
        environ = {"HOME": str(tmp_path / "home")}
        return load(environ, tmp_path / "named.yaml" if named else None, given, root=tmp_path)

    return settings
