"""A pytest plugin that runs the tests once for each mutant, instead of once.

The tests are collected once, and each mutant is tested in a forked process: with the tests that call the changed function,
the quickest first, until one fails.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import signal
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from _pytest.runner import runtestprotocol
from mutmut.state import state  # type: ignore[import-not-found]

if TYPE_CHECKING:
    import pytest

ACTIVE = "MUTANT_UNDER_TEST"
"""The variable that selects a mutant; with "stats", mutmut records which functions are called."""
MUTANTS, RESULTS = Path("mutants.json"), Path("results.txt")
_TIMEOUT, _TIMEOUT_FACTOR = 5, 10
"""Seconds after which a test with a mutant is ended: this, plus this many times its duration without one."""

Durations = dict["pytest.Item", float]
"""How many seconds each test takes without a mutant."""
Reached = dict[str, list["pytest.Item"]]
"""The tests that call a function, the quickest first, by the name of the function."""


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Test every mutant, and write its outcome to RESULTS: killed, timeout or survived."""
    durations: Durations = {}
    reached = _reached(session.items, durations)
    _clear_caches()
    gc.freeze()
    names = list(json.loads(MUTANTS.read_text(encoding="utf-8")))
    with RESULTS.open("w", encoding="utf-8") as results:
        for number, name in enumerate(names, 1):
            tests = reached.get(name.partition("__mutmut_")[0], [])
            print(name, _outcome(session, name, tests, durations), file=results, flush=True)
            print(f"\r{number} of {len(names)}", end="", file=sys.stderr)
    return True


def _reached(items: list[pytest.Item], durations: Durations) -> Reached:
    """Run all tests without a mutant. Raises RuntimeError if one fails."""
    os.environ[ACTIVE] = "stats"
    reached: Reached = defaultdict(list)
    for item, following in zip(items, [*items[1:], None], strict=True):
        began = time.monotonic()
        if not _passes(item, following):
            raise RuntimeError(f"{item.nodeid} fails without a mutant")
        durations[item] = time.monotonic() - began
        for function in state()._stats:
            reached[function].append(item)
        state()._stats.clear()
    for tests in reached.values():
        tests.sort(key=durations.__getitem__)
    return reached


def _passes(item: pytest.Item, following: pytest.Item | None) -> bool:
    reports = runtestprotocol(item, log=False, nextitem=following)
    return not any(report.failed for report in reports)


def _clear_caches() -> None:
    """Forget what functions without a mutant have returned."""
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper) and each.__module__.startswith("cimaise."):
            each.cache_clear()


def _outcome(session: pytest.Session, name: str, tests: list[pytest.Item], durations: Durations) -> str:
    """Test one mutant in a forked process."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        child = os.fork()
        if child == 0:
            _run(session, name, tests, durations, Path(folder))
        _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM:
        return "timeout"
    return "killed" if status else "survived"


def _run(
    session: pytest.Session,
    name: str,
    tests: list[pytest.Item],
    durations: Durations,
    folder: Path,
) -> None:
    """In the forked process: exits with 1 if a test fails, else with 0."""
    os.environ[ACTIVE] = name
    session.config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined]
    status = 1
    with suppress(BaseException):
        for test, following in zip(tests, [*tests[1:], None], strict=True):
            signal.alarm(_TIMEOUT + int(_TIMEOUT_FACTOR * durations[test]))
            if not _passes(test, following):
                session._setupstate.teardown_exact(None)
                break
        else:
            status = 0
    os._exit(status)
