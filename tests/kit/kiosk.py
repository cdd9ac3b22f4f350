"""Runs the program on a virtual screen. Tests read the pixels of the screen and send input with xdotool."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from frames import Recorder
from screen import HEIGHT, WIDTH, Screen, screen

import cimaise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

TREE = Path(__file__).parents[2]
TIMEOUT = 30.0
"""How long a test waits, in seconds."""
PAPER, INK = (0xF4, 0xEF, 0xE6), (0x1B, 0x17, 0x14)
_GRID = [(x, y) for y in range(20, HEIGHT, 40) for x in range(20, WIDTH, 40)]


def wait_until(condition: Callable[[], bool], what: str, timeout: float = TIMEOUT) -> None:
    """Wait for a condition; fail after `timeout` seconds with `what` was expected."""
    end = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < end, f"not within {timeout:g} s: {what}"
        time.sleep(0.05)


@dataclass
class Kiosk:
    """The program as a process on a virtual screen."""

    process: subprocess.Popen[bytes]
    screen: Screen
    log: Path
    recorder: Recorder | None = None

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        return self.screen.pixel(x, y)

    def sample_pixels(self) -> list[tuple[int, int, int]]:
        """The pixels of a grid over the screen."""
        return [self.pixel(*point) for point in _GRID]

    def shows_a_picture(self) -> bool:
        return len(set(self.sample_pixels())) > 40

    def shows_text(self) -> bool:
        return len(set(self.sample_pixels())) > 1

    def shows_visit(self) -> bool:
        """Whether a page is visible: a paper background with the dock below it."""
        return (self.pixel(4, 4), self.pixel(WIDTH // 2, HEIGHT - 4)) == (PAPER, INK)

    def shows_home(self) -> bool:
        """Whether Home is highlighted in the dock as the current page."""
        return self.shows_visit() and min(self.pixel(84, 1022)) > 200

    def stable_pixels(self) -> list[tuple[int, int, int]]:
        """The sampled pixels, once they no longer change."""
        while True:
            before = self.sample_pixels()
            time.sleep(0.4)
            if self.sample_pixels() == before:
                return before

    def xdotool(self, *arguments: str) -> str:
        """Send input with xdotool, or query a window. Returns the output."""
        variables = os.environ | {"DISPLAY": self.screen.name}
        done = subprocess.run(
            ["xdotool", *arguments], env=variables, capture_output=True, text=True, check=True
        )
        return done.stdout

    def click(self, x: int, y: int) -> None:
        self.xdotool("mousemove", str(x), str(y), "click", "1")

    def start_visit(self, x: int, y: int) -> None:
        """Click, and wait until a page is visible."""
        self.click(x, y)
        wait_until(self.shows_visit, "a visit starts")

    def shows_holding_window(self) -> bool:
        """Whether the holding window is visible: one line of text on an ink background."""
        pixels = self.sample_pixels()
        return pixels.count(INK) > 0.95 * len(pixels) and self.pixel(4, 4) == INK

    def xrandr(self, *arguments: str) -> None:
        """Connect and disconnect screens with xrandr."""
        variables = os.environ | {"DISPLAY": self.screen.name}
        subprocess.run(["xrandr", *arguments], env=variables, check=True, capture_output=True)

    def is_locked(self) -> bool:
        """Whether the input lock of a kiosk is active: the log says so at the end of the start."""
        return "only SIGTERM or SIGINT ends it." in self.log.read_text()

    def has_geometry(self, x: int, y: int, width: int, height: int) -> bool:
        """Whether the program has one window with exactly this geometry."""
        windows = self._windows()
        return len(windows) == 1 and self.geometry() == (x, y, width, height)

    def window(self) -> int:
        """The X id of the window; waits until it is visible."""
        wait_until(lambda: self._windows() != [], "a window is visible")
        return self._windows()[0]

    def _windows(self) -> list[int]:
        variables = os.environ | {"DISPLAY": self.screen.name}
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        return [int(number) for number in done.stdout.split()]

    def geometry(self) -> tuple[int, int, int, int]:
        """The x, y, width and height of the window, in px."""
        output = self.xdotool("getwindowgeometry", "--shell", str(self.window()))
        values = dict(re.findall(r"(\w+)=(\d+)", output))
        x, y, width, height = (int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, width, height

    def wait_for_exit(self, within: float = TIMEOUT) -> int:
        """Wait for the process and return its exit status."""
        return self.process.wait(within)


@contextmanager
def window_manager(display: str, manager: str) -> Iterator[None]:
    """Run the window manager with this name on a display, or none if the name is empty."""
    if not manager:
        yield
        return
    variables = os.environ | {"DISPLAY": display}
    with tempfile.TemporaryDirectory() as home:
        process = subprocess.Popen(
            [manager],
            env=variables | {"HOME": home},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            time.sleep(0.5)
            yield
        finally:
            process.terminate()
            process.wait()


@contextmanager
def running_kiosk(
    folder: Path,
    *arguments: str,
    manager: str = "",
    before: Sequence[Sequence[str]] = (),
    record: bool = False,
) -> Iterator[Kiosk]:
    """Run the program on a new virtual screen, after running xrandr with each list of arguments in `before`. With
    `record`, everything that the screen shows is recorded from the beginning."""
    with screen() as display, window_manager(display.name, manager), (folder / "log").open("wb") as log:
        for change in before:
            subprocess.run(["xrandr", *change], env=os.environ | {"DISPLAY": display.name}, check=True)
        variables = {name: value for name, value in os.environ.items() if name not in _DESKTOP_VARIABLES}
        variables |= {
            "DISPLAY": display.name,
            "PYTHONPATH": str(Path(cimaise.__file__).parents[1]),
            "XDG_CACHE_HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
        }
        recorder = Recorder(display) if record else None
        command = [sys.executable, "-P", "-m", "cimaise", *arguments]
        process = subprocess.Popen(command, env=variables, stdout=log, stderr=log)
        try:
            yield Kiosk(process, display, folder / "log", recorder)
        finally:
            if recorder is not None:
                recorder.stop()
            process.kill()
            process.wait()


_DESKTOP_VARIABLES = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}
"""Variables that would connect the program to the screen or the desktop of the user who runs the tests."""
