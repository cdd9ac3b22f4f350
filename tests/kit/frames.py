"""Records what a virtual screen shows: every frame that differs from the one before."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

from PIL import Image, ImageChops, ImageStat
from screen import Screen

_INTERVAL = 0.01
"""The time between two looks at the screen, in seconds."""
SMALL = (240, 135)
"""The size of a recorded frame, in px: each of its pixels is the mean of 8 x 8 pixels of the screen."""


@dataclass
class Recorder:
    """Records a screen in a thread, from its creation until `stop`."""

    screen: Screen
    frames: list[Image.Image] = field(default_factory=list)
    _stopped: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._thread = threading.Thread(target=self._record, daemon=True)
        self._thread.start()

    def stop(self) -> list[Image.Image]:
        """End the recording, and return the frames."""
        self._stopped.set()
        self._thread.join()
        return self.frames

    def _record(self) -> None:
        last = b""
        while not self._stopped.is_set():
            pixels = self.screen.pixels()
            if pixels != last:
                last = pixels
                whole = Image.frombytes("RGB", (self.screen.width, self.screen.height), pixels, "raw", "BGRX")
                self.frames.append(whole.resize(SMALL, Image.Resampling.BOX))
            time.sleep(_INTERVAL)


def difference(first: Image.Image, second: Image.Image) -> tuple[float, int]:
    """How two frames differ: the mean difference of their pixels, and the largest, in levels of 0 to 255."""
    changed = ImageChops.difference(first, second).convert("L")
    return ImageStat.Stat(changed).mean[0], changed.getextrema()[1]
