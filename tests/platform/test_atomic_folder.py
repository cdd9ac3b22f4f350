"""A folder appears complete or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest

from cimaise.platform.atomic import atomic_folder, is_temporary, remove_folder, temporary_path


def test_a_folder_appears_when_the_block_ends(tmp_path: Path) -> None:
    path = tmp_path / "a/b"
    with atomic_folder(path, mode=0o700) as unfinished:
        (unfinished / "sub").mkdir()
        (unfinished / "sub/file").write_text("text")
        assert not path.exists()
        assert is_temporary(unfinished)
        assert unfinished.parent == path.parent
    assert (path / "sub/file").read_text() == "text"
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]


def test_after_an_exception_there_is_no_folder(tmp_path: Path) -> None:
    def write(folder: Path) -> None:
        (folder / "sub").mkdir()
        (folder / "sub").chmod(0o555)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), atomic_folder(tmp_path / "a") as unfinished:
        write(unfinished)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with atomic_folder(tmp_path / "a") as unfinished:
        (unfinished / "file").touch()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["file"]


@pytest.mark.parametrize("existing", ["file", "folder", "link"])
def test_what_exists_is_not_replaced(tmp_path: Path, existing: str) -> None:
    path = tmp_path / "a"
    if existing == "file":
        path.write_text("old")
    elif existing == "folder":
        path.mkdir()
        (path / "old").touch()
    else:
        path.symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(FileExistsError) as caught, atomic_folder(path):
        pass
    assert (caught.value.errno, caught.value.filename) == (errno.EEXIST, str(path))
    assert list(tmp_path.iterdir()) == [path]


def test_everything_is_on_the_disk_before_the_rename(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    synced: list[tuple[str, bool]] = []
    fsync = os.fsync

    def record(handle: int) -> None:
        synced.append((str(Path(f"/proc/self/fd/{handle}").readlink()), path.exists()))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", record)
    with atomic_folder(path) as unfinished:
        (unfinished / "sub").mkdir()
        (unfinished / "sub/file").write_text("text")
    before = {str(unfinished), str(unfinished / "sub"), str(unfinished / "sub/file")}
    assert {name for name, exists in synced if not exists} == before
    assert synced[-1] == (str(tmp_path), True)


def test_a_folder_with_read_only_files_is_removed(tmp_path: Path) -> None:
    (tmp_path / "a/sub").mkdir(parents=True)
    (tmp_path / "a/sub/file").touch(mode=0o444)
    (tmp_path / "a/sub").chmod(0o555)
    remove_folder(tmp_path / "a")
    remove_folder(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_renamed_and_made_writable_before_it_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Checked before the removal, because root may remove the entries of any folder."""
    outside = tmp_path / "outside"
    outside.mkdir()
    outside.chmod(0o555)
    (tmp_path / "a/sub").mkdir(parents=True)
    (tmp_path / "a/sub/file").touch()
    (tmp_path / "a/sub/file").chmod(0o444)
    (tmp_path / "a/link").symlink_to(outside)
    for folder in (tmp_path / "a/sub", tmp_path / "a"):
        folder.chmod(0o555)
    removed = []
    rmtree = shutil.rmtree

    def check_and_remove(folder: Path) -> None:
        removed.append((folder.parent, is_temporary(folder), (tmp_path / "a").exists()))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}
        assert modes == {folder.name: 0o700, "sub": 0o700, "file": 0o444, "link": 0o555}
        rmtree(folder)

    monkeypatch.setattr(shutil, "rmtree", check_and_remove)
    remove_folder(tmp_path / "a")
    assert removed == [(tmp_path, True, False)]
    assert list(tmp_path.iterdir()) == [outside]


@pytest.mark.parametrize("kind", ["file", "link"])
def test_only_a_folder_is_removed(tmp_path: Path, kind: str) -> None:
    (tmp_path / "folder").mkdir()
    path = tmp_path / "a"
    path.touch() if kind == "file" else path.symlink_to("folder")
    remove_folder(path)
    assert sorted(tmp_path.iterdir()) == [path, tmp_path / "folder"]


def test_only_names_of_unfinished_files_and_folders_are_temporary(tmp_path: Path) -> None:
    assert is_temporary(temporary_path(tmp_path / "a"))
    for name in (".cimaise-notes", "a.tmp", "a.cimaise-1.tmp", ".cimaise-1.tmp.md"):
        assert not is_temporary(tmp_path / name)
