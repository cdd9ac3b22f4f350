"""Inhibition of the screen saver and of sleep over D-Bus."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bus import Bus, Call
from kiosk import wait_until
from limit import LIMIT

import cimaise

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = """
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


@pytest.fixture
def bus(tmp_path: Path) -> Bus:
    return Bus(tmp_path / "bus")


def start(variables: dict[str, str]) -> subprocess.Popen[str]:
    environment = {
        name: value for name, value in os.environ.items() if "DBUS" not in name and "XDG" not in name
    }
    environment |= {"PYTHONPATH": str(Path(cimaise.__file__).parents[1])} | variables
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM], env=environment, stdout=subprocess.PIPE, text=True
    )


@pytest.fixture
def client(bus: Bus) -> Iterator[subprocess.Popen[str]]:
    """A process that has requested the inhibition from desktop and system."""
    with start(bus.environment) as process:
        yield process
        process.kill()


def test_desktop_and_system_are_asked_to_inhibit(bus: Bus, client: subprocess.Popen[str]) -> None:
    wait_until(lambda: len(bus.calls) == 3, "three services are called")
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


def test_inhibitor_lock_is_held_until_the_process_ends(bus: Bus, client: subprocess.Popen[str]) -> None:
    def is_released(within: float) -> bool:
        return bool(select.select(bus.granted, [], [], within)[0])

    wait_until(lambda: bool(bus.granted), "the request is granted")
    assert not is_released(within=0.5)
    client.terminate()
    assert is_released(within=LIMIT)


def test_program_runs_without_any_bus(tmp_path: Path) -> None:
    with start({"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path / 'none'}"}) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "on show\n"
        process.kill()
