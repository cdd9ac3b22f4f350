"""Atomic writes: after a crash or a power cut a file has its old content or its new content, never a part of it."""

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

_UNSUPPORTED = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM)
"""The errors of file systems that lack an operation: hard links on FAT, fsync of a folder on some network shares."""
_TEMPORARY_PREFIX = ".cimaise-"


@contextmanager
def atomic_file(path: Path, *, mode: int = 0o666, keep_existing: bool = False) -> Iterator[BinaryIO]:
    """A temporary file in the folder of `path`. It is renamed to `path` when the block ends, or removed if the block
    raises an exception.

    The content is flushed to the disk (fsync) before the rename, and the rename before this returns. `mode` holds the
    permissions, reduced by the umask. A symbolic link at `path` is replaced, not followed. With `keep_existing` an
    existing file is not replaced: raises FileExistsError. Raises OSError.
    """
    # A short random name: the name of `path` may already have the greatest length, and threads must not collide.
    temporary = path.with_name(f"{_TEMPORARY_PREFIX}{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    handle = os.open(temporary, flags, mode)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if keep_existing:
            _rename_to_new(temporary, path)
        else:
            temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _rename_to_new(temporary: Path, path: Path) -> None:
    """Rename a file to a name that does not exist yet. Raises FileExistsError.

    POSIX has no such rename, so a hard link is used. Without hard links, an empty file reserves the name first.
    """
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
    else:
        temporary.unlink()
        return
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    try:
        temporary.replace(path)
    except OSError:
        path.unlink()
        raise


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
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
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
