"""Changes one expression at a time in the packages without Qt, and counts the changes that no test notices.

Run it with `python3 tools/mutants.py`. After it, `--list` prints the changes that no test noticed. Exit status 1 means that
fewer than 85 % were noticed.

mutmut makes the mutants, in a copy of the program in the folder for temporary files; `mutation/runner.py` tests them. Its
environment is there too: mutmut is used rarely, so it is not among the dependencies for development. mutmut does not
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
LEFT_OUT = ("limited_time", "AnyVisit", "several_processes")
"""Parts of the names of tests that are not run: the longest random test, measurements of the CPU time, and a test whose
processes would need the environment of this one."""
LEAST_SCORE = 0.85
"""The share of mutants that tests must notice, in all packages together."""

TREE = Path(__file__).resolve().parents[1]
WORK = Path(tempfile.gettempdir()) / "cimaise-mutants"
PYTHON = WORK / "venv/bin/python"
COPY = WORK / "copy"

_CONFIGURATION = """
[tool.mutmut]
source_paths = ["cimaise"]

[tool.pytest.ini_options]
pythonpath = ["tools", "benchmarks", "tests/kit"]
addopts = "--strict-markers --import-mode=importlib -m 'not thorough'"
markers = ["process", "thorough"]
"""


def main(arguments: list[str]) -> int:
    """Test all mutants and print the figures of each package. Returns 0 if the score is high enough."""
    if arguments == ["--list"]:
        _list_survivors()
        return 0
    if not PYTHON.exists():
        _create_environment()
    _copy_tree()
    # Without the plugins for Qt and for several processes.
    own = {
        "PYTHONPATH": f".{os.pathsep}tools",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    environment = {**os.environ, **own}
    folders = [f"cimaise/{package}" for package in PACKAGES]
    generate = [str(PYTHON), "-m", "mutation.generate", *folders]
    subprocess.run(generate, cwd=COPY, env=environment, check=True)
    plugins = ("-p", "mutation.runner", "-p", "_hypothesis_pytestplugin", "-p", "no:cacheprovider")
    # Tracebacks with sources take longer than the tests: a module with mutants has thousands of lines.
    options = ("-q", "--tb=native", "--hypothesis-profile=mutants", *plugins)
    selection = " and ".join(f"not {name}" for name in LEFT_OUT)
    tests = [f"tests/{package}" for package in PACKAGES]
    run = [str(PYTHON), "-m", "pytest", *options, "-k", selection, *tests]
    subprocess.run(run, cwd=COPY, env=environment, check=False)
    return int(print_figures() < LEAST_SCORE)


def print_figures() -> float:
    """Print how many mutants of each package were killed, timed out and survived. Returns the score of all packages."""
    outcomes = _outcomes()
    total: Counter[str] = Counter()
    print(f"{'package':10} mutants  killed  timed out  survived   score")
    for package in PACKAGES:
        count = Counter(
            outcome for name, outcome in outcomes.items() if name.startswith(f"cimaise.{package}.")
        )
        total += count
        _print_row(package, count)
    _print_row("total", total)
    return _score(total)


def _score(count: Counter[str]) -> float:
    return (count["killed"] + count["timeout"]) / max(count.total(), 1)


def _print_row(name: str, count: Counter[str]) -> None:
    widths = {"killed": 7, "timeout": 10, "survived": 9}
    figures = " ".join(f"{count[outcome]:{width}}" for outcome, width in widths.items())
    print(f"{name:10} {count.total():7} {figures} {_score(count):7.1%}")


def _outcomes() -> dict[str, str]:
    """The outcome for each mutant: killed, timeout or survived."""
    lines = (COPY / "results.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.rsplit(" ", 1) for line in lines)


def _list_survivors() -> None:
    differences = json.loads((COPY / "mutants.json").read_text(encoding="utf-8"))
    for name, outcome in _outcomes().items():
        if outcome == "survived":
            print(f"{name}\n{differences[name]}\n")


def _create_environment() -> None:
    WORK.mkdir(parents=True, exist_ok=True)
    venv.create(WORK / "venv", with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "-r", str(TREE / "requirements-dev.lock")], check=True)
    subprocess.run([*pip, MUTMUT], check=True)


def _copy_tree() -> None:
    """Copy what the tests need, arranged as in the installed package."""
    shutil.rmtree(COPY, ignore_errors=True)
    copies = {"app/cimaise": "cimaise", "content": "cimaise/content", "resources": "cimaise/resources"}
    for source, target in (copies | {name: name for name in ("tests", "tools", "benchmarks")}).items():
        shutil.copytree(TREE / source, COPY / target, ignore=shutil.ignore_patterns("__pycache__"))
    (COPY / "pyproject.toml").write_text(_CONFIGURATION, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
