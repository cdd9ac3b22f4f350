"""Atomic writes: after a crash or a power cut there is the old file or the new one, never a part of one."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO


@contextmanager
def atomic_file(path: Path, *, mode: int = 0o666, keep_existing: bool = False) -> Iterator[BinaryIO]:
    """A temporary file beside `path`, renamed to it when the block ends without an exception, else removed.

    The content is on the disk (fsync) before the rename, the rename before this returns. `mode` are the
    permissions, reduced by the umask. With `keep_existing` an existing file is not replaced: raises
    FileExistsError. Raises OSError.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        flags = (
            os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        )
        with os.fdopen(os.open(unfinished, flags, mode), "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if keep_existing:
            os.link(unfinished, path)
            unfinished.unlink()
        else:
            unfinished.replace(path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_atomically(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """Write a whole file as in `atomic_file`, and create its folder if necessary. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_file(path, mode=mode) as stream:
        stream.write(data)


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries to the disk, so that a rename in it survives a power cut. Raises OSError."""
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows cannot open folders
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
