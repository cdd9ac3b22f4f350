"""Tells the developer who runs the tests how many there are, how long they take, and what failed before an interruption.

pytest prints the failures so far when it is interrupted by SIGINT; this plugin makes it do the same for SIGTERM, and
lets the worker processes of pytest-xdist clean up before they exit.
"""

from __future__ import annotations

import os
import signal
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

SECONDS_PER_TEST = 0.25
"""Time that a worker needs for a test which has not run in this tree yet: the average on two cores."""
_DURATIONS = "cimaise/durations"
"""The key in pytest's cache with the time of each test in the last run, in seconds."""


def announcement(tests: Sequence[str], durations: dict[str, float], workers: int, cores: int) -> str:
    """The number of tests and the minutes that these workers need for them."""
    seconds = sum(durations.get(test, SECONDS_PER_TEST) for test in tests) / max(workers, 1)
    minutes = round(seconds / 60)
    time = f"about {_count(minutes, 'minute')}" if minutes else "less than a minute"
    return f"{_count(len(tests), 'test')}, {time} on {_count(cores, 'core')}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


class SuiteReport:
    """The plugin in the process that prints the report. Register it in `pytest_configure`."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._is_announced = False
        self._measured: dict[str, float] = defaultdict(float)
        signal.signal(signal.SIGTERM, self._interrupt)

    def _interrupt(self, *_: object) -> None:
        # A second signal ends the process at once.
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        raise KeyboardInterrupt

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._announce([item.nodeid for item in session.items])

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: Sequence[str]) -> None:
        # Each worker collects all tests; the first one that has finished is enough.
        self._announce(ids)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._measured[report.nodeid] += report.duration

    def pytest_sessionfinish(self) -> None:
        cache = self._config.cache
        if cache is not None and self._measured:
            cache.set(_DURATIONS, cache.get(_DURATIONS, {}) | self._measured)

    def _announce(self, tests: Sequence[str]) -> None:
        terminal: Any = self._config.pluginmanager.get_plugin("terminalreporter")
        if self._is_announced or terminal is None or self._config.option.collectonly:
            return
        self._is_announced = True
        cache = self._config.cache
        durations = {} if cache is None else cache.get(_DURATIONS, {})
        workers = getattr(self._config.option, "numprocesses", None) or 1
        terminal.ensure_newline()
        terminal.write_line(announcement(tests, durations, workers, len(os.sched_getaffinity(0))))


class InterruptedWorker:
    """The plugin in a worker process: the first signal ends the running test, later ones do not disturb its clean-up."""

    def __init__(self) -> None:
        self._session: pytest.Session | None = None
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._interrupt)

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        self._session = session

    def _interrupt(self, *_: object) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)
        if self._session is not None:
            # Qt prints exceptions of its callbacks and continues; then the test is the last one.
            self._session.shouldstop = "interrupted"
        raise KeyboardInterrupt


def register(config: pytest.Config) -> None:
    """Register the plugin for this process."""
    is_worker = hasattr(config, "workerinput")
    config.pluginmanager.register(InterruptedWorker() if is_worker else SuiteReport(config), "suite_report")
