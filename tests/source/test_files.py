from __future__ import annotations

import errno
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cimaise.source.files import (
    FileAccessError,
    open_inside,
    open_regular,
    path_problem,
    read_regular,
    read_text,
    system_reason,
    writing_reason,
)
from cimaise.source.messages import FileAdvice, FileReason, PathReason

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.source.message import Message


@pytest.mark.parametrize(
    "path", ["a.md", "a/b.md", "./a.md", "a/./b.md", "..a", "a..b/c", "항구.jpg", "a b, #2.jpg"]
)
def test_a_path_inside_the_folder_is_allowed(path: str) -> None:
    assert path_problem(path) is None


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("", PathReason.EMPTY),
        (" ", PathReason.EMPTY),
        ("/a", PathReason.ABSOLUTE),
        ("../a", PathReason.PARENT),
        ("a/../../b", PathReason.PARENT),
        ("a/..", PathReason.PARENT),
        ("a\\b", PathReason.BACKSLASH),
        ("C:/a", PathReason.ABSOLUTE),
        ("c:a", PathReason.ABSOLUTE),
        ("a\0b", PathReason.NUL),
    ],
)
def test_a_path_out_of_the_folder_is_rejected(path: str, reason: PathReason) -> None:
    assert path_problem(path) == reason()


def failure(folder: Path, name: str, limit: int = 100) -> Message:
    with pytest.raises(FileAccessError) as raised:
        read_text(folder, name, limit)
    return raised.value.message


def test_line_ends_and_byte_order_marks_are_normalized(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(tmp_path, "a.md", 100) == "a\nb\nc\n"


def test_a_file_of_exactly_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * 100)
    assert len(read_text(tmp_path, "a.md", 100)) == 100


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_bytes(b"b" * 200_001)
    assert failure(tmp_path, "b.md", 200_000) == FileReason.TOO_LARGE(limit=200_000)
    (tmp_path / "c.md").write_bytes(b"c" * 2_000_001)
    assert failure(tmp_path, "c.md", 2_000_000) == FileReason.TOO_LARGE(limit=2_000_000)


def test_a_text_that_is_not_utf_8_is_reported_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a\nb\ncaf\xe9\n")
    assert failure(tmp_path, "a.md") == FileReason.NOT_UTF8(line=3)


def test_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    assert failure(tmp_path, "b.md") == FileReason.NOT_FOUND()
    assert failure(tmp_path, "a.md/b.md") == FileReason.NOT_FOUND()
    assert failure(tmp_path / "b", "a.md") == FileReason.NOT_FOUND()


