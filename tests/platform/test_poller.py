"""A polling thread: its intervals, its end, and exceptions."""

from __future__ import annotations

import logging
import threading
import time
from threading import Event
from typing import TYPE_CHECKING

import pytest
from limit import LIMIT

from cimaise.platform.poller import Poller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAME = "poller under test"


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == NAME]


@pytest.fixture
def start() -> Iterator[Callable[..., Poller]]:
    """Starts pollers, and closes them after the test."""
    started = []

    def make(poll: Callable[[], float], first: float = 0.0, **options: float) -> Poller:
        poller = Poller(NAME, poll, first, **{"join_timeout": LIMIT} | options)
        started.append(poller)
        poller.start()
        return poller

    yield make
    for poller in started:
        poller.close()


def test_poll_is_called_again_after_the_interval_that_it_returns(start: Callable[..., Poller]) -> None:
    times: list[float] = []
    third = Event()

    def poll() -> float:
        times.append(time.monotonic())
        if len(times) == 3:
            third.set()
        return 0.1

    begun = time.monotonic()
    start(poll, first=0.05)
    assert third.wait(LIMIT)
    assert times[0] - begun >= 0.05
    assert times[1] - times[0] >= 0.1
    assert times[2] - times[1] >= 0.1


def test_thread_is_a_daemon_with_the_given_name(start: Callable[..., Poller]) -> None:
    start(lambda: 60.0)
    assert [thread.daemon for thread in threads()] == [True]


def test_close_ends_and_joins_the_thread(start: Callable[..., Poller]) -> None:
    called = Event()

    def poll() -> float:
        called.set()
        return 3600.0

    poller = start(poll)
    assert called.wait(LIMIT)
    assert not poller.closing
    poller.close()
    assert poller.closing
    assert threads() == []


def test_close_before_the_first_call(start: Callable[..., Poller]) -> None:
    start(lambda: pytest.fail("polled"), first=3600.0).close()
    assert threads() == []


def test_close_without_start_and_twice() -> None:
    poller = Poller(NAME, lambda: pytest.fail("polled"), 0.0)
    poller.close()
    poller.close()
    poller.start()
    poller.close()
    assert threads() == []


def test_poll_may_close_its_own_poller(start: Callable[..., Poller]) -> None:
    calls: list[float] = []
    ready, closed = Event(), Event()

    def poll() -> float:
        calls.append(1)
        assert ready.wait(LIMIT)
        poller.close()
        closed.set()
        return 0.0

    poller = start(poll)
    ready.set()
    assert closed.wait(LIMIT)
    poller.close()
    assert threads() == []
    assert len(calls) == 1


def test_blocked_poll_does_not_block_close(
    start: Callable[..., Poller], caplog: pytest.LogCaptureFixture
) -> None:
    entered, release = Event(), Event()

    def poll() -> float:
        entered.set()
        release.wait(LIMIT)
        return 0.0

    poller = start(poll, join_timeout=0.05)
    assert entered.wait(LIMIT)
    with caplog.at_level(logging.WARNING):
        poller.close()
    assert f"The thread {NAME} did not end within 0.05 s" in caplog.text
    (thread,) = threads()
    # Once the file system responds, the thread ends without another call.
    release.set()
    thread.join(LIMIT)
    assert not thread.is_alive()


def test_exception_is_logged_and_polling_continues_after_the_first_interval(
    start: Callable[..., Poller], caplog: pytest.LogCaptureFixture
) -> None:
    times: list[float] = []
    second = Event()

    def poll() -> float:
        times.append(time.monotonic())
        if len(times) == 1:
            raise RuntimeError("the disk is on fire")
        second.set()
        return 3600.0

    start(poll, first=0.1)
    assert second.wait(LIMIT)
    assert times[1] - times[0] >= 0.1
    assert f"Unhandled exception in the thread {NAME}." in caplog.messages
    assert "RuntimeError: the disk is on fire" in caplog.text


def test_repeated_exception_is_logged_once_until_a_call_succeeds(
    start: Callable[..., Poller], caplog: pytest.LogCaptureFixture
) -> None:
    outcomes: list[Exception | None] = [
        OSError("a"),
        OSError("a"),
        OSError("a"),
        OSError("b"),
        None,
        OSError("b"),
        OSError("b"),
    ]
    done = Event()

    def poll() -> float:
        if not outcomes:
            done.set()
            return 3600.0
        if error := outcomes.pop(0):
            raise error
        return 0.0

    start(poll)
    assert done.wait(LIMIT)
    assert caplog.messages.count(f"Unhandled exception in the thread {NAME}.") == 3
