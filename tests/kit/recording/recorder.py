"""Records what a virtual screen shows, frame by frame."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image
from screen import Screen

from recording.frames import REDUCTION, Frame, Recording

if TYPE_CHECKING:
    from recording.frames import Pixels

_INTERVAL = 0.004
"""The time between two looks at the screen, in s: several for each frame, so that none is missed."""
_ROWS = 12
"""Only every so many rows are compared, to find out at little cost whether the screen has changed."""
_RETRIES = 3
_MOST = 900
"""A transition has fewer frames than this: one that never comes to rest must not fill the memory."""


@dataclass
class Recorder:
    """Records a screen in a thread, from its creation until `stop`. `touches` are the times of touches, filled by the caller."""

    screen: Screen
    touches: list[float] = field(default_factory=list)
    _stopped: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._frames: list[tuple[float, Pixels]] = []
        self._view = np.frombuffer(self.screen.view(), np.uint8).reshape(
            self.screen.height, self.screen.width, 4
        )
        self._take(self._sample())
        self._thread = threading.Thread(target=self._record, daemon=True)
        self._thread.start()

    def stop(self) -> Recording:
        """End the recording, and return it. Raises RuntimeError if it has too many frames for one transition."""
        self._stopped.set()
        self._thread.join()
        if len(self._frames) >= _MOST:
            raise RuntimeError(f"the screen changed {_MOST} times and did not come to rest")
        frames: list[Frame] = []
        for moment, image in self._frames:
            if not frames or not np.array_equal(frames[-1].image, image):
                frames.append(Frame(moment, image))
        self._frames.clear()
        return Recording(frames, tuple(self.touches), time.monotonic())

    def _record(self) -> None:
        last = self._sample()
        while not self._stopped.is_set() and len(self._frames) < _MOST:
            sample = self._sample()
            if not np.array_equal(sample, last):
                last = self._take(sample)
            time.sleep(_INTERVAL)
        self._take(last)

    def _take(self, sample: Pixels) -> Pixels:
        """Copy the screen. If it is being painted meanwhile, copy it again: a frame must not be half of the next one."""
        for _ in range(_RETRIES):
            moment, pixels = time.monotonic(), self._view.copy()
            before, sample = sample, self._sample()
            if np.array_equal(before, sample):
                break
        self._frames.append((moment, _reduced(pixels)))
        return sample

    def _sample(self) -> Pixels:
        return self._view[::_ROWS].copy()


def _reduced(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    image = Image.frombuffer("RGBX", (width, height), pixels, "raw", "RGBX", 0, 1).reduce(REDUCTION)
    return np.asarray(image)[:, :, 2::-1].copy()
