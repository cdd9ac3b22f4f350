"""A start after the first: straight to Python, from anywhere, with nothing lost on the way."""

from __future__ import annotations

import os
import socket
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.launcher.conftest import Tree

ODD = ["run", "my exhibit", "", "--page=a b", "*", "$HOME", "it's", 'a "b"', "-"]


def test_arguments_arrive_as_they_were_typed(tree: Tree) -> None:
    assert tree.told(*ODD)["arguments"] == ODD


def test_paths_mean_what_they_mean_where_they_are_typed(tree: Tree, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert tree.told(cwd=elsewhere)["folder"] == str(elsewhere)


def test_a_relative_path_to_it_works(tree: Tree, tmp_path: Path) -> None:
    assert tree.told("x", by=["a tree/cimaise"], cwd=tmp_path)["arguments"] == ["x"]


def test_sh_may_start_it_in_its_own_folder(tree: Tree) -> None:
    assert tree.told("x", by=["sh", "cimaise"])["arguments"] == ["x"]


def test_it_is_found_on_the_path(tree: Tree, tmp_path: Path) -> None:
    path = f"{tree.folder}:{os.environ['PATH']}"
    assert tree.told("x", by=["cimaise"], cwd=tmp_path, environment={"PATH": path})["arguments"] == ["x"]


@pytest.mark.parametrize("relative", [False, True])
def test_it_works_through_a_chain_of_symlinks(tree: Tree, tmp_path: Path, relative: bool) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "first").symlink_to("../a tree/cimaise" if relative else tree.launcher)
    (tmp_path / "second").symlink_to("shelf/first" if relative else shelf / "first")
    told = tree.told("x", by=tmp_path / "second", cwd=shelf)
    assert told["arguments"] == ["x"]
    assert told["environment"]["PYTHONPATH"] == str(tree.folder / "app")


def test_a_cdpath_does_not_mislead_it(tree: Tree, tmp_path: Path) -> None:
    (tmp_path / "decoy/a tree").mkdir(parents=True)
    told = tree.told(by=["a tree/cimaise"], cwd=tmp_path, environment={"CDPATH": str(tmp_path / "decoy")})
    assert told["arguments"] == []


def test_the_folder_it_is_typed_in_lends_no_modules(tree: Tree, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong json')", encoding="utf-8")
    assert str(tmp_path) not in tree.told(cwd=tmp_path)["path"]


def test_another_python_and_another_qt_are_kept_out(tree: Tree) -> None:
    told = tree.told(
        environment={
            "PYTHONHOME": "/nowhere",
            "PYTHONPATH": "/nowhere",
            "PYTHONSTARTUP": "/nowhere/startup.py",
            "QT_PLUGIN_PATH": "/usr/lib/qt6/plugins",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
    )
    assert told["environment"] == {
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
def test_each_way_to_a_screen_is_made_ready_by_itself(
    tree: Tree, environment: dict[str, str], needs: str, python_that_tells: dict[str, str]
) -> None:
    # A compositor is told by its socket; the name alone may be left over from a session that has ended.
    with socket.socket(socket.AF_UNIX) as compositor, TemporaryDirectory(dir="/tmp") as runtime:
        compositor.bind(f"{runtime}/wayland-0")
        surroundings = {"QT_QPA_PLATFORM": "", "XDG_RUNTIME_DIR": runtime} | environment
        _is_made_ready(tree, surroundings, needs, python_that_tells)


def _is_made_ready(
    tree: Tree, surroundings: dict[str, str], needs: str, python_that_tells: dict[str, str]
) -> None:
    assert tree.start(environment=surroundings | python_that_tells).stdout == f"python3 sets up for {needs}\n"
    tree.mark(needs)
    assert tree.told("x", environment=surroundings)["arguments"] == ["x"]


def test_a_changed_lock_is_not_taken_for_the_one_that_is_installed(
    tree: Tree, python_that_tells: dict[str, str]
) -> None:
    with (tree.folder / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("another==1.0\n")
    assert tree.start(environment=python_that_tells).stdout == "python3 sets up for offscreen\n"


def test_a_lost_python_is_not_taken_for_one(tree: Tree, python_that_tells: dict[str, str]) -> None:
    (tree.folder / ".venv/bin/python").unlink()
    (tree.folder / ".venv/bin/python").symlink_to("/usr/bin/python3.2")
    assert tree.start(environment=python_that_tells).stdout == "python3 sets up for offscreen\n"


def test_the_tests_have_needs_of_their_own(tree: Tree, python_that_tells: dict[str, str]) -> None:
    assert tree.start("test", environment=python_that_tells).stdout == "python3 sets up for test\n"
