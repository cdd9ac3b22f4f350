"""The report of a test run: its announcement, and what failed before an interruption, in a small separate project."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from kiosk import wait_until
from limit import LIMIT
from suite_report import SECONDS_PER_TEST, announcement

TREE = Path(__file__).parents[1]
CONFTEST = """
import os
from pathlib import Path
import pytest
from suite_report import register

def pytest_configure(config):
    register(config)

@pytest.hookimpl(trylast=True)
def pytest_runtest_logreport(report):
    if report.failed and "PYTEST_XDIST_WORKER" not in os.environ:
        Path("reported").touch()
"""
FAILING = "def test_it_fails():\n    assert False\n\ndef test_it_passes():\n    pass\n"
HANGING = """
import subprocess, threading
from pathlib import Path
import pytest
from screen import ENDS_WITH_PARENT, screen

@pytest.fixture
def server():
    with screen() as running:
        yield running
        Path("cleaned").touch()

def test_it_hangs(server):
    child = subprocess.Popen([*ENDS_WITH_PARENT, "sleep", "1000"])
    Path("processes").touch()
    try:
        child.wait()
    finally:
        child.kill()
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with two tests, of which one fails."""
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_first.py").write_text(FAILING)
    paths = f"{TREE}/tests/kit {TREE}/benchmarks {TREE}/app"
    (tmp_path / "pytest.ini").write_text(f"[pytest]\npythonpath = {paths}\n")
    return tmp_path


FOREGROUND = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
"""Starts Python with the handling of Ctrl-C that it has in a terminal: processes in the background of a shell ignore it."""


def start(project: Path, *options: str) -> subprocess.Popen[str]:
    """Run the tests of the project in a separate process group, as a shell does. Other plugins only cost time."""
    outer = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_XDIST")}
    return subprocess.Popen(
        [sys.executable, "-c", FOREGROUND, "-P", "-m", "pytest", "-p", "xdist", *options],
        cwd=project,
        env=outer | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def output(run: subprocess.Popen[str]) -> str:
    return run.communicate(timeout=LIMIT)[0]


def test_the_time_of_known_tests_is_that_of_their_last_run() -> None:
    durations = {"a": 400.0, "b": 320.0}
    assert announcement(["a", "b"], durations, 3, 2) == "2 tests, about 4 minutes on 2 cores"
    assert announcement(["a"], durations, 1, 1) == "1 test, about 7 minutes on 1 core"


def test_the_time_of_unknown_tests_is_estimated() -> None:
    tests = [str(number) for number in range(3600)]
    minutes = round(3600 * SECONDS_PER_TEST / 3 / 60)
    assert announcement(tests, {}, 3, 2) == f"3,600 tests, about {minutes} minutes on 2 cores"
    assert announcement(tests[:1], {}, 3, 2) == "1 test, less than a minute on 2 cores"


@pytest.mark.parametrize("workers", ["0", "1"])
def test_a_run_starts_with_the_number_of_tests_and_the_minutes(project: Path, workers: str) -> None:
    first = output(start(project, "-n", workers))
    assert len(re.findall(r"^2 tests, less than a minute on \d+ cores?$", first, re.MULTILINE)) == 1
    assert first.index("2 tests,") < first.index("FAILED test_first.py::test_it_fails")


def test_the_times_of_a_run_are_kept_for_the_next_one(project: Path) -> None:
    (project / "test_first.py").write_text("import time\n\ndef test_slow():\n    time.sleep(0.2)\n")
    output(start(project, "-n", "1"))
    (kept,) = project.glob(".pytest_cache/v/cimaise/durations")
    assert "test_slow" in kept.read_text()
    assert float(kept.read_text().split(":")[-1].strip(" \n}")) >= 0.2


@pytest.mark.parametrize(
    ("workers", "number", "to_group"),
    [
        pytest.param("1", signal.SIGINT, True, id="Ctrl-C"),
        pytest.param("1", signal.SIGTERM, True, id="group", marks=pytest.mark.thorough),
        pytest.param("1", signal.SIGTERM, False, id="process", marks=pytest.mark.thorough),
        pytest.param("0", signal.SIGTERM, False, id="debugger"),
    ],
)
def test_an_interrupted_run_names_its_failures_and_leaves_no_process(
    project: Path, workers: str, number: signal.Signals, to_group: bool
) -> None:
    (project / "test_second.py").write_text(HANGING)
    run = start(project, "-n", workers)
    wait_until((project / "processes").exists, "the second test hangs")
    wait_until((project / "reported").exists, "the failure of the first test is known")
    if to_group:
        os.killpg(run.pid, number)
    else:
        run.send_signal(number)
    printed = output(run)
    assert run.returncode == pytest.ExitCode.INTERRUPTED, printed
    assert "FAILED test_first.py::test_it_fails" in printed
    assert (project / "cleaned").exists()
    assert not is_alive(run.pid)


def test_a_killed_run_leaves_no_process(project: Path) -> None:
    (project / "test_second.py").write_text(HANGING)
    run = start(project, "-n", "0")
    wait_until((project / "processes").exists, "the second test hangs")
    run.kill()
    output(run)
    wait_until(lambda: not is_alive(run.pid), "its processes have ended")


def is_alive(group: int) -> bool:
    """Whether any process of a process group runs. One that has ended may stay in the table, until its status is read."""
    for file in Path("/proc").glob("[0-9]*/stat"):
        # A process may end between the two calls.
        with suppress(FileNotFoundError, ProcessLookupError):
            state, _, its_group = file.read_text().rpartition(")")[2].split()[:3]
            if int(its_group) == group and state not in "XZ":
                return True
    return False