def test_folders_and_pipes_are_not_files(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    os.mkfifo(tmp_path / "b")
    assert {failure(tmp_path, name) for name in "ab"} == {FileReason.NOT_REGULAR()}


def test_links(tmp_path: Path) -> None:
    folder = tmp_path / "exhibit"
    folder.mkdir()
    (folder / "a.md").write_text("a")
    (tmp_path / "secret.md").write_text("b")
    (folder / "inside.md").symlink_to("a.md")
    (folder / "outside.md").symlink_to("../secret.md")
    (folder / "loop.md").symlink_to("loop.md")
    (tmp_path / "link").symlink_to(folder)
    assert read_text(folder, "inside.md", 100) == "a"
    assert read_text(tmp_path / "link", "a.md", 100) == "a"
    assert failure(folder, "outside.md") == FileReason.LINK_LEAVES_EXHIBIT()
    assert failure(folder, "loop.md") == FileReason.BROKEN_LINK()


@pytest.mark.skipif(os.geteuid() == 0, reason="root can read every file")
def test_a_file_without_read_permission(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch(mode=0)
    assert failure(tmp_path, "a.md") == FileReason.NOT_ALLOWED()


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert failure(tmp_path, "a" * 300).reason in (FileReason.SYSTEM_ERROR, FileReason.BROKEN_LINK)


def test_a_bad_path_is_refused_with_its_problem(tmp_path: Path) -> None:
    assert failure(tmp_path, "../a.md") == FileReason.BAD_PATH(problem=PathReason.PARENT())


def test_a_folder_that_may_not_be_entered_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The permission is simulated, because root may enter every folder."""

    def refuse(path: Path, strict: bool = False) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "resolve", refuse)
    assert failure(tmp_path, "a.md") == FileReason.NOT_ALLOWED()


def test_an_error_of_the_system_has_a_reason() -> None:
    assert system_reason(OSError(errno.ENOENT, "")) == FileReason.NOT_FOUND()
    assert system_reason(OSError(errno.ENOTDIR, "")) == FileReason.NOT_FOUND()
    assert system_reason(OSError(errno.EACCES, "")) == FileReason.NOT_ALLOWED()
    assert system_reason(OSError(errno.EPERM, "")) == FileReason.NOT_ALLOWED()
    full = OSError(errno.ENOSPC, "No space left on device")
    assert system_reason(full) == FileReason.SYSTEM_ERROR(error="no space left on device")
    assert system_reason(OSError("Timed out")) == FileReason.SYSTEM_ERROR(error="timed out")


def test_a_file_that_cannot_be_created_lacks_its_folder_or_is_one() -> None:
    assert writing_reason(OSError(errno.ENOENT, "")) == FileReason.NO_FOLDER()
    assert writing_reason(OSError(errno.ENOTDIR, "")) == FileReason.NO_FOLDER()
    assert writing_reason(OSError(errno.EISDIR, "")) == FileReason.IS_FOLDER()
    assert writing_reason(OSError(errno.EACCES, "")) == FileReason.NOT_ALLOWED()


def test_a_file_that_cannot_be_read_any_more_has_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class LostFile(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    (tmp_path / "a.md").touch()
    monkeypatch.setattr(os, "fdopen", lambda handle, mode: os.close(handle) or LostFile())
    assert failure(tmp_path, "a.md") == FileReason.SYSTEM_ERROR(error="input/output error")


def test_a_text_that_is_not_utf_8_comes_with_advice(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"caf\xe9")
    with pytest.raises(FileAccessError) as raised:
        read_regular(tmp_path / "a.md", 100)
    assert raised.value.message == FileReason.NOT_UTF8(line=1)
    assert raised.value.advice == FileAdvice.SAVE_AS_UTF8()


def test_an_opened_file_is_read_as_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8")
    with open_inside(tmp_path, "a.jpg", 2) as file:
        assert file.read() == b"\xff\xd8"


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="this system has no /proc")
def test_a_file_larger_than_its_reported_size_is_not_read_beyond_the_limit() -> None:
    """The system reports a size of 0 for such a file, as for one that grows after the check."""
    assert Path("/proc/self/maps").stat().st_size == 0
    with pytest.raises(FileAccessError) as raised:
        read_regular(Path("/proc/self/maps"), 100)
    assert raised.value.reason is FileReason.TOO_LARGE


@pytest.mark.parametrize(
    ("replace", "reason"),
    [
        (os.mkfifo, FileReason.NOT_REGULAR()),
        (os.mkdir, FileReason.NOT_REGULAR()),
        (lambda path: path.write_bytes(b"b" * 101), FileReason.TOO_LARGE(limit=100)),
    ],
    ids=["pipe", "folder", "larger file"],
)
def test_a_file_that_is_replaced_before_it_is_opened_is_checked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: Callable[[Path], object], reason: Message
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"a")
    system_open = os.open
    handles = []

    def replace_and_open(path: Path, flags: int) -> int:
        path.unlink()
        replace(path)
        handles.append(system_open(path, flags))
        return handles[0]

    monkeypatch.setattr(os, "open", replace_and_open)
    with pytest.raises(FileAccessError) as raised:
        open_regular(file, 100)
    assert raised.value.message == reason
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(handles[0])
