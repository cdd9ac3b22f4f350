"""Atomic writes: after a crash or a power cut there is the old file or the new one, never a part of one."""

from __future__ import annotations

import errno
import os
import shutil
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


@contextmanager
def atomic_folder(path: Path, *, mode: int = 0o777) -> Iterator[Path]:
    """A temporary folder in the parent folder of `path`, which is created if necessary. It is renamed to `path` when the
    block ends, or removed if the block raises an exception.

    The content is flushed to the disk (fsync) before the rename, and the rename before this returns. `mode` holds the
    permissions, reduced by the umask. An empty folder at `path` is replaced. Raises FileExistsError if `path` is a file
    or a folder with files, for example because another process has created it meanwhile. Raises OSError.
    """
    temporary = temporary_path(path)
    try:
        temporary.mkdir(mode=mode, parents=True)
        yield temporary
        _sync_tree(temporary)
        _rename_folder(temporary, path)
    except BaseException:
        with suppress(OSError):
            remove_folder(temporary)
        raise
    sync_folder(path.parent)


def remove_folder(folder: Path) -> None:
    """Remove a folder with all files in it, also read-only ones. Does nothing if it does not exist. Raises OSError.

    It is renamed first, so that a part of it never has its name after a power cut.
    """
    if not folder.is_dir() or folder.is_symlink():
        return
    if not is_temporary(folder):
        folder = folder.rename(temporary_path(folder))
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o700)  # entries of a read-only folder cannot be removed
    shutil.rmtree(folder)


def is_temporary(path: Path) -> bool:
    """Whether a name is one of `temporary_path`. Files and folders with such names stay when a process is killed."""
    return path.name.startswith(".cimaise-") and path.name.endswith(".tmp")


def temporary_path(path: Path) -> Path:
    """A path for a file or folder that will be renamed to `path`.

    The name is short and random: the name of `path` may have the greatest length, and threads must not collide.
    """
    return path.with_name(f".cimaise-{os.urandom(8).hex()}.tmp")


def _rename_folder(source: Path, target: Path) -> None:
    with suppress(OSError):
        target.rmdir()  # Windows cannot rename a folder to an existing one, not even to an empty one
    try:
        source.rename(target)
    except OSError as error:
        # POSIX allows both EEXIST and ENOTEMPTY for a folder that is not empty.
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from error
        raise


def _sync_tree(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows: fsync needs a handle that can write
    for path in folder.rglob("*"):
        if path.is_dir() and not path.is_symlink():
            sync_folder(path)
        elif path.is_file():
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
    sync_folder(folder)
