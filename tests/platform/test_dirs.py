"""The program's folders, by the XDG Base Directory Specification."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cimaise.platform.dirs import cache_dir, config_dir, data_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    FolderOf = Callable[[Mapping[str, str]], Path | None]

FOLDERS = pytest.mark.parametrize(
    ("folder_of", "variable", "below_home", "without_home"),
    [
        (config_dir, "XDG_CONFIG_HOME", ".config", None),
        (data_dir, "XDG_DATA_HOME", ".local/share", Path("/var/lib/cimaise")),
        (cache_dir, "XDG_CACHE_HOME", ".cache", Path("/var/cache/cimaise")),
    ],
)


@FOLDERS
def test_absolute_variable_is_used(
    folder_of: FolderOf, variable: str, below_home: str, without_home: Path | None
) -> None:
    assert folder_of({variable: "/base", "HOME": "/home/kiosk"}) == Path("/base/cimaise")
    assert folder_of({variable: "/base"}) == Path("/base/cimaise")


@FOLDERS
@pytest.mark.parametrize("value", ["", "base", "./base", "../base", "~/base", "$HOME/base"])
def test_relative_or_empty_variable_is_ignored(
    folder_of: FolderOf, variable: str, below_home: str, without_home: Path | None, value: str
) -> None:
    environ = {variable: value, "HOME": "/home/kiosk"}
    assert folder_of(environ) == Path("/home/kiosk", below_home, "cimaise")


@FOLDERS
def test_default_is_in_the_home_folder(
    folder_of: FolderOf, variable: str, below_home: str, without_home: Path | None
) -> None:
    expected = Path("/home/kiosk", below_home, "cimaise")
    assert folder_of({"HOME": "/home/kiosk"}) == expected
    assert folder_of({"USERPROFILE": "/home/kiosk"}) == expected
    assert folder_of({"HOME": "", "USERPROFILE": "/home/kiosk"}) == expected
    assert folder_of({"HOME": "/home/kiosk", "USERPROFILE": "/home/other"}) == expected


@FOLDERS
@pytest.mark.parametrize("environ", [{}, {"HOME": ""}, {"HOME": "kiosk"}, {"HOME": "."}])
def test_without_an_absolute_home_folder(
    folder_of: FolderOf,
    variable: str,
    below_home: str,
    without_home: Path | None,
    environ: dict[str, str],
) -> None:
    assert folder_of(environ) == without_home
    assert folder_of(environ | {variable: "relative"}) == without_home


def test_variables_do_not_affect_each_other() -> None:
    environ = {"XDG_CONFIG_HOME": "/a", "XDG_DATA_HOME": "/b", "XDG_CACHE_HOME": "/c", "HOME": "/home/kiosk"}
    assert (config_dir(environ), data_dir(environ), cache_dir(environ)) == (
        Path("/a/cimaise"),
        Path("/b/cimaise"),
        Path("/c/cimaise"),
    )
