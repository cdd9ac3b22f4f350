from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.packing import store_location
from cimaise.packing.store_location import installed_exhibit, store_folder

if TYPE_CHECKING:
    import pytest


def test_the_store_is_in_the_users_data_folder_or_in_that_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = {"XDG_DATA_HOME": str(tmp_path)}
    assert store_folder(user) == tmp_path / "cimaise/exhibits"
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert store_folder({"HOME": "/root"}) == Path("/var/lib/cimaise/exhibits")
    assert store_folder({"HOME": "/root", **user}) == tmp_path / "cimaise/exhibits"
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert store_folder({"HOME": "/home/a"}) == Path("/home/a/.local/share/cimaise/exhibits")


def test_a_user_without_an_installed_exhibit_gets_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_location, "_SYSTEM_STORE", tmp_path / "system")
    user = {"XDG_DATA_HOME": str(tmp_path / "user")}
    assert installed_exhibit(user) is None
    (tmp_path / "system/current").mkdir(parents=True)
    assert installed_exhibit(user) == tmp_path / "system/current"
    assert installed_exhibit({"XDG_DATA_HOME": f"/{'x' * 5000}"}) == tmp_path / "system/current"
    (store_folder(user) / "current").mkdir(parents=True)
    assert installed_exhibit(user) == tmp_path / "user/cimaise/exhibits/current"
