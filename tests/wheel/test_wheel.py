"""The wheel built from the tree works without the tree."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from command import run
from PIL import Image, ImageChops

from cimaise import __version__

TREE = Path(__file__).parents[2]
LICENCES = f"cimaise-{__version__}.dist-info/licenses"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    finished = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=TREE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel, as in an installation."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files(folder: Path, ending: str = "") -> set[str]:
    """The files in a folder of the tree, relative to the parent of the folder."""
    found = (file for file in folder.rglob(f"*{ending}") if file.is_file())
    return {str(file.relative_to(folder.parent)) for file in found if file.parent.name != "__pycache__"}


def test_the_wheel_is_for_every_platform(wheel: Path) -> None:
    assert wheel.name == f"cimaise-{__version__}-py3-none-any.whl"


def test_it_contains_the_entire_program(contents: set[str]) -> None:
    program = files(TREE / "app/cimaise")
    assert {"cimaise/stage/qml/Cimaise/qmldir", "cimaise/stage/qml/Cimaise/Main.qml"} <= program
    assert program - contents == set()


@pytest.mark.parametrize(
    ("folder", "ending"),
    [("content", ".jpg"), ("content", ".yaml"), ("resources", ".ttf"), ("resources", ".qm")],
)
def test_it_contains_the_exhibit_the_fonts_and_the_translations(
    folder: str, ending: str, contents: set[str]
) -> None:
    assert files(TREE / folder, ending) != set()
    assert {f"cimaise/{name}" for name in files(TREE / folder)} - contents == set()


def test_it_contains_the_licences(contents: set[str]) -> None:
    licences = {"LICENSE", "THIRD-PARTY.md"} | files(TREE / "LICENSES")
    assert {f"{LICENCES}/{name}" for name in licences} - contents == set()


def test_it_contains_no_development_files(contents: set[str]) -> None:
    assert {name.partition("/")[0] for name in contents} == {"cimaise", f"cimaise-{__version__}.dist-info"}
    assert [name for name in contents if name.endswith((".pyc", ".qmlc")) or "/." in name] == []


def test_the_unpacked_wheel_uses_only_its_own_files(site: Path) -> None:
    code = "from cimaise import paths; print(paths.QML, paths.data('content'), paths.data('resources'))"
    printed = run(code=code, PYTHONPATH=str(site)).stdout.split()
    assert printed == [str(site / f"cimaise/{name}") for name in ("stage/qml", "content", "resources")]


def test_the_unpacked_wheel_provides_the_command(site: Path) -> None:
    code = (
        "from importlib.metadata import entry_points\n"
        "[command] = entry_points(group='console_scripts', name='cimaise')\n"
        "command.load()()\n"
    )
    for script in ("", code):
        assert run("--version", code=script, PYTHONPATH=str(site)).stdout == f"cimaise {__version__}\n"


@pytest.mark.thorough
def test_the_unpacked_wheel_draws_the_same_pages_as_the_tree(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, program in (("tree", TREE / "app"), ("wheel", site)):
        options = ["--page", "home", "attract", "--size", "960x540"]
        done = run("shots", "--out", name, *options, PYTHONPATH=os.fspath(program))
        assert done.returncode == 0, done.stderr
    for page in ("home", "attract"):
        with (
            Image.open(f"tree/960x540-en-100/{page}.png") as expected,
            Image.open(f"wheel/960x540-en-100/{page}.png") as found,
        ):
            assert ImageChops.difference(expected.convert("RGB"), found.convert("RGB")).getbbox() is None
            assert len(found.convert("RGB").getcolors(960 * 540) or []) > 100
