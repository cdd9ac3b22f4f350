"""Runs the program on a virtual screen. Tests read the pixels of the screen and send input with xdotool."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from frames import Recorder
from limit import LIMIT
from screen import ENDS_WITH_PARENT, Screen, screen
from xclient import XClient

import cimaise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TREE = Path(__file__).parents[2]
WIDTH, HEIGHT = 1280, 720
"""The size of the virtual screen in px: smaller than the usual one, so that the many kiosks of the tests draw less."""
PAPER, INK = (0xF4, 0xEF, 0xE6), (0x1B, 0x17, 0x14)
_IDLE_SAMPLES = 15
"""How often in a row the program is found asleep if it is idle: for longer than between two frames of an animation."""
_FRAMES = 30
"""After how many waits for an event, as between two frames, earlier input has been handled."""
_GRID = [(x, y) for y in range(13, HEIGHT, 27) for x in range(13, WIDTH, 27)]


def wait_until(condition: Callable[[], bool], what: str, every: float = 0.05) -> None:
    """Wait for a condition, which is checked `every` so many seconds. `what` says what is expected, for the message if it
    never happens."""
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, f"not within {LIMIT:g} s: {what}"
        time.sleep(every)


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
        return self.shows_visit() and min(self.pixel(56, 681)) > 200

    def wait_until_handled(self) -> None:
        """Wait until the program has handled all input that it was sent.

        On a busy machine this takes longer, but the result is the same: a program that waits for a processor is not asleep.
        """
        first, asleep = _times_asleep(self.process.pid), 0

        def is_handled() -> bool:
            nonlocal asleep
            asleep = asleep + 1 if self._is_asleep() else 0
            return asleep == _IDLE_SAMPLES or _times_asleep(self.process.pid) > first + _FRAMES

        wait_until(is_handled, "the program has handled its input", every=0.02)

    def stable_pixels(self) -> list[tuple[int, int, int]]:
        """The sampled pixels, once no animation runs and they no longer change."""
        unchanged, before = 0, self.sample_pixels()

        def is_stable() -> bool:
            nonlocal unchanged, before
            pixels = self.sample_pixels()
            unchanged = unchanged + 1 if self._is_asleep() and pixels == before else 0
            before = pixels
            return unchanged == _IDLE_SAMPLES

        wait_until(is_stable, "the screen is stable", every=0.02)
        return before

    def _is_asleep(self) -> bool:
        """Whether the main threads of the program and of the X server wait for events, not for a processor or a disk."""
        files = (Path(f"/proc/{pid}/stat") for pid in (self.process.pid, self.screen.pid))
        return all(file.read_text().rpartition(")")[2].split()[0] == "S" for file in files)

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

    def is_ready(self) -> bool:
        """Whether a visit can start, and the input of a kiosk is locked: then the log says how to exit."""
        log = self.log.read_text()
        return "only SIGTERM or SIGINT ends it." in log or "press Ctrl+Q" in log

    def has_geometry(self, x: int, y: int, width: int, height: int) -> bool:
        """Whether the program has one window with exactly this geometry."""
        windows = self._windows()
        if len(windows) != 1:
            return False
        try:
            return self._geometry_of(windows[0]) == (x, y, width, height)
        except subprocess.CalledProcessError:
            return False  # another window has just taken its place

    def window(self) -> int:
        """The X id of the window; waits until it is visible."""
        found: list[int] = []

        def is_visible() -> bool:
            found[:] = self._windows()
            return found != []

        wait_until(is_visible, "a window is visible")
        return found[0]

    def _windows(self) -> list[int]:
        variables = os.environ | {"DISPLAY": self.screen.name}
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        return [int(number) for number in done.stdout.split()]

    def geometry(self) -> tuple[int, int, int, int]:
        """The x, y, width and height of the window, in px."""
        return self._geometry_of(self.window())

    def _geometry_of(self, window: int) -> tuple[int, int, int, int]:
        output = self.xdotool("getwindowgeometry", "--shell", str(window))
        values = dict(re.findall(r"(\w+)=(\d+)", output))
        x, y, width, height = (int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, width, height

    def wait_for_exit(self) -> int:
        """Wait for the process and return its exit status."""
        return self.process.wait(LIMIT)


def _times_asleep(pid: int) -> int:
    """How often the main thread of a process has waited for an event."""
    (line,) = re.findall(
        r"^voluntary_ctxt_switches:\s*(\d+)$", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE
    )
    return int(line)


@contextmanager
def window_manager(display: str, manager: str) -> Iterator[None]:
    """Run the window manager with this name on a display, or none if the name is empty."""
    if not manager:
        yield
        return
    variables = os.environ | {"DISPLAY": display}
    with tempfile.TemporaryDirectory() as home:
        process = subprocess.Popen(
            [*ENDS_WITH_PARENT, manager],
            env=variables | {"HOME": home},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        client = XClient(display)
        try:
            wait_until(client.has_window_manager, f"{manager} runs")
            yield
        finally:
            client.close()
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
    `record`, everything that the screen shows is recorded from the beginning; without, motion is reduced: a slide that
    zooms would keep a processor busy."""
    with (
        screen(WIDTH, HEIGHT) as display,
        window_manager(display.name, manager),
        (folder / "log").open("wb") as log,
    ):
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
        command = [*ENDS_WITH_PARENT, sys.executable, "-P", "-m", "cimaise", *arguments]
        if not record:
            command.append("--reduced-motion")
        process = subprocess.Popen(command, env=variables, stdout=log, stderr=log)
        try:
            yield Kiosk(process, display, folder / "log", recorder)
        finally:
            if recorder is not None:
                recorder.stop()
            process.kill()
            process.wait()


@contextmanager
def starting(folder: Path) -> Iterator[Start]:
    """Start programs in a folder, each until its first picture is shown, or with `text` any text, and a visit can start. With
    `holding`, wait for the background of the holding window instead. End them at the end.

    The other options are those of `running_kiosk`.
    """
    with ExitStack() as opened:

        def make(
            *arguments: str,
            text: bool = False,
            holding: bool = False,
            while_starting: Callable[[Kiosk], None] | None = None,
            **options: Any,
        ) -> Kiosk:
            kiosk = opened.enter_context(running_kiosk(folder, *arguments, **options))
            if while_starting is not None:
                while_starting(kiosk)

            def is_started() -> bool:
                if holding:
                    return INK in kiosk.sample_pixels()
                return (kiosk.shows_text() if text else kiosk.shows_a_picture()) and kiosk.is_ready()

            wait_until(lambda: is_started() or kiosk.process.poll() is not None, "the first picture is shown")
            assert kiosk.process.poll() is None, kiosk.log.read_text()
            return kiosk

        yield make


Start = Callable[..., Kiosk]
"""Starts the program: see `starting`."""
_DESKTOP_VARIABLES = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}
"""Variables that would connect the program to the screen or the desktop of the user who runs the tests."""
