"""A screen in memory whose pixels can be read at any moment: Xvfb with its framebuffer in a file."""

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
_PATIENCE = 10.0


class Screen:
    """The X display `name` and what is on it."""

    def __init__(self, name: str, file: Path) -> None:
        self.name = name
        with file.open("rb") as opened:
            self._pixels = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        # An XWD file: the length of its header, then (at byte 48) a line's bytes and (at byte 76) the colour map's length.
        (self._start,) = struct.unpack_from(">I", self._pixels, 0)
        (self._line,) = struct.unpack_from(">I", self._pixels, 48)
        (colours,) = struct.unpack_from(">I", self._pixels, 76)
        self._start += colours * 12

    def colours(self) -> int:
        """How many different colours stand on a grid of points over the upper half."""
        points = ((x, y) for y in range(40, HEIGHT // 2, 60) for x in range(60, WIDTH, 120))
        return len({self._pixels[(at := self._start + y * self._line + x * 4) : at + 3] for x, y in points})

    def wait_for_photograph(self, process: subprocess.Popen[bytes]) -> float:
        """The time (monotonic seconds) at which the upper half has many colours. Raises TimeoutError."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end and process.poll() is None:
            if self.colours() > 40:
                return time.monotonic()
            time.sleep(0.001)
        raise TimeoutError(f"no photograph came within {_PATIENCE:g} s")


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of its own, 1920x1080."""
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                f"{WIDTH}x{HEIGHT}x24",
                "-fbdir",
                folder,
                "-nolisten",
                "tcp",
                # What xrandr has set stays when it ends.
                "-noreset",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert server.stdout is not None
            number = int(server.stdout.readline())
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()
