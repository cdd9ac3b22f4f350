"""The first picture, rendered by a second processor while the rest of the program is still being put together."""

from __future__ import annotations

import mmap
import os
import signal
import struct
import time
from typing import TYPE_CHECKING

from cimaise.media.render_spec import Pixels

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.media.render_spec import RenderSpec

_PATIENCE = 5.0
"""Seconds after which a picture that hangs, on a disk far away, say, is drawn by whoever asks for it."""
_HEAD = struct.Struct("=II?")
"""What stands before the pixels: width, height, and whether they have an opacity."""


class ForkedRender:
    """One picture rendered by a child of this process, for whoever asks for exactly that one first.

    A thread would not do: loading Qt keeps Python's lock for most of the time. It must be made while the process has
    no other threads, and where there is no fork it renders nothing.
    """

    def __init__(self, folder: Path, file: str, finish: RenderSpec) -> None:
        self._file, self._finish = file, finish
        self._child = 0
        if hasattr(os, "fork"):
            self._memory = mmap.mmap(-1, _HEAD.size + finish.width * finish.height * 4)
            self._child = os.fork()
            if self._child == 0:
                os._exit(_render(folder, file, finish, self._memory))

    def take(self, file: str, finish: RenderSpec) -> Pixels | None:
        """The picture, once; None where it is another one, was taken, or could not be rendered."""
        if not self._child or (file, finish) != (self._file, self._finish):
            return None
        if self._end() != 0:
            return None
        width, height, alpha = _HEAD.unpack_from(self._memory)
        data = self._memory[_HEAD.size : _HEAD.size + width * height * 4]
        self._memory.close()
        return Pixels(width, height, data, alpha)

    def _end(self) -> int:
        """The child's status, once it has ended; it is not waited for without end."""
        child, self._child = self._child, 0
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return status
            time.sleep(0.002)
        os.kill(child, signal.SIGKILL)
        return os.waitpid(child, 0)[1]

    def close(self) -> None:
        """Nobody will ask any more."""
        if self._child:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0
            self._memory.close()


def _render(folder: Path, file: str, finish: RenderSpec, memory: mmap.mmap) -> int:
    """The child's whole life; its exit status."""
    try:
        from cimaise.media.picture import render

        pixels = render(folder, file, finish)
        _HEAD.pack_into(memory, 0, pixels.width, pixels.height, pixels.alpha)
        memory[_HEAD.size : _HEAD.size + len(pixels.data)] = pixels.data
    except BaseException:
        # Whoever asks for the picture is told why it cannot be shown; nothing may leave this function but its status.
        return 1
    return 0
