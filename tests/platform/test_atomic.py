"""Atomic writes: the order of the system calls, and what remains after a failure."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from threading import Thread

import pytest

from cimaise.platform.atomic import atomic_file, sync_folder, write_atomically


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The system calls that matter for durability, each with the kind of file: fsync, rename, link."""
    recorded: list[tuple[str, str]] = []
    fsync, link, replace = os.fsync, os.link, os.replace

    def record_fsync(handle: int) -> None:
        recorded.append(("fsync", "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file"))
        fsync(handle)

    def record_link(source: Path, target: Path) -> None:
        recorded.append(("link", target.name))
        link(source, target)

    def record_replace(source: Path, target: Path) -> None:
        recorded.append(("rename", target.name))
        replace(source, target)

    monkeypatch.setattr(os, "fsync", record_fsync)
    monkeypatch.setattr(os, "link", record_link)
    monkeypatch.setattr(os, "replace", record_replace)
    monkeypatch.setattr(Path, "replace", record_replace)
    return recorded


def names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


def without_hard_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def link(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)


def test_content_is_synced_before_the_rename_and_the_folder_after_it(
    tmp_path: Path, calls: list[tuple[str, str]]
) -> None:
    with atomic_file(tmp_path / "a") as stream:
        stream.write(b"new")
        assert calls == []
    assert calls == [("fsync", "file"), ("rename", "a"), ("fsync", "folder")]
    assert (tmp_path / "a").read_bytes() == b"new"


def test_new_file_is_synced_before_the_link_and_the_folder_after_it(
    tmp_path: Path, calls: list[tuple[str, str]]
) -> None:
    with atomic_file(tmp_path / "a", keep_existing=True) as stream:
        stream.write(b"new")
    assert calls == [("fsync", "file"), ("link", "a"), ("fsync", "folder")]
    assert names(tmp_path) == ["a"]


def test_content_is_flushed_before_it_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = []
    monkeypatch.setattr(os, "fsync", lambda handle: sizes.append(os.fstat(handle).st_size))
    write_atomically(tmp_path / "a", b"x" * 100)
    assert sizes[0] == 100


def test_existing_file_keeps_its_content_until_the_block_ends(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    with atomic_file(file) as stream:
        stream.write(b"new")
        stream.flush()
        assert file.read_bytes() == b"old"
    assert file.read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
@pytest.mark.parametrize("keep_existing", [False, True])
def test_nothing_remains_after_an_exception(
    tmp_path: Path, error: type[BaseException], keep_existing: bool
) -> None:
    def write_half() -> None:
        with atomic_file(tmp_path / "a", keep_existing=keep_existing) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(error):
        write_half()
    assert names(tmp_path) == []


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_nothing_remains_after_a_failed_system_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    file = tmp_path / "a"
    file.write_bytes(b"old")
    monkeypatch.setattr(*((os, "fsync", fail) if call == "fsync" else (Path, "replace", fail)))
    with pytest.raises(OSError, match="Input/output error"):
        write_atomically(file, b"new")
    assert names(tmp_path) == ["a"]
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize("hard_links", [True, False])
def test_existing_file_is_kept_if_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hard_links: bool
) -> None:
    if not hard_links:
        without_hard_links(monkeypatch)
    file = tmp_path / "a"
    file.write_bytes(b"old")
    with pytest.raises(FileExistsError), atomic_file(file, keep_existing=True) as stream:
        stream.write(b"new")
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_file_systems_without_hard_links_are_supported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_hard_links(monkeypatch)
    with atomic_file(tmp_path / "a", keep_existing=True) as stream:
        stream.write(b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


def test_reserved_name_is_released_if_the_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    without_hard_links(monkeypatch)
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="Input/output error"), atomic_file(tmp_path / "a", keep_existing=True):
        pass
    assert names(tmp_path) == []


def test_permissions_are_reduced_by_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_atomically(tmp_path / "public", b"")
        write_atomically(tmp_path / "private", b"", mode=0o600)
    finally:
        os.umask(before)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == {"public": 0o644, "private": 0o600}


def test_folder_of_the_file_is_created(tmp_path: Path) -> None:
    write_atomically(tmp_path / "some" / "folder" / "a", b"new")
    assert (tmp_path / "some" / "folder" / "a").read_bytes() == b"new"


def test_missing_folder_is_an_error_of_the_context_manager(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), atomic_file(tmp_path / "missing" / "a"):
        pytest.fail("entered the block")


def test_symbolic_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "link").symlink_to("target")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "target").read_bytes() == b"old"
    assert not (tmp_path / "link").is_symlink()


def test_longest_possible_file_name(tmp_path: Path) -> None:
    name = "x" * 255
    write_atomically(tmp_path / name, b"new")
    assert names(tmp_path) == [name]


def test_threads_that_write_the_same_file_do_not_collide(tmp_path: Path) -> None:
    contents = [bytes([number]) * 10_000 for number in range(8)]
    threads = [Thread(target=write_atomically, args=(tmp_path / "a", content)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (tmp_path / "a").read_bytes() in contents
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_file_systems_that_cannot_sync_a_folder_are_supported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def fsync(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fsync)
    sync_folder(tmp_path)


def test_other_errors_of_a_folder_are_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fsync(handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="Input/output error"):
        sync_folder(tmp_path)
    with pytest.raises(FileNotFoundError):
        sync_folder(tmp_path / "missing")


def test_handles_are_closed(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"")
    before = len(names(Path("/proc/self/fd")))
    for _ in range(20):
        write_atomically(tmp_path / "a", b"")
        with pytest.raises(ValueError, match="stop"), atomic_file(tmp_path / "a"):
            raise ValueError("stop")
    assert len(names(Path("/proc/self/fd"))) == before
