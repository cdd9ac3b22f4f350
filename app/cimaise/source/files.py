"""Opens files with names from users: only regular files up to a size limit, and content only in its folder."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from cimaise.source.file_names import actual_path, ignores_case, is_utf8
from cimaise.source.message import Failure
from cimaise.source.messages import FileAdvice, FileReason, PathReason

if TYPE_CHECKING:
    from cimaise.source.message import Message


class FileAccessError(Failure):
    """A file cannot be opened or read. The text is a clause without the file's name and without a full stop."""


class FileNameMismatch(FileAccessError):
    """The file exists, but its name has other capital letters, another encoding of accents, or is not UTF-8."""

    advice: Message


def path_problem(relative: str) -> Message | None:
    """Why a path in an exhibit is refused, as the end of a sentence; None if it is allowed."""
    if not relative.strip():
        return PathReason.EMPTY()
    if "\0" in relative:
        return PathReason.NUL()
    if "\\" in relative:
        return PathReason.BACKSLASH()
    path = PurePosixPath(relative)
    if path.is_absolute() or relative[1:2] == ":":
        return PathReason.ABSOLUTE()
    if ".." in path.parts:
        return PathReason.PARENT()
    return None


def resolve_inside(folder: Path, relative: str) -> Path:
    """The absolute path of an existing file inside the folder, with links resolved. Raises FileAccessError."""
    if problem := path_problem(relative):
        raise FileAccessError(FileReason.BAD_PATH(problem=problem))
    root = None
    try:
        root = folder.resolve(strict=True)
        path = (root / relative).resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError) as error:
        if root is not None:
            _check_spelling(root, relative)
        raise FileAccessError(FileReason.NOT_FOUND()) from error
    except PermissionError as error:
        raise FileAccessError(system_reason(error)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise FileAccessError(FileReason.BROKEN_LINK()) from error
    if not path.is_relative_to(root):
        raise FileAccessError(FileReason.LINK_LEAVES_EXHIBIT())
    # The exhibit may be copied to a computer whose file names are case-sensitive.
    if ignores_case(root, relative):
        _check_spelling(root, relative)
    return path


def _check_spelling(root: Path, relative: str) -> None:
    """Raises FileNameMismatch if the file exists only under another spelling of its name."""
    actual = actual_path(root, relative)
    if not actual or actual == str(PurePosixPath(relative)):
        return
    if is_utf8(actual):
        raise FileNameMismatch(FileReason.OTHER_SPELLING(actual=actual), FileAdvice.USE_ACTUAL_NAME())
    raise FileNameMismatch(FileReason.NAME_NOT_UTF8(), FileAdvice.RENAME_TO_UTF8())


def open_inside(folder: Path, relative: str, limit: int) -> BinaryIO:
    """A regular file inside a folder, opened for reading. `limit` is the largest size in bytes. Raises FileAccessError."""
    return open_regular(resolve_inside(folder, relative), limit)


def open_regular(path: Path, limit: int) -> BinaryIO:
    """A regular file at any path, opened for reading. `limit` is the largest size in bytes.

    Never blocks on a FIFO or a device. Raises FileAccessError.
    """
    try:
        # Checked before opening, because opening a device can start it; and after, because the path may have changed.
        _check(path.stat(), limit)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise FileAccessError(system_reason(error)) from error
    try:
        _check(os.fstat(handle), limit)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def _check(status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise FileAccessError(FileReason.NOT_REGULAR())
    if status.st_size > limit:
        raise FileAccessError(FileReason.TOO_LARGE(limit=limit))


def system_reason(error: OSError) -> Message:
    """The message for an error that the operating system reported."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return FileReason.NOT_FOUND()
    if error.errno in (errno.EACCES, errno.EPERM):
        return FileReason.NOT_ALLOWED()
    return FileReason.SYSTEM_ERROR(error=(error.strerror or str(error)).lower())


def writing_reason(error: OSError) -> Message:
    """The message for an error while a file is created. What does not exist is then its folder."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return FileReason.NO_FOLDER()
    return FileReason.IS_FOLDER() if error.errno == errno.EISDIR else system_reason(error)


def read_text(folder: Path, relative: str, limit: int) -> str:
    """The UTF-8 text of a file inside a folder, with line ends converted to LF. Raises FileAccessError."""
    with open_inside(folder, relative, limit) as file:
        return _text(file, limit)


def read_regular(path: Path, limit: int) -> str:
    """The UTF-8 text of a file at any path, with line ends converted to LF. Raises FileAccessError."""
    with open_regular(path, limit) as file:
        return _text(file, limit)


def _text(file: BinaryIO, limit: int) -> str:
    try:
        raw = file.read(limit + 1)
    except OSError as error:
        raise FileAccessError(system_reason(error)) from error
    if len(raw) > limit:
        raise FileAccessError(FileReason.TOO_LARGE(limit=limit))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise FileAccessError(FileReason.NOT_UTF8(line=line), FileAdvice.SAVE_AS_UTF8()) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
