"""Files that somebody named: regular, of a bearable size, content's inside its folder; or a sentence why not."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from cimaise.source.file_names import any_will_do, can_be_typed, on_disk


class FileAccessError(Exception):
    """Why a file cannot be opened, as a sentence without its name and without a full stop."""


class FileNameMismatch(FileAccessError):
    """The disk has the file under a name that differs in capitals, or in how it encodes accents. `advice` says what to do."""

    def __init__(self, actual: str) -> None:
        if can_be_typed(actual):
            super().__init__(f"it is written '{actual}' on the disk")
            self.advice = "write it so here: small letters and capitals are not the same everywhere"
        else:
            super().__init__("its name on the disk is not in UTF-8")
            self.advice = "give the file the same name anew"


def why_not_inside(relative: str) -> str:
    """Why a written path may not be used, as the end of a sentence; "" where nothing speaks against it."""
    if not relative.strip():
        return "is empty"
    if "\0" in relative:
        return "holds a character that no file name can have"
    if "\\" in relative:
        return "has a backslash; folders are separated by /"
    path = PurePosixPath(relative)
    if path.is_absolute() or relative[1:2] == ":":
        return "begins outside the exhibit; paths start at the exhibit's folder"
    if ".." in path.parts:
        return "leads out of the exhibit; every file must lie inside its folder"
    return ""


def inside(folder: Path, relative: str) -> Path:
    """Where a written path leads, links followed: absolute, and inside the folder. Raises FileAccessError."""
    if why := why_not_inside(relative):
        raise FileAccessError(f"its path {why}")
    root = None
    try:
        root = folder.resolve(strict=True)
        path = (root / relative).resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError) as error:
        if root is not None:
            _check_spelling(root, relative)
        raise FileAccessError("there is no such file") from error
    except PermissionError as error:
        raise FileAccessError(_reason(error)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise FileAccessError("its name or its links lead nowhere") from error
    if not path.is_relative_to(root):
        raise FileAccessError("it is a link that leads out of the exhibit")
    # Where any spelling will do, the exhibit still goes to machines where it will not.
    if any_will_do(root, relative):
        _check_spelling(root, relative)
    return path


def _check_spelling(root: Path, relative: str) -> None:
    """Raises FileNameMismatch where the disk has a file of another spelling and not of this."""
    actual = on_disk(root, relative)
    if actual and actual != str(PurePosixPath(relative)):
        raise FileNameMismatch(actual)


def open_inside(folder: Path, relative: str, limit: int) -> BinaryIO:
    """A regular file inside a folder, opened for reading. `limit` is its greatest size in bytes. Raises FileAccessError."""
    return open_regular(inside(folder, relative), limit)


def open_regular(path: Path, limit: int) -> BinaryIO:
    """A regular file opened for reading, wherever it lies. `limit` is its greatest size in bytes.

    Never waits for a FIFO or a device. Raises FileAccessError.
    """
    try:
        # Looked at before it is opened, for opening a device can set it going; and after, for it may be another.
        _check(path.stat(), limit)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise FileAccessError(_reason(error)) from error
    try:
        _check(os.fstat(handle), limit)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def _check(status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise FileAccessError("it is not a file but a folder, a pipe or a device")
    if status.st_size > limit:
        raise FileAccessError(f"it is larger than {_size(limit)}")


def _size(limit: int) -> str:
    return f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1000} kB"


def _reason(error: OSError) -> str:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "there is no such file"
    if error.errno in (errno.EACCES, errno.EPERM):
        return "this program is not allowed to read it"
    return f"the system says: {(error.strerror or 'it cannot be read').lower()}"


def read_text(folder: Path, relative: str, limit: int) -> str:
    """A UTF-8 text inside a folder, its line ends made one kind. Raises FileAccessError."""
    with open_inside(folder, relative, limit) as file:
        return _text(file, limit)


def read_regular(path: Path, limit: int) -> str:
    """A UTF-8 text wherever it lies, its line ends made one kind. Raises FileAccessError."""
    with open_regular(path, limit) as file:
        return _text(file, limit)


def _text(file: BinaryIO, limit: int) -> str:
    try:
        raw = file.read(limit + 1)
    except OSError as error:
        raise FileAccessError(_reason(error)) from error
    if len(raw) > limit:
        raise FileAccessError(f"it is larger than {_size(limit)}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise FileAccessError(f"line {line} is not UTF-8; save it as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
