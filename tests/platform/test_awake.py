from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bus import Bus, Call
from xclient import XClient

import cimaise
from cimaise.platform import inhibit, x11

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 10.0
ASK = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from cimaise.stage.runtime.dbus_inhibit import inhibit_sleep
application = QCoreApplication([])
inhibit_sleep()
timer = QTimer()
timer.timeout.connect(lambda: print("on show", flush=True))
timer.start(50)
application.exec()
"""


def comes_true(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def witness(x_server: str) -> Iterator[XClient]:
    """Another client of the same X server, which turns the screen saver on after a second without input."""
    client = XClient(x_server)
    client.set_screen_saver(1)
    yield client
    client.close()


def test_the_screen_saver_of_an_x_server_waits_until_the_program_has_left(
    x_server: str, witness: XClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_server)
    held = inhibit.hold("xcb")
    end = time.monotonic() + 2
    while time.monotonic() < end:
        assert not witness.screen_saver_is_on()
        time.sleep(0.1)
    held.close()
    assert comes_true(witness.screen_saver_is_on)


def test_where_no_x_server_answers_there_is_nothing_to_hold_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    inhibit.hold("xcb").close()
    with pytest.raises(ConnectionError):
        x11.Connection(":4711")


@pytest.mark.parametrize("platform", ["wayland", "eglfs", "offscreen"])
def test_other_platforms_are_not_asked_over_x(platform: str) -> None:
    inhibit.hold(platform).close()


@pytest.fixture
def bus(tmp_path: Path) -> Bus:
    return Bus(tmp_path / "bus")


def start(environment: dict[str, str]) -> subprocess.Popen[str]:
    surroundings = {
        name: value for name, value in os.environ.items() if "DBUS" not in name and "XDG" not in name
    }
    surroundings |= {"PYTHONPATH": str(Path(cimaise.__file__).parents[1])} | environment
    return subprocess.Popen([sys.executable, "-c", ASK], env=surroundings, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def asking(bus: Bus) -> Iterator[subprocess.Popen[str]]:
    """A process that has asked the desktop and the system to stay awake."""
    with start(bus.environment) as process:
        yield process
        process.kill()


def test_the_desktop_and_the_system_are_asked_to_stay_awake(bus: Bus, asking: subprocess.Popen[str]) -> None:
    assert comes_true(lambda: len(bus.calls) == 3), bus.calls
    desktop = ("Cimaise", "An exhibit is on show")
    assert sorted(bus.calls, key=lambda call: call.service) == [
        Call(
            "org.freedesktop.PowerManagement",
            "/org/freedesktop/PowerManagement/Inhibit",
            "org.freedesktop.PowerManagement.Inhibit.Inhibit",
            desktop,
        ),
        Call(
            "org.freedesktop.ScreenSaver",
            "/org/freedesktop/ScreenSaver",
            "org.freedesktop.ScreenSaver.Inhibit",
            desktop,
        ),
        Call(
            "org.freedesktop.login1",
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager.Inhibit",
            ("idle", *desktop, "block"),
        ),
    ]


def test_what_the_system_grants_is_held_until_the_program_ends(
    bus: Bus, asking: subprocess.Popen[str]
) -> None:
    def is_let_go(within: float) -> bool:
        return bool(select.select(bus.granted, [], [], within)[0])

    assert comes_true(lambda: bool(bus.granted))
    assert not is_let_go(within=0.5)
    asking.terminate()
    assert is_let_go(within=PATIENCE)


def test_without_any_bus_the_exhibit_is_on_show_all_the_same(tmp_path: Path) -> None:
    with start({"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path / 'none'}"}) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "on show\n"
        process.kill()
