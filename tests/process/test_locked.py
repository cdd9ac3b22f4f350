"""A kiosk that runs as a service: no visitor or other program can close or hide it; a signal ends it."""

from __future__ import annotations

import signal
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kiosk import HEIGHT, WIDTH, Kiosk, starting, wait_until
from xclient import XClient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk import Start

pytestmark = pytest.mark.process


@pytest.fixture(params=["", pytest.param("openbox", marks=pytest.mark.thorough)], ids=["bare", "openbox"])
def locked(start: Start, request: pytest.FixtureRequest) -> Kiosk:
    return start("--kiosk", manager=request.param)


@pytest.fixture(scope="module", params=["", "openbox"], ids=["bare", "openbox"])
def attracting(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Kiosk]:
    """A kiosk for all tests that leave it in the attract loop."""
    with starting(tmp_path_factory.mktemp("attracting")) as start:
        yield start("--kiosk", manager=request.param)


@pytest.fixture
def x_client(request: pytest.FixtureRequest) -> Iterator[XClient]:
    """Another client of the X display of the kiosk that the test uses."""
    name = "attracting" if "attracting" in request.fixturenames else "locked"
    client = XClient(request.getfixturevalue(name).screen.name)
    yield client
    client.close()


def is_restored(kiosk: Kiosk, x_client: XClient) -> bool:
    """Whether the window covers the screen, is not covered, and has the keyboard focus."""
    return (
        kiosk.has_geometry(0, 0, WIDTH, HEIGHT)
        and kiosk.shows_a_picture()
        and x_client.focus() == kiosk.window()
    )


def test_the_pointer_is_never_visible(locked: Kiosk, x_client: XClient) -> None:
    locked.start_visit(600, 330)
    # On a tile, next to it, on the dock: Qt's controls have their own cursors.
    for position in ((1400, 700), (30, 300), (84, 1022), (1840, 1022)):
        locked.click(*position)
        locked.wait_until_handled()
        assert not x_client.pointer_is_visible(), position


def test_a_terminal_that_is_closed_during_the_start_does_not_end_it(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "operator.yaml"
    file.write_text("format: 1\n")

    def hang_up(kiosk: Kiosk) -> None:
        wait_until(lambda: "Settings are read" in kiosk.log.read_text(), "it is starting")
        kiosk.process.send_signal(signal.SIGHUP)

    assert start("--kiosk", "--config", str(file), while_starting=hang_up).process.poll() is None


def test_other_keys_neither_exit_nor_start_a_visit(locked: Kiosk, x_client: XClient) -> None:
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
        locked.xdotool("key", keys)
    locked.xdotool("key", "alt+Return", "key", "ctrl+space")
    locked.wait_until_handled()
    assert locked.process.poll() is None
    assert not locked.shows_visit()
    # A window manager takes the focus for its own dialogs; the kiosk takes it back.
    wait_until(lambda: x_client.focus() == locked.window(), "the window has the keyboard focus")
    locked.xdotool("key", "Return")
    wait_until(locked.shows_visit, "a key of the interface starts a visit")


def test_other_mouse_buttons_do_nothing(attracting: Kiosk) -> None:
    for button in ("2", "3", "8", "9"):
        attracting.xdotool("mousemove", "600", "330", "click", button)
    attracting.wait_until_handled()
    assert not attracting.shows_visit()


def test_its_window_cannot_be_closed(attracting: Kiosk, x_client: XClient) -> None:
    for _ in range(3):
        x_client.request_close(attracting.window())
    attracting.wait_until_handled()
    assert attracting.process.poll() is None
    wait_until(lambda: is_restored(attracting, x_client), "it is restored")


def test_a_minimised_window_is_restored(attracting: Kiosk, x_client: XClient) -> None:
    attracting.xdotool("windowminimize", str(attracting.window()))
    attracting.wait_until_handled()
    wait_until(lambda: is_restored(attracting, x_client), "it is restored")


def test_a_resized_window_is_restored(attracting: Kiosk, x_client: XClient) -> None:
    window = str(attracting.window())
    attracting.xdotool("windowsize", window, "300", "200", "windowmove", window, "50", "60")
    attracting.wait_until_handled()
    wait_until(lambda: is_restored(attracting, x_client), "it is restored")


def test_a_covered_window_is_raised(locked: Kiosk, x_client: XClient) -> None:
    x_client.cover_screen(WIDTH, HEIGHT)
    locked.wait_until_handled()
    wait_until(lambda: is_restored(locked, x_client), "it is restored")
    locked.xdotool("key", "Tab")
    wait_until(locked.shows_visit, "it receives keys")


def test_a_closed_terminal_does_not_end_it(attracting: Kiosk) -> None:
    attracting.process.send_signal(signal.SIGHUP)
    attracting.wait_until_handled()
    assert attracting.process.poll() is None


@pytest.mark.parametrize(
    ("number", "state"),
    [
        *((signal.SIGINT, "visit"), (signal.SIGTERM, "minimised")),
        *(
            pytest.param(number, state, marks=pytest.mark.thorough)
            for number, state in (
                (signal.SIGTERM, "attract"),
                (signal.SIGINT, "attract"),
                (signal.SIGTERM, "visit"),
                (signal.SIGINT, "minimised"),
            )
        ),
    ],
)
def test_a_signal_ends_it(locked: Kiosk, number: signal.Signals, state: str) -> None:
    if state == "visit":
        locked.start_visit(600, 330)
    elif state == "minimised":
        locked.xdotool("windowminimize", str(locked.window()))
    locked.process.send_signal(number)
    assert locked.wait_for_exit() == 0
    assert "Traceback" not in locked.log.read_text()


def test_it_listens_on_no_socket(attracting: Kiosk) -> None:
    process = f"/proc/{attracting.process.pid}"
    assert not listening_sockets(f"{process}/fd", f"{process}/net")


def listening_sockets(descriptors: str, net: str) -> list[str]:
    """The listening sockets of a process: TCP (state 0A) and Unix (flag 00010000)."""
    own = set()
    for link in Path(descriptors).iterdir():
        # A running process may close a descriptor between the two calls.
        with suppress(FileNotFoundError):
            own.add(str(link.readlink()).removeprefix("socket:[").rstrip("]"))
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
