"""A virtual screen whose pixels can be read at any time: Xvfb with its framebuffer in a file."""

from __future__ import annotations

import mmap
import struct
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH, HEIGHT = 1920, 1080
_TIMEOUT = 10.0
ENDS_WITH_PARENT = ("setpriv", "--pdeathsig", "KILL")
"""Start of a command whose process ends with this one, even if this one is killed."""


class Screen:
    """An Xvfb screen; `name` is its X display, `pid` its process, `width` and `height` its size in px."""

    def __init__(self, name: str, pid: int, file: Path, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.name, self.pid = name, pid
        self.width, self.height = width, height
        with file.open("rb") as opened:
            self._pixels = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        # XWD file: header size at byte 0, bytes per line at byte 48, number of colour map entries (12 bytes each) at 76.
        (self._start,) = struct.unpack_from(">I", self._pixels, 0)
        (self._line,) = struct.unpack_from(">I", self._pixels, 48)
        (colour_map_entries,) = struct.unpack_from(">I", self._pixels, 76)
        self._start += colour_map_entries * 12

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        """The red, green and blue value of a pixel, 0 to 255."""
        offset = self._start + y * self._line + x * 4
        blue, green, red = self._pixels[offset : offset + 3]
        return red, green, blue

    def pixels(self) -> bytes:
        """All pixels, in rows: 4 bytes each (blue, green, red, unused)."""
        return self._pixels[self._start : self._start + self.height * self._line]

    def view(self) -> memoryview:
        """The pixels as in `pixels`, not copied: they change with the screen."""
        return memoryview(self._pixels)[self._start : self._start + self.height * self._line]

    def colour_count(self) -> int:
        """The number of different colours at a grid of points in the upper half."""
        points = ((x, y) for y in range(40, self.height // 2, 60) for x in range(60, self.width, 120))
        # Without a call for each point: the polling must not slow down what is measured.
        offsets = (self._start + y * self._line + x * 4 for x, y in points)
        return len({self._pixels[offset : offset + 3] for offset in offsets})

    def wait_for_photograph(self, process: subprocess.Popen[bytes]) -> float:
        """Wait until the upper half has many colours, and return that time (monotonic, s). Raises TimeoutError."""
        end = time.monotonic() + _TIMEOUT
        while time.monotonic() < end and process.poll() is None:
            if self.colour_count() > 40:
                return time.monotonic()
            time.sleep(0.001)
        raise TimeoutError(f"no photograph appeared within {_TIMEOUT:g} s")


@contextmanager
def screen(width: int = WIDTH, height: int = HEIGHT) -> Iterator[Screen]:
    """Run a new virtual screen of this size, in px."""
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            [
                *ENDS_WITH_PARENT,
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                f"{width}x{height}x24",
                "-fbdir",
                folder,
                "-nolisten",
                "tcp",
                # Keep the settings made by xrandr after xrandr disconnects.
                "-noreset",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert server.stdout is not None
            number = int(server.stdout.readline())
            yield Screen(f":{number}", server.pid, Path(folder) / "Xvfb_screen0", width, height)
        finally:
            server.terminate()
            server.wait()
