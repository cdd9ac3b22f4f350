"""Starts after the first: they run Python without setup, from any folder, and pass on all arguments unchanged."""

from __future__ import annotations

import os
import socket
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.launcher.conftest import Tree

UNUSUAL_ARGUMENTS = ["run", "my exhibit", "", "--page=a b", "*", "$HOME", "it's", 'a "b"', "-"]


def test_arguments_are_passed_unchanged(tree: Tree) -> None:
    assert tree.start_ready(*UNUSUAL_ARGUMENTS)["arguments"] == UNUSUAL_ARGUMENTS


def test_the_working_folder_is_kept(tree: Tree, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert tree.start_ready(cwd=elsewhere)["folder"] == str(elsewhere)


def test_a_relative_path_to_the_launcher_works(tree: Tree, tmp_path: Path) -> None:
    assert tree.start_ready("x", by=["a tree/cimaise"], cwd=tmp_path)["arguments"] == ["x"]


def test_sh_can_run_it_in_its_own_folder(tree: Tree) -> None:
    assert tree.start_ready("x", by=["sh", "cimaise"])["arguments"] == ["x"]


def test_it_can_be_run_from_the_path(tree: Tree, tmp_path: Path) -> None:
    path = f"{tree.folder}:{os.environ['PATH']}"
    assert tree.start_ready("x", by=["cimaise"], cwd=tmp_path, environment={"PATH": path})["arguments"] == [
        "x"
    ]


@pytest.mark.parametrize("relative", [False, True])
def test_it_works_through_a_chain_of_symlinks(tree: Tree, tmp_path: Path, relative: bool) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "first").symlink_to("../a tree/cimaise" if relative else tree.launcher)
    (tmp_path / "second").symlink_to("shelf/first" if relative else shelf / "first")
    result = tree.start_ready("x", by=tmp_path / "second", cwd=shelf)
    assert result["arguments"] == ["x"]
    assert result["environment"]["PYTHONPATH"] == str(tree.folder / "app")


def test_cdpath_has_no_effect(tree: Tree, tmp_path: Path) -> None:
    (tmp_path / "decoy/a tree").mkdir(parents=True)
    result = tree.start_ready(
        by=["a tree/cimaise"], cwd=tmp_path, environment={"CDPATH": str(tmp_path / "decoy")}
    )
    assert result["arguments"] == []


def test_modules_in_the_working_folder_are_not_imported(tree: Tree, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong json')", encoding="utf-8")
    assert str(tmp_path) not in tree.start_ready(cwd=tmp_path)["path"]


def test_settings_of_other_python_and_qt_installations_are_removed(tree: Tree) -> None:
    result = tree.start_ready(
        environment={
            "PYTHONHOME": "/nowhere",
            "PYTHONPATH": "/nowhere",
            "PYTHONSTARTUP": "/nowhere/startup.py",
            "QT_PLUGIN_PATH": "/usr/lib/qt6/plugins",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
    )
    assert result["environment"] == {
        "PYTHONHOME": None,
        "PYTHONSTARTUP": None,
        "PYTHONPATH": str(tree.folder / "app"),
        "QT_PLUGIN_PATH": None,
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@pytest.mark.parametrize(
    ("environment", "needs"),
    [
        ({"DISPLAY": ":0"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland-xcb"),
        ({"WAYLAND_DISPLAY": "long-gone", "DISPLAY": ":0"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0", "XDG_RUNTIME_DIR": ""}, "xcb"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "linuxfb:fb=/dev/fb0"}, "linuxfb"),
    ],
)
def test_each_platform_is_set_up_separately(
    tree: Tree, environment: dict[str, str], needs: str, fake_setup: dict[str, str]
) -> None:
    # Only the socket proves that a compositor runs; the variable may be left over from an earlier session.
    with socket.socket(socket.AF_UNIX) as compositor, TemporaryDirectory(dir="/tmp") as runtime:
        compositor.bind(f"{runtime}/wayland-0")
        variables = {"QT_QPA_PLATFORM": "", "XDG_RUNTIME_DIR": runtime} | environment
        _assert_is_set_up(tree, variables, needs, fake_setup)


def _assert_is_set_up(tree: Tree, variables: dict[str, str], needs: str, fake_setup: dict[str, str]) -> None:
    assert tree.start(environment=variables | fake_setup).stdout == f"python3 sets up for {needs}\n"
    tree.mark_ready(needs)
    assert tree.start_ready("x", environment=variables)["arguments"] == ["x"]


def test_a_changed_lock_file_starts_the_setup(tree: Tree, fake_setup: dict[str, str]) -> None:
    with (tree.folder / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("another==1.0\n")
    assert tree.start(environment=fake_setup).stdout == "python3 sets up for offscreen\n"


def test_a_broken_link_to_python_starts_the_setup(tree: Tree, fake_setup: dict[str, str]) -> None:
    (tree.folder / ".venv/bin/python").unlink()
    (tree.folder / ".venv/bin/python").symlink_to("/usr/bin/python3.2")
    assert tree.start(environment=fake_setup).stdout == "python3 sets up for offscreen\n"


def test_the_tests_have_a_separate_setup(tree: Tree, fake_setup: dict[str, str]) -> None:
    assert tree.start("test", environment=fake_setup).stdout == "python3 sets up for test\n"
