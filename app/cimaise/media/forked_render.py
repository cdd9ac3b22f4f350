"""Renders the first picture in a child process, so that a second core does it while this one loads Qt."""

from __future__ import annotations

import mmap
import os
import select
import signal
import sys
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from cimaise.media.render_spec import Pixels, RenderSpec

TIMEOUT = 5.0
"""Seconds until a child process that has not finished is killed, for example because of a slow network share. The
caller then renders the picture itself."""


class RenderJob(NamedTuple):
    """One picture: the folder of its exhibit, its file in it, and how it is rendered."""

    folder: Path
    file: str
    spec: RenderSpec


class RenderPlan(NamedTuple):
    """What the child process has found out before it renders.

    `details` are for the caller, and must be possible as JSON. `job` returns the picture for a screen of this size in
    px; None if there is none. `size` is that size, or None if only the caller can find it out.
    """

    details: Mapping[str, Any]
    job: Callable[[tuple[int, int]], RenderJob | None]
    size: tuple[int, int] | None


class ForkedRender:
    """One picture that a child process plans and renders, for the first caller that needs exactly this picture.

    `plan` runs in the child process, which has no output; if it raises, there is no picture. A thread does not help:
    loading Qt holds Python's global lock for most of the time. Must be created while the process has no other threads.
    Raises OSError if no process can be created, and NotImplementedError on systems without os.fork.
    """

    def __init__(self, plan: Callable[[], RenderPlan]) -> None:
        if not hasattr(os, "fork"):
            raise NotImplementedError
        self._file = _memory_file()
        self._input, output = os.pipe()
        size_input, self._size_output = os.pipe()
        self._buffer, self._job, self._picture = b"", "", b""
        self._child = os.fork()
        if self._child == 0:
            os.close(self._input)
            os.close(self._size_output)
            os._exit(_run(plan, size_input, output, self._file))
        os.close(output)
        os.close(size_input)

    def wait_for_details(self, timeout: float = TIMEOUT) -> dict[str, Any] | None:
        """The details of the plan; None if there is no picture, or not within this time in seconds."""
        import json

        line = self._read_line(timeout)
        return json.loads(line) if line else None

    def set_size(self, size: tuple[int, int]) -> None:
        """The size of the screen in px, if the child process does not know it."""
        with suppress(BrokenPipeError):  # it may have ended, without a picture or with one
            os.write(self._size_output, f"{size[0]} {size[1]}\n".encode())

    def wait(self, timeout: float = 0.0) -> Pixels | None:
        """The picture, if it is finished within this time in seconds. Its pixels are in shared memory."""
        # Before waiting, not afterwards: this takes time.
        from cimaise.media.render_spec import Pixels

        if not self._picture:
            self._picture = self._read_line(timeout)
        if not self._picture:
            return None
        self._job, sizes = self._picture.decode().rstrip().rsplit("\t", 1)
        width, height, alpha, light, *source_size = map(int, sizes.split())
        memory = mmap.mmap(self._file, width * height * 4, prot=mmap.PROT_READ)
        source = (source_size[0], source_size[1]) if source_size else None
        return Pixels(width, height, memoryview(memory), bool(alpha), source, bool(light))

    def take(self, folder: Path, file: str, spec: RenderSpec) -> Pixels | None:
        """The picture; None if another one is asked for, if it was already taken, or if it could not be rendered."""
        if not self._child:
            return None
        pixels = self.wait(TIMEOUT)
        if pixels is not None and self._job != _key(RenderJob(folder, file, spec)):
            return None
        self.close()
        return pixels

    def close(self) -> None:
        """End the child process. Another call does nothing."""
        if self._child:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0
            for descriptor in (self._input, self._size_output, self._file):
                os.close(descriptor)

    def _read_line(self, timeout: float) -> bytes:
        """The next line of the child process; b"" if it has ended, or has written none within this time in seconds."""
        end = time.monotonic() + timeout
        while b"\n" not in self._buffer:
            if not select.select([self._input], [], [], max(0.0, end - time.monotonic()))[0]:
                return b""
            data = os.read(self._input, 65536)
            if not data:
                return b""
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line


def _memory_file() -> int:
    """The descriptor of a file without a name, in memory where the system can do that."""
    if sys.platform == "linux":
        return os.memfd_create("first-picture")
    import tempfile

    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


def _shared(file: int, size: int) -> mmap.mmap:
    """So many bytes of a file as memory, which the parent process can map as well."""
    os.ftruncate(file, size)
    return mmap.mmap(file, size)


def _key(job: RenderJob) -> str:
    """A text that is equal only for equal jobs."""
    return repr((str(job.folder), job.file, job.spec))


def _run(plan: Callable[[], RenderPlan], size_input: int, output: int, memory: int) -> int:
    """Plan and render, in the child process. The exit status: 0 on success."""
    try:
        # Errors are reported by the parent process, which reads everything again.
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        # Pillow reads this when it is imported: the memory of a picture is used again for the next one. New memory costs
        # as much as the calculations do.
        os.environ.setdefault("PILLOW_BLOCKS_MAX", "8")
        import json

        details, find_job, size = plan()
        os.write(output, json.dumps(details).encode() + b"\n")
        if size is None:
            width, height = map(int, os.read(size_input, 100).split())
            size = width, height
        job = find_job(size)
        if job is None:
            return 0
        from cimaise.media.picture import render

        pixels = render(*job, memory=partial(_shared, memory))
        sizes = (
            pixels.width,
            pixels.height,
            int(pixels.alpha),
            int(pixels.light),
            *(pixels.source_size or ()),
        )
        os.write(output, f"{_key(job)}\t{' '.join(map(str, sizes))}\n".encode())
    except BaseException:
        # The caller renders the picture again and reports the error. No exception may leave the child process.
        return 1
    return 0
