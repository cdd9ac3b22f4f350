"""The store: after an interrupted installation, the old exhibit or the new one is current and complete."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, TextIO

import pytest

from cimaise.exhibit.reading.reader import Reading, read
from cimaise.packing import store
from cimaise.packing.errors import InstallError
from cimaise.packing.messages import InstallReason, PackageAdvice, PackageReason
from cimaise.packing.signing import generate_key_pair
from cimaise.packing.store import KEPT_VERSIONS, Version, install, list_versions, roll_back
from cimaise.platform.atomic import is_temporary
from cimaise.source.message import Failure
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from packed_exhibit import Pack


TIMEOUT = 30.0


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    store = tmp_path / "store"
    yield store
    for folder in (store, *store.rglob("*")):
        if folder.is_dir() and not folder.is_symlink():
            folder.chmod(0o755)


def title(root: Path) -> str:
    """The title of the current exhibit, "" if there is none."""
    if not (root / "current").is_dir():
        return ""
    exhibit = read(root / "current").exhibit
    assert exhibit is not None
    for name in ("about.md", "songs.yaml", "pictures/harbour.jpg"):
        assert (exhibit.folder / name).is_file()
    return exhibit.title.text("en")


def test_an_installed_exhibit_is_current_and_read_only(root: Path, packed: Pack) -> None:
    version = install(root, packed())
    assert title(root) == "A Town"
    assert (version.number, version.folder.resolve()) == (1, (root / "current").resolve())
    assert [version] == list_versions(root) == [Version(1, version.folder, is_current=True)]
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in version.folder.rglob("*")}
    assert modes == {(True, 0o555), (False, 0o444)}


def test_three_versions_are_kept_and_earlier_ones_can_be_restored(root: Path, packed: Pack) -> None:
    for number in range(5):
        install(root, packed(f"Town {number}"))
    assert [version.number for version in list_versions(root)] == [3, 4, 5]
    assert title(root) == "Town 4"
    assert roll_back(root).number == 4
    assert roll_back(root).number == 3
    assert title(root) == "Town 2"
    with pytest.raises(InstallError) as caught:
        roll_back(root)
    assert caught.value.message == InstallReason.NO_EARLIER_VERSION(store=root)
    install(root, packed("Town 9"))
    assert title(root) == "Town 9"
    assert [version.number for version in list_versions(root)] == [4, 5, 6]


def test_without_a_current_version_there_is_no_earlier_one(root: Path, packed: Pack) -> None:
    install(root, packed())
    install(root, packed("Another"))
    (root / "current").unlink()
    assert [(version.number, version.is_current) for version in list_versions(root)] == [
        (1, False),
        (2, False),
    ]
    with pytest.raises(InstallError) as caught:
        roll_back(root)
    assert caught.value.message == InstallReason.NO_EARLIER_VERSION(store=root)


def test_an_installation_waits_while_another_process_has_the_lock(
    root: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, asked, flock = packed(), Event(), fcntl.flock

    def ask(lock: TextIO, operation: int) -> None:
        asked.set()
        flock(lock, operation)

    root.mkdir()
    installation = Thread(target=install, args=(root, file))
    with (root / "lock").open("w") as lock:
        flock(lock, fcntl.LOCK_EX)
        monkeypatch.setattr(fcntl, "flock", ask)
        installation.start()
        assert asked.wait(TIMEOUT)
        installation.join(0.1)
        assert installation.is_alive()
        assert list_versions(root) == []
    installation.join(TIMEOUT)
    assert title(root) == "A Town"


def test_a_store_that_cannot_be_written_is_reported(tmp_path: Path, packed: Pack) -> None:
    (tmp_path / "file").touch()
    store, file = tmp_path / "file/store", packed()
    problem = FileReason.NOT_FOUND()
    with pytest.raises(InstallError) as caught:
        install(store, file)
    assert caught.value.message == InstallReason.CANNOT_WRITE(file=file, store=store, problem=problem)
    with pytest.raises(InstallError) as caught:
        roll_back(store)
    assert caught.value.message == InstallReason.CANNOT_CHANGE(store=store, problem=problem)
    assert list_versions(store) == []


def test_what_an_interrupted_process_has_left_is_removed(
    root: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = install(root, packed())
    (root / ".cimaise-1.tmp").symlink_to(first.folder)
    (root / "versions/.cimaise-2.tmp").touch()
    (root / "versions/.cimaise-3.tmp").mkdir()
    roll_back_fails(root)
    assert sorted(path.name for path in root.iterdir()) == ["current", "lock", "versions"]
    assert list((root / "versions").iterdir()) == [first.folder]
    # What cannot be removed does not prevent another installation.
    (root / "versions/.cimaise-4.tmp").mkdir()

    def fail(folder: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(store, "remove_folder", fail)
    assert install(root, packed("Another")).number == 2


def roll_back_fails(root: Path) -> None:
    with pytest.raises(InstallError):
        roll_back(root)


def test_the_same_exhibit_again_is_the_same_version(root: Path, packed: Pack) -> None:
    install(root, packed())
    install(root, packed("Another"))
    install(root, packed())
    assert [version.number for version in list_versions(root)] == [1, 2]
    assert title(root) == "A Town"


def test_a_refused_exhibit_is_not_installed(root: Path, packed: Pack, folder: Path, tmp_path: Path) -> None:
    install(root, packed())
    key = tmp_path / "key"
    trusted = generate_key_pair(key)
    other = packed("Another")
    with pytest.raises(InstallError) as caught:
        install(root, other, [trusted])
    assert caught.value.message == InstallReason.REFUSED(file=other, problem=PackageReason.NOT_SIGNED())
    damaged = tmp_path / "damaged.cimaise"
    damaged.write_bytes(other.read_bytes()[:-9])
    with pytest.raises(InstallError) as caught:
        install(root, damaged)
    assert caught.value.message == InstallReason.REFUSED(file=damaged, problem=PackageReason.INCOMPLETE())
    assert caught.value.advice == PackageAdvice.COPY_AGAIN()
    with pytest.raises(InstallError) as caught:
        install(root, tmp_path / "missing.cimaise")
    assert isinstance(caught.value.__cause__, Failure)
    assert caught.value.__cause__.reason is PackageReason.UNREADABLE
    assert title(root) == "A Town"
    assert [path for path in (*root.iterdir(), *(root / "versions").iterdir()) if is_temporary(path)] == []


def test_an_exhibit_with_errors_is_not_installed(
    root: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(root, packed())
    other = packed("Another")
    invalid = Reading(root, None, (), {})
    monkeypatch.setattr(store, "read", lambda folder: invalid)
    with pytest.raises(InstallError) as caught:
        install(root, other)
    assert caught.value.message == InstallReason.INVALID(file=other)
    assert caught.value.reading is invalid
    assert title(root) == "A Town"
    assert len(list((root / "versions").iterdir())) == 1


class PowerCut(BaseException):
    """Ends an installation without any clean-up."""


_STEPS = ("mkdir", "rename", "replace", "symlink_to", "chmod", "unlink")


def test_a_power_cut_at_any_step_leaves_a_complete_exhibit(
    root: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [packed(f"Town {number}") for number in range(4)]
    for file in files[:3]:
        install(root, file)
    seen: set[str] = set()
    for step in range(500):
        before = title(root)
        remaining = step

        def interruptible(original: Callable[..., object]) -> Callable[..., object]:
            def call(*arguments: object, **named: object) -> object:
                nonlocal remaining
                remaining -= 1
                if remaining < 0:
                    raise PowerCut
                return original(*arguments, **named)

            return call

        with monkeypatch.context() as patch:
            for name in _STEPS:
                patch.setattr(Path, name, interruptible(getattr(Path, name)))
            patch.setattr(os, "fsync", interruptible(os.fsync))
            target = files[3] if before != "Town 3" else files[0]
            try:
                install(root, target)
                done = True
            except PowerCut:
                done = False
        after = title(root)
        assert after in (before, "Town 3", "Town 0")
        seen.add(f"{done}{before == after}")
        if done:
            break
    assert done
    assert {"FalseTrue", "TrueFalse"} <= seen
    # The next installation removes what the interrupted ones have left.
    install(root, packed("The End"))
    assert sorted(path.name for path in root.iterdir()) == ["current", "lock", "versions"]
    assert len(list((root / "versions").iterdir())) == len(list_versions(root)) == KEPT_VERSIONS == 3


def test_a_full_disk_leaves_the_current_version_and_no_temporary_files(
    root: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(root, packed())

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    other = packed("Another")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InstallError, match="no space left on device") as caught:
        install(root, other)
    assert caught.value.reason is InstallReason.CANNOT_WRITE
    assert title(root) == "A Town"
    assert sorted(path.name for path in root.iterdir()) == ["current", "lock", "versions"]
    assert len(list((root / "versions").iterdir())) == 1


def test_a_version_is_on_the_disk_before_it_is_current_and_the_link_after_it(
    root: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, other = install(root, packed()), packed("Another")
    synced: list[tuple[Path, str]] = []
    fsync = os.fsync

    def record(handle: int) -> None:
        path = Path(f"/proc/self/fd/{handle}").readlink()
        synced.append((path, (root / "current").readlink().name))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", record)
    second = install(root, other)
    before = [path for path, current in synced if current == first.folder.name]
    files = {path.name for path in second.folder.rglob("*")}
    assert {"exhibit.yaml", "pictures", "harbour.jpg"} <= files
    assert files <= {path.name for path in before if path.parent != root}
    assert before[-1] == (root / "versions").resolve()
    after = [path for path, current in synced if current == second.folder.name]
    assert after == [root.resolve()]

    synced.clear()
    roll_back(root)
    assert synced == [(root.resolve(), first.folder.name)]
    install(root, other)
    assert synced[1:] == [(root.resolve(), second.folder.name)]
