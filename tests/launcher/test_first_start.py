"""The complete first start, run by the launcher: its steps, messages and exit status."""

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
from limit import LIMIT

if TYPE_CHECKING:
    from tests.launcher.conftest import Tree

OFFLINE = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1"}
"""Environment variables for pip without a reachable package index."""


@pytest.fixture
def fresh(tree: Tree) -> Tree:
    """A tree without `.venv` whose lock file is empty."""
    shutil.rmtree(tree.folder / ".venv")
    (tree.folder / "requirements.lock").write_text("", encoding="utf-8")
    return tree


@pytest.fixture
def with_qt(fresh: Tree) -> Tree:
    """Like `fresh`, with an environment that contains Qt but is not marked as ready."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", fresh.folder / ".venv"], check=True)
    site = next(fresh.folder.glob(".venv/lib/python3*/site-packages"))
    (site / "PySide6").symlink_to(Path(PySide6.__file__).parent)
    return fresh


def test_the_first_start_runs_the_program_and_the_next_start_needs_no_setup(with_qt: Tree) -> None:
    run = with_qt.start("x")
    assert run.stderr == ""
    assert '"arguments": ["x"]' in run.stdout
    assert with_qt.start_ready("y")["arguments"] == ["y"]
    assert (with_qt.folder / ".venv/ready/offscreen").read_bytes() == b""


def test_a_qt_that_does_not_load_is_not_marked_ready(with_qt: Tree) -> None:
    next(with_qt.folder.glob(".venv/lib/python3*/site-packages/PySide6")).unlink()
    run = with_qt.start("x", environment={"PATH": str(_without_apt(with_qt.folder.parent))})
    assert run.returncode == 1
    assert "cimaise: this system lacks " in run.stderr
    assert "libQt6Quick.so.6" in run.stderr
    assert not (with_qt.folder / ".venv/ready").exists()


def test_a_missing_film_plug_in_does_not_prevent_the_start(with_qt: Tree) -> None:
    """Qt without the plug-in that plays films, on a system without a package manager."""
    link = next(with_qt.folder.glob(".venv/lib/python3*/site-packages/PySide6"))
    real = link.resolve()
    link.unlink()
    (link / "Qt/plugins").mkdir(parents=True)
    (link / "Qt/lib").symlink_to(real / "Qt/lib")
    for plugins in (real / "Qt/plugins").iterdir():
        (link / "Qt/plugins" / plugins.name).symlink_to(plugins)
    (link / "Qt/plugins/multimedia").unlink()
    run = with_qt.start("x", environment={"PATH": str(_without_apt(with_qt.folder.parent))})
    assert run.returncode == 0
    assert '"arguments": ["x"]' in run.stdout
    assert run.stderr.startswith("cimaise: this system lacks ")
    assert run.stderr.endswith("\nContinuing without films.\n")
    assert with_qt.start_ready("y")["arguments"] == ["y"]  # later starts do not ask for it again


@pytest.mark.thorough
def test_without_a_network_it_stops_with_one_message(with_qt: Tree) -> None:
    (with_qt.folder / "requirements.lock").write_text(
        "alpha==1.0 \\\n    --hash=sha256:aa\n", encoding="utf-8"
    )
    _provide_pip(with_qt)
    run = with_qt.start("x", environment=OFFLINE)
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.splitlines()[-1].startswith(
        "cimaise: cannot install alpha: cannot connect to the package index. The first start needs a network connection"
    )
    assert "Traceback" not in run.stderr


def test_a_folder_that_cannot_be_created_is_reported(with_qt: Tree) -> None:
    shutil.rmtree(with_qt.folder / ".venv")
    (with_qt.folder / ".venv").write_text("a file where a folder should be", encoding="utf-8")
    run = with_qt.start("x")
    assert run.returncode == 1
    assert run.stderr == f"cimaise: {with_qt.folder / '.venv'}: File exists; fix this and start again.\n"


def test_ctrl_c_stops_with_a_message(with_qt: Tree) -> None:
    lock_fd = os.open(with_qt.folder / ".venv/guard", os.O_RDWR | os.O_CREAT)
    fcntl.flock(lock_fd, fcntl.LOCK_EX)  # keeps the start waiting until the signal arrives
    # Processes that a shell runs in the background ignore SIGINT, and so do their children.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        start = subprocess.Popen(
            [sys.executable, "-m", "first_start", with_qt.folder, "offscreen"],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(with_qt.folder / "tools")},
            stderr=subprocess.PIPE,
            text=True,
        )
        assert start.stderr is not None
        assert "waiting for it to finish" in start.stderr.readline()
        start.send_signal(signal.SIGINT)
        _, stderr = start.communicate(timeout=LIMIT)
    finally:
        signal.signal(signal.SIGINT, before)
        os.close(lock_fd)
    assert start.returncode == 130
    assert stderr == "\ncimaise: interrupted; the next start resumes the setup.\n"


def _without_apt(folder: Path) -> Path:
    """A folder for the PATH with the commands that a start uses, but without a package manager."""
    commands = folder / "few tools"
    commands.mkdir()
    for name in ("cmp", "readlink", "sh"):
        (commands / name).symlink_to(str(shutil.which(name)))
    (commands / "python3").symlink_to(Path(sys.executable).resolve())
    return commands


def _provide_pip(tree: Tree) -> None:
    """Copy the pip wheel of this project, since tests have no network to download one if Python bundles none."""
    for wheel in Path(__file__).parents[2].glob(".venv/pip-*.whl"):
        shutil.copy(wheel, tree.folder / ".venv")
