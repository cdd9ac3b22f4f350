"""A kiosk that runs as a service: no visitor or other program can close or hide it; a signal ends it."""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING

import pytest
from kiosk import HEIGHT, WIDTH, Kiosk, wait_until
from xclient import XClient

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Start

pytestmark = pytest.mark.process

EXIT_TIME = 2.0
"""How long the program may take to exit, in seconds."""
RESTORE_TIME = 1.5
"""How long until the window is restored, in seconds: one second, and the time that the test needs."""
managers = pytest.mark.parametrize("manager", ["", "openbox"], ids=["bare", "openbox"])


@pytest.fixture(params=["", "openbox"], ids=["bare", "openbox"])
def locked(start: Start, request: pytest.FixtureRequest) -> Kiosk:
    kiosk = start("--kiosk", manager=request.param)
    wait_until(lambda: "only SIGTERM or SIGINT ends it." in kiosk.log.read_text(), "it is locked")
    time.sleep(0.5)
    return kiosk


@pytest.fixture
def other(locked: Kiosk) -> Iterator[XClient]:
    client = XClient(locked.screen.name)
    yield client
    client.close()


def is_restored(kiosk: Kiosk, other: XClient) -> bool:
    """Whether the window covers the screen, is not covered, and has the keyboard focus."""
    return kiosk.lies_at(0, 0, WIDTH, HEIGHT) and kiosk.shows_a_picture() and other.focus() == kiosk.window()


def test_the_pointer_is_never_visible(locked: Kiosk, other: XClient) -> None:
    locked.wake(900, 500)
    # On a tile, next to it, on the dock: Qt's controls have their own cursors.
    for position in ((1400, 700), (30, 300), (84, 1022), (1840, 1022)):
        locked.click(*position)
        time.sleep(0.3)
        assert not other.pointer_is_seen(), position


def test_a_terminal_that_is_closed_during_the_start_does_not_end_it(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "operator.yaml"
    file.write_text("format: 1\n")

    def hang_up(kiosk: Kiosk) -> None:
        wait_until(lambda: "Settings are read" in kiosk.log.read_text(), "it is starting")
        kiosk.process.send_signal(signal.SIGHUP)

    assert start("--kiosk", "--config", str(file), meanwhile=hang_up).process.poll() is None


def test_other_keys_neither_exit_nor_wake(locked: Kiosk) -> None:
    for keys in (
        "ctrl+q",
        "alt+F4",
        "ctrl+c",
        "ctrl+w",
        "alt+Tab",
        "super",
        "a",
        "F1",
        "F11",
        "Menu",
        "Print",
    ):
        locked.hand("key", keys)
    locked.hand("key", "alt+Return", "key", "ctrl+space")
    time.sleep(0.5)
    assert locked.process.poll() is None
    assert not locked.is_visited()
    locked.hand("key", "Return")
    wait_until(locked.is_visited, "a key of the interface wakes it")


def test_other_mouse_buttons_do_nothing(locked: Kiosk) -> None:
    for button in ("2", "3", "8", "9"):
        locked.hand("mousemove", "900", "500", "click", button)
    time.sleep(0.5)
    assert not locked.is_visited()
    locked.wake(900, 500)


def test_its_window_cannot_be_closed(locked: Kiosk, other: XClient) -> None:
    for _ in range(3):
        other.ask_to_close(locked.window())
    time.sleep(0.5)
    assert locked.process.poll() is None
    assert is_restored(locked, other)


def test_a_minimised_window_is_restored(locked: Kiosk, other: XClient) -> None:
    locked.hand("windowminimize", str(locked.window()))
    time.sleep(RESTORE_TIME)
    assert is_restored(locked, other)


def test_a_resized_window_is_restored(locked: Kiosk, other: XClient) -> None:
    window = str(locked.window())
    locked.hand("windowsize", window, "300", "200", "windowmove", window, "50", "60")
    time.sleep(RESTORE_TIME)
    assert is_restored(locked, other)


def test_a_covered_window_is_raised(locked: Kiosk, other: XClient) -> None:
    other.cover(WIDTH, HEIGHT)
    time.sleep(RESTORE_TIME)
    assert is_restored(locked, other)
    locked.hand("key", "Tab")
    wait_until(locked.is_visited, "it receives keys")


def test_a_closed_terminal_does_not_end_it(locked: Kiosk) -> None:
    locked.process.send_signal(signal.SIGHUP)
    time.sleep(0.5)
    assert locked.process.poll() is None


@pytest.mark.parametrize(
    ("number", "state"),
    [
        *((signal.SIGTERM, "attract"), (signal.SIGINT, "visit"), (signal.SIGTERM, "minimised")),
        *(
            pytest.param(number, state, marks=pytest.mark.thorough)
            for number, state in (
                (signal.SIGINT, "attract"),
                (signal.SIGTERM, "visit"),
                (signal.SIGINT, "minimised"),
            )
        ),
    ],
)
def test_a_signal_ends_the_program_quickly(locked: Kiosk, number: signal.Signals, state: str) -> None:
    if state == "visit":
        locked.wake(900, 500)
    elif state == "minimised":
        locked.hand("windowminimize", str(locked.window()))
    locked.process.send_signal(number)
    assert locked.ends(within=EXIT_TIME) == 0
    assert "Traceback" not in locked.log.read_text()


def test_it_listens_on_no_socket(locked: Kiosk) -> None:
    """There is no listening TCP or Unix socket."""
    fds = (f"/proc/{locked.process.pid}/fd", f"/proc/{locked.process.pid}/net")
    assert not listening(*fds)


def listening(descriptors: str, net: str) -> list[str]:
    """The listening sockets of a process: TCP (state 0A) and Unix (flag 00010000)."""
    from pathlib import Path

    own = {
        target.removeprefix("socket:[").rstrip("]")
        for link in Path(descriptors).iterdir()
        if (target := str(link.readlink())).startswith("socket:[")
    }
    found = []
    for table, state, column, inode in (
        ("tcp", "0A", 3, 9),
        ("tcp6", "0A", 3, 9),
        ("unix", "00010000", 3, 6),
    ):
        for row in Path(net, table).read_text().splitlines()[1:]:
            fields = row.split()
            if fields[column] == state and fields[inode] in own:
                found.append(row)
    return found
