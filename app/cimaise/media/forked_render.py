"""Renders one picture in a child process, so that a second core does it while the program is loaded."""

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

_TIMEOUT = 5.0
"""Seconds until a child process that has not finished is killed, for example because of a slow network share. The
caller then renders the picture itself."""
_HEADER = struct.Struct("=II?")
"""Precedes the pixels: width, height, and whether they have an alpha channel."""


class ForkedRender:
    """One picture that a child process renders, for the first caller that needs exactly this picture.

    A thread does not help: loading Qt holds Python's global lock for most of the time. Must be created while the
    process has no other threads. Without os.fork it renders nothing.
    """

    def __init__(self, folder: Path, file: str, spec: RenderSpec) -> None:
        self._file, self._spec = file, spec
        self._child = 0
        if hasattr(os, "fork"):
            self._memory = mmap.mmap(-1, _HEADER.size + spec.width * spec.height * 4)
            self._child = os.fork()
            if self._child == 0:
                os._exit(_render(folder, file, spec, self._memory))

    def take(self, file: str, spec: RenderSpec) -> Pixels | None:
        """The picture; None if another one is asked for, if it was already taken, or if it could not be rendered."""
        if not self._child or (file, spec) != (self._file, self._spec):
            return None
        if self._wait() != 0:
            return None
        width, height, alpha = _HEADER.unpack_from(self._memory)
        data = self._memory[_HEADER.size : _HEADER.size + width * height * 4]
        self._memory.close()
        return Pixels(width, height, data, alpha)

    def _wait(self) -> int:
        """Wait for the child process, kill it after the timeout, and return its exit status."""
        child, self._child = self._child, 0
        end = time.monotonic() + _TIMEOUT
        while time.monotonic() < end:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return status
            time.sleep(0.002)
        os.kill(child, signal.SIGKILL)
        return os.waitpid(child, 0)[1]

    def close(self) -> None:
        """End the child process without using its picture."""
        if self._child:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0
            self._memory.close()


def _render(folder: Path, file: str, spec: RenderSpec, memory: mmap.mmap) -> int:
    """Render the picture into shared memory, in the child process. The exit status: 0 on success."""
    try:
        from cimaise.media.picture import render

        pixels = render(folder, file, spec)
        _HEADER.pack_into(memory, 0, pixels.width, pixels.height, pixels.alpha)
        memory[_HEADER.size : _HEADER.size + len(pixels.data)] = pixels.data
    except BaseException:
        # The caller renders the picture again and reports the error. No exception may leave the child process.
        return 1
    return 0
