"""The first start as a whole, as the launcher runs it: its steps, its words and its exit status."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
import pytest

if TYPE_CHECKING:
    from tests.launcher.conftest import Tree

ALONE = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1"}
"""No package index anywhere."""


@pytest.fixture
def fresh(tree: Tree) -> Tree:
    """Nothing set up, and nothing to install but what is there: a Python and its Qt."""
    shutil.rmtree(tree.folder / ".venv")
    (tree.folder / "requirements.lock").write_text("", encoding="utf-8")
    return tree


@pytest.fixture
def made(fresh: Tree) -> Tree:
    """As `fresh`, with an environment that has Qt and no mark."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", fresh.folder / ".venv"], check=True)
    site = next(fresh.folder.glob(".venv/lib/python3*/site-packages"))
    (site / "PySide6").symlink_to(Path(PySide6.__file__).parent)
    return fresh


def test_it_ends_in_the_program_and_the_next_start_is_a_later_one(made: Tree) -> None:
    run = made.start("x")
    assert run.stderr == ""
    assert '"arguments": ["x"]' in run.stdout
    assert made.told("y")["arguments"] == ["y"]
    assert (made.folder / ".venv/ready/offscreen").read_bytes() == b""


def test_a_qt_that_does_not_load_is_not_marked_ready(made: Tree) -> None:
    next(made.folder.glob(".venv/lib/python3*/site-packages/PySide6")).unlink()
    run = made.start("x", environment={"PATH": str(_without_apt(made.folder.parent))})
    assert run.returncode == 1
    assert "cimaise: this system lacks " in run.stderr
    assert "libQt6Quick.so.6" in run.stderr
    assert not (made.folder / ".venv/ready").exists()


def test_films_are_no_reason_not_to_start(made: Tree) -> None:
    """Qt as it is, but for the plug-in that plays films; and nothing that could install what is missing."""
    link = next(made.folder.glob(".venv/lib/python3*/site-packages/PySide6"))
    real = link.resolve()
    link.unlink()
    (link / "Qt/plugins").mkdir(parents=True)
    (link / "Qt/lib").symlink_to(real / "Qt/lib")
    for plugins in (real / "Qt/plugins").iterdir():
        (link / "Qt/plugins" / plugins.name).symlink_to(plugins)
    (link / "Qt/plugins/multimedia").unlink()
    run = made.start("x", environment={"PATH": str(_without_apt(made.folder.parent))})
    assert run.returncode == 0
    assert '"arguments": ["x"]' in run.stdout
    assert run.stderr.startswith("cimaise: this system lacks ")
    assert run.stderr.endswith("\nGoing on without films.\n")
    assert made.told("y")["arguments"] == ["y"]  # and it is not asked for at every start


def test_without_a_network_it_stops_with_one_sentence(made: Tree) -> None:
    (made.folder / "requirements.lock").write_text("alpha==1.0 \\\n    --hash=sha256:aa\n", encoding="utf-8")
    _bring_pip(made)
    run = made.start("x", environment=ALONE)
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.splitlines()[-1].startswith(
        "cimaise: alpha could not be installed: the package index cannot be reached. The first start needs a network once"
    )
    assert "Traceback" not in run.stderr


def test_a_folder_that_may_not_be_written_is_named(made: Tree) -> None:
    shutil.rmtree(made.folder / ".venv")
    (made.folder / ".venv").write_text("a file where a folder should be", encoding="utf-8")
    run = made.start("x")
    assert run.returncode == 1
    assert run.stderr == f"cimaise: {made.folder / '.venv'}: File exists; mend that, and start again.\n"


def test_ctrl_c_is_taken_calmly(made: Tree) -> None:
    guard = os.open(made.folder / ".venv/guard", os.O_RDWR | os.O_CREAT)
    fcntl.flock(guard, fcntl.LOCK_EX)  # so that it waits, and cannot be missed
    # Tests that a shell runs in the background ignore Ctrl+C, and so would what they start.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        start = subprocess.Popen(
            [sys.executable, "-m", "first_start", made.folder, "offscreen"],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(made.folder / "tools")},
            stderr=subprocess.PIPE,
            text=True,
        )
        assert start.stderr is not None
        assert "this one waits for it" in start.stderr.readline()
        start.send_signal(signal.SIGINT)
        _, said = start.communicate(timeout=20)
    finally:
        signal.signal(signal.SIGINT, before)
        os.close(guard)
    assert start.returncode == 130
    assert said == "\ncimaise: interrupted; the next start goes on from here.\n"


def _without_apt(folder: Path) -> Path:
    """A PATH with what a start calls, and no package manager."""
    place = folder / "few tools"
    place.mkdir()
    for name in ("cmp", "readlink", "sh"):
        (place / name).symlink_to(str(shutil.which(name)))
    (place / "python3").symlink_to(Path(sys.executable).resolve())
    return place


def _bring_pip(tree: Tree) -> None:
    """Where Python brings no pip, the one that set up this project is taken: a test has no network."""
    for wheel in Path(__file__).parents[2].glob(".venv/pip-*.whl"):
        shutil.copy(wheel, tree.folder / ".venv")
