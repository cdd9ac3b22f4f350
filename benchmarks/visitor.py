"""A simulated visitor of the kiosk on a virtual screen: touches it, and knows what is where."""

from __future__ import annotations

import json
import os
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from process_usage import PYTHON, TREE
from screen import ENDS_WITH_PARENT, HEIGHT, WIDTH, Screen, screen
from xclient import XClient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LIMIT = 600.0
"""The longest time, in s, that a visitor waits for anything: it ends a program that hangs."""
_STILL, _POLL = 12, 0.025
"""The screen is still if it is the same so many times in a row, at this interval in s."""


@dataclass(frozen=True)
class Item:
    """A visible item: its name, text, picture, and its rectangle (x, y, width, height) in px."""

    name: str
    text: str
    picture: str
    rect: tuple[float, float, float, float]

    @property
    def centre(self) -> tuple[int, int]:
        """The middle, in px."""
        x, y, width, height = self.rect
        return round(x + width / 2), round(y + height / 2)


@dataclass
class Visitor:
    """A visitor of a running kiosk. All times are monotonic, in s."""

    screen: Screen
    process: subprocess.Popen[bytes]
    _client: XClient = field(init=False)

    def __post_init__(self) -> None:
        self._client = XClient(self.screen.name)

    def ask(self, command: str) -> Any:
        """Send a command to the probe, and return its answer: see `probed_kiosk.py`."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{command}\n".encode())
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def items(self) -> list[Item]:
        """All visible items with a name, a text or a picture, in painting order."""
        return [
            Item(item["name"], item["text"], item["picture"], tuple(item["rect"]))
            for item in self.ask("items")
            if item["opacity"] > 0
        ]

    def find(self, name: str) -> Item:
        """The visible item with this name. Raises LookupError."""
        for item in self.items():
            if item.name == name:
                return item
        raise LookupError(f"{name} is not visible")

    def shows(self, name: str) -> bool:
        """Whether an item with this name is visible."""
        return any(item.name == name for item in self.items())

    def press(self, x: int, y: int) -> float:
        """Put a finger down, and return the time."""
        self._client.move_pointer(x, y)
        self._client.press()
        return time.monotonic()

    def move(self, x: int, y: int) -> None:
        """Move the finger that is down."""
        self._client.move_pointer(x, y)

    def release(self) -> float:
        """Lift the finger, and return the time."""
        self._client.release()
        return time.monotonic()

    def tap(self, where: str | tuple[int, int], held: float = 0.1) -> float:
        """Touch an item or a position for a time in s, and return the time of the release."""
        self.press(*(self.find(where).centre if isinstance(where, str) else where))
        time.sleep(held)
        return self.release()

    def swipe(self, start: tuple[int, int], end: tuple[int, int], duration: float = 0.15) -> float:
        """Move a finger across the screen in a time in s, and return the time of the release."""
        self.press(*start)
        began = time.monotonic()
        while (share := (time.monotonic() - began) / duration) < 1:
            self.move(*(round(a + share * (b - a)) for a, b in zip(start, end, strict=True)))
            time.sleep(1 / 120)
        self.move(*end)
        return self.release()

    def open(self, page: str) -> None:
        """Start a visit on a page, and wait until nothing moves."""
        self.ask(f"page {page}")
        self.wait_until_still()

    def let_pass(self, seconds: float) -> float:
        """Let this much time pass for the session, without input, and return the real time."""
        self.ask(f"pass {seconds}")
        return time.monotonic()

    def wait_for_loop(self) -> None:
        """End the visit if there is one, and wait until the attract loop shows a slide."""
        if not self.shows("invitation"):
            # To the idle question, and to its end: its countdown begins when it opens.
            self.let_pass(4000)
            self.let_pass(4000)
        wait_until(lambda: self.shows("invitation"), "the attract loop is shown", _POLL)
        self.wait_until_turning(False)

    def wait_for(self, name: str) -> None:
        """Wait until an item with this name is visible."""
        wait_until(lambda: self.shows(name), f"{name} is visible", _POLL)

    def wait_until_still(self) -> None:
        """Wait until the screen has not changed for a while, and the program waits for an event."""
        unchanged, before = 0, b""

        def is_still() -> bool:
            nonlocal unchanged, before
            pixels = bytes(self.screen.view()[:: 4 * 97])
            unchanged = unchanged + 1 if pixels == before and self._is_asleep() else 0
            before = pixels
            return unchanged >= _STILL and self.ask("turning") is False

        wait_until(is_still, "nothing moves", _POLL)

    def wait_until_turning(self, turning: bool) -> None:
        """Wait until a page or a slide is being replaced, or no longer is."""
        wait_until(lambda: self.ask("turning") is turning, f"turning is {turning}", _POLL)

    def _is_asleep(self) -> bool:
        stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii")
        return stat.rpartition(")")[2].split()[0] == "S"

    def close(self) -> None:
        """Disconnect from the screen."""
        self._client.close()


def wait_until(condition: Callable[[], bool], what: str, interval: float) -> None:
    """Wait for a condition. Raises TimeoutError; `what` says what was expected."""
    end = time.monotonic() + _LIMIT
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"not within {_LIMIT:g} s: {what}")
        time.sleep(interval)


@contextmanager
def visiting(
    folder: Path,
    exhibit: Path = TREE / "content",
    size: tuple[int, int] = (WIDTH, HEIGHT),
    settings: str = "",
    arguments: tuple[str, ...] = (),
    app: Path = TREE / "app",
) -> Iterator[Visitor]:
    """Run the kiosk on a new virtual screen of this size, with the software renderer, until its first slide is shown.

    `folder` is for its cache and its settings; `settings` is the text of its kiosk.yaml, without the format. `app` is the folder
    of the program.
    """
    (folder / "cimaise").mkdir(parents=True, exist_ok=True)
    (folder / "cimaise/kiosk.yaml").write_text(f"format: 1\n{settings}\n", encoding="utf-8")
    script = str(Path(__file__).with_name("probed_kiosk.py"))
    command = [*ENDS_WITH_PARENT, PYTHON, "-P", script, "run", str(exhibit), "--kiosk"]
    command += ["--renderer", "software", *arguments]
    without = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")
    variables = {name: value for name, value in os.environ.items() if name not in without}
    with screen(*size) as display, (folder / "log").open("wb") as log:
        variables |= {
            "DISPLAY": display.name,
            "PYTHONPATH": str(app),
            "XDG_CACHE_HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
        }
        process = subprocess.Popen(
            command, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log
        )
        visitor = Visitor(display, process)
        try:
            wait_until(lambda: _is_ready(visitor, folder / "log"), "a visit can start", 0.05)
            yield visitor
        finally:
            visitor.close()
            process.kill()
            process.wait()


def _is_ready(visitor: Visitor, log: Path) -> bool:
    text = log.read_text(encoding="utf-8")
    if visitor.process.poll() is not None:
        raise RuntimeError(f"the kiosk has ended: {text}")
    return "only SIGTERM or SIGINT ends it." in text and visitor.screen.colour_count() > 40
