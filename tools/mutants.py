"""Changes one expression at a time in the packages without Qt, and counts the changes that no test notices.

Run it with `python3 tools/mutants.py`; it takes about an hour. After it, `--list` prints the changes that no test noticed,
and `--again` tests them with new tests. Exit status 1 means that fewer than 85 % were noticed.

mutmut needs the sources in a folder `src` and writes next to it, so it works on a copy in the folder for temporary files.
Its environment is there too: mutmut is run rarely, so it is not among the dependencies for development. mutmut does not
change properties and other decorated functions, nor code outside of functions.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from pathlib import Path

MUTMUT = "mutmut==3.8.1"
PACKAGES = ("show", "packing", "source", "platform")
TESTS = (
    *(f"tests/{package}" for package in PACKAGES),
    "tests/exhibit/reading",
    "tests/exhibit/test_golden.py",
)
"""The tests that mutants are run with. mutmut runs for each mutant only those that call the changed function."""
LEFT_OUT = (
    "limited_time",
    "AnyVisit",
    "any_manifest",
    "any_input",
    "too_many_comparisons",
    *("whole21", "ids_of_many_entries", "several_processes", "every_code_has_a_folder"),
)
"""Parts of the names of tests that are not run: long random tests, large inputs, and measurements of the CPU time, which
would take most of the time; and one that reads the sources, in which it would find the mutants."""

LEAST_SCORE = 0.85
"""The share of mutants that tests must notice, in all packages together."""

TREE = Path(__file__).resolve().parents[1]
WORK = Path(tempfile.gettempdir()) / "cimaise-mutants"
PYTHON = WORK / "venv/bin/python"

_CONFIGURATION = f"""
[tool.mutmut]
source_paths = ["src"]
only_mutate = {[f"src/cimaise/{package}/*" for package in PACKAGES]}
also_copy = ["tests", "tools", "benchmarks"]
pytest_add_cli_args_test_selection = {[*TESTS, "-k", " and ".join(f"not {name}" for name in LEFT_OUT)]}
pytest_add_cli_args = [
    "--hypothesis-profile=mutants",
    "-p", "quickest_first", "-p", "_hypothesis_pytestplugin", "-p", "no:cacheprovider",
]
timeout_constant = 2.0
timeout_multiplier = 5.0
use_git_change_detection = false

[tool.pytest.ini_options]
pythonpath = ["tools", "benchmarks", "tests/kit"]
addopts = "--strict-markers --import-mode=importlib -m 'not thorough'"
markers = ["process", "thorough"]
"""

_KILLED = (1, 3)
_TIMEOUT = (-24, 24, 36, 152, 255)
_SURVIVED = (0, 5, 33)
"""Exit statuses that mutmut records; 5 and 33 are mutants of functions that no test calls."""


def main(options: list[str]) -> int:
    """Run mutmut and print the figures of each package. Returns 0 if the score is high enough."""
    if options == ["--list"]:
        return _list_survivors()
    if not PYTHON.exists():
        _create_environment()
    if options == ["--again"]:
        _forget_survivors()
    else:
        shutil.rmtree(WORK / "mutants", ignore_errors=True)
    _copy_tree()
    # Without the plugins for Qt and for several processes, pytest starts twice as fast.
    own = {
        "PYTHONPATH": str(WORK / "tools"),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    run = [str(WORK / "venv/bin/mutmut"), "run", "--max-children", "1"]
    status = subprocess.run(run, cwd=WORK, env={**os.environ, **own}, check=False).returncode
    return status or print_figures() < LEAST_SCORE


def print_figures() -> float:
    """Print how many mutants of each package were killed, timed out and survived. Returns the score of all packages."""
    total: Counter[str] = Counter()
    print(f"{'package':10} mutants  killed  timed out  survived  other   score")
    for package in PACKAGES:
        count = Counter(_outcome(status) for status in _statuses(package).values())
        total += count
        _print_row(package, count)
    _print_row("total", total)
    return _score(total)


def _score(count: Counter[str]) -> float:
    return (count["killed"] + count["timeout"]) / max(count.total(), 1)


def _print_row(name: str, count: Counter[str]) -> None:
    widths = {"killed": 7, "timeout": 10, "survived": 9, "other": 6}
    figures = " ".join(f"{count[outcome]:{width}}" for outcome, width in widths.items())
    print(f"{name:10} {count.total():7} {figures} {_score(count):7.1%}")


def _outcome(status: int | None) -> str:
    if status in _KILLED:
        return "killed"
    if status in _TIMEOUT:
        return "timeout"
    return "survived" if status in _SURVIVED else "other"


def _results(package: str) -> list[Path]:
    """The files in which mutmut stores the results for the modules of a package."""
    return sorted((WORK / "mutants/src/cimaise" / package).rglob("*.meta"))


def _statuses(package: str) -> dict[str, int | None]:
    """The exit status for each mutant of a package; None if it has not been tested."""
    statuses: dict[str, int | None] = {}
    for file in _results(package):
        statuses |= json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]
    return statuses


def _list_survivors() -> int:
    for package in PACKAGES:
        for name, status in _statuses(package).items():
            if _outcome(status) == "survived":
                subprocess.run([str(WORK / "venv/bin/mutmut"), "show", name], cwd=WORK, check=False)
    return 0


def _forget_survivors() -> None:
    """Make mutmut test those mutants again that were not killed."""
    for package in PACKAGES:
        for file in _results(package):
            content = json.loads(file.read_text(encoding="utf-8"))
            statuses = content["exit_code_by_key"]
            content["exit_code_by_key"] = {
                name: status if status in _KILLED else None for name, status in statuses.items()
            }
            file.write_text(json.dumps(content), encoding="utf-8")
    shutil.rmtree(WORK / "mutants/tests", ignore_errors=True)


def _create_environment() -> None:
    WORK.mkdir(parents=True, exist_ok=True)
    venv.create(WORK / "venv", with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "-r", str(TREE / "requirements-dev.lock")], check=True)
    subprocess.run([*pip, MUTMUT], check=True)


def _copy_tree() -> None:
    """Copy what the tests need, arranged as in the installed package."""
    package = WORK / "src/cimaise"
    copies = {"app/cimaise": package, "content": package / "content", "resources": package / "resources"}
    copies |= {name: WORK / name for name in ("tests", "tools", "benchmarks")}
    for source, target in copies.items():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(TREE / source, target, ignore=shutil.ignore_patterns("__pycache__"))
    (WORK / "pyproject.toml").write_text(_CONFIGURATION, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
