"""A kiosk that a service runs: nothing that a visitor or another program does puts it away, and a signal ends it."""

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

SOON = 2.0
"""How long the program may take to leave, in seconds."""
BACK = 1.5
"""And how long until it is in front again: a second, and what the test itself takes."""
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


def is_back(kiosk: Kiosk, other: XClient) -> bool:
    """Whether it covers the screen, nothing lies over it, and the keyboard is its own."""
    return kiosk.lies_at(0, 0, WIDTH, HEIGHT) and kiosk.shows_a_picture() and other.focus() == kiosk.window()


def test_the_pointer_is_never_seen(locked: Kiosk, other: XClient) -> None:
    locked.wake(900, 500)
    # Over a tile, beside it, over the dock: Qt's own controls have cursors of their own.
    for place in ((1400, 700), (30, 300), (84, 1022), (1840, 1022)):
        locked.click(*place)
        time.sleep(0.3)
        assert not other.pointer_is_seen(), place


def test_a_terminal_that_is_closed_while_it_starts_does_not_end_it(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "operator.yaml"
    file.write_text("format: 1\n")

    def hang_up(kiosk: Kiosk) -> None:
        wait_until(lambda: "Settings are read" in kiosk.log.read_text(), "it has begun")
        kiosk.process.send_signal(signal.SIGHUP)

    assert start("--kiosk", "--config", str(file), meanwhile=hang_up).process.poll() is None


def test_nothing_that_is_typed_leaves_or_wakes(locked: Kiosk) -> None:
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
    wait_until(locked.is_visited, "a key of its own wakes it")


def test_other_buttons_of_a_mouse_do_nothing(locked: Kiosk) -> None:
    for button in ("2", "3", "8", "9"):
        locked.hand("mousemove", "900", "500", "click", button)
    time.sleep(0.5)
    assert not locked.is_visited()
    locked.wake(900, 500)


def test_it_does_not_let_itself_be_closed(locked: Kiosk, other: XClient) -> None:
    for _ in range(3):
        other.ask_to_close(locked.window())
    time.sleep(0.5)
    assert locked.process.poll() is None
    assert is_back(locked, other)


def test_it_does_not_stay_minimised(locked: Kiosk, other: XClient) -> None:
    locked.hand("windowminimize", str(locked.window()))
    time.sleep(BACK)
    assert is_back(locked, other)


def test_it_does_not_stay_small(locked: Kiosk, other: XClient) -> None:
    window = str(locked.window())
    locked.hand("windowsize", window, "300", "200", "windowmove", window, "50", "60")
    time.sleep(BACK)
    assert is_back(locked, other)


def test_no_window_of_another_program_stays_above_it(locked: Kiosk, other: XClient) -> None:
    other.cover(WIDTH, HEIGHT)
    time.sleep(BACK)
    assert is_back(locked, other)
    locked.hand("key", "Tab")
    wait_until(locked.is_visited, "it hears keys")


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
def test_a_signal_ends_it_soon(locked: Kiosk, number: signal.Signals, state: str) -> None:
    if state == "visit":
        locked.wake(900, 500)
    elif state == "minimised":
        locked.hand("windowminimize", str(locked.window()))
    locked.process.send_signal(number)
    assert locked.ends(within=SOON) == 0
    assert "Traceback" not in locked.log.read_text()


def test_it_listens_at_no_door(locked: Kiosk) -> None:
    """No socket of any kind waits for others."""
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
