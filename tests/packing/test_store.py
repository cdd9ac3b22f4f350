"""The store: the old exhibit or the new one, whole, whatever happens in between."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cimaise.exhibit.reading.reader import read
from cimaise.packing import signing, store, store_location
from cimaise.packing.store import InstallError, install, roll_back, versions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Pack = Callable[..., Path]


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "store"
    yield place
    for folder in (place, *place.rglob("*")):
        if folder.is_dir() and not folder.is_symlink():
            folder.chmod(0o755)


def title(root: Path) -> str:
    """What a start would show; "" where nothing is installed."""
    if not (root / "current").is_dir():
        return ""
    exhibit = read(root / "current").exhibit
    assert exhibit is not None
    for name in ("about.md", "songs.yaml", "pictures/harbour.jpg"):
        assert (exhibit.folder / name).is_file()
    return exhibit.title.text("en")


def test_it_is_shown_from_then_on_and_never_changed(root: Path, packed: Pack) -> None:
    version = install(root, packed())
    assert title(root) == "A Town"
    assert (version.number, version.folder.resolve()) == (1, (root / "current").resolve())
    assert {stat.S_IMODE(path.stat().st_mode) for path in version.folder.rglob("*") if path.is_file()} == {
        0o444
    }


def test_three_are_kept_and_one_can_go_back(root: Path, packed: Pack) -> None:
    for number in range(5):
        install(root, packed(f"Town {number}"))
    assert [version.number for version in versions(root)] == [3, 4, 5]
    assert title(root) == "Town 4"
    assert roll_back(root).number == 4
    assert roll_back(root).number == 3
    assert title(root) == "Town 2"
    with pytest.raises(InstallError, match="there is no version before"):
        roll_back(root)
    install(root, packed("Town 9"))
    assert title(root) == "Town 9"
    assert [version.number for version in versions(root)] == [4, 5, 6]


def test_the_same_one_again_is_the_same_version(root: Path, packed: Pack) -> None:
    install(root, packed())
    install(root, packed("Another"))
    install(root, packed())
    assert [version.number for version in versions(root)] == [1, 2]
    assert title(root) == "A Town"


def test_what_cannot_be_shown_is_not_installed(
    root: Path, packed: Pack, folder: Path, tmp_path: Path
) -> None:
    install(root, packed())
    key = tmp_path / "key"
    trusted = signing.make(key)
    with pytest.raises(InstallError, match="not signed"):
        install(root, packed("Another"), [trusted])
    broken = tmp_path / "broken.cimaise"
    broken.write_bytes(packed("Another").read_bytes()[:-9])
    with pytest.raises(InstallError, match="cut short"):
        install(root, broken)
    with pytest.raises(InstallError, match="no such file"):
        install(root, tmp_path / "nowhere.cimaise")
    assert title(root) == "A Town"
    assert [path.name for path in root.iterdir() if path.name.startswith("unfinished")] == []


class Cut(BaseException):
    """The power is gone."""


_STEPS = ("mkdir", "rename", "replace", "symlink_to", "chmod", "unlink")


def test_a_power_cut_at_any_step_leaves_one_of_them_whole(
    root: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [packed(f"Town {number}") for number in range(4)]
    for file in files[:3]:
        install(root, file)
    seen: set[str] = set()
    for step in range(500):
        before = title(root)
        left = step

        def cutting(original: Callable[..., object]) -> Callable[..., object]:
            def cut(*arguments: object, **named: object) -> object:
                nonlocal left
                left -= 1
                if left < 0:
                    raise Cut
                return original(*arguments, **named)

            return cut

        with monkeypatch.context() as patch:
            for name in _STEPS:
                patch.setattr(Path, name, cutting(getattr(Path, name)))
            patch.setattr(os, "fsync", cutting(os.fsync))
            target = files[3] if before != "Town 3" else files[0]
            try:
                install(root, target)
                done = True
            except Cut:
                done = False
        after = title(root)
        assert after in (before, "Town 3", "Town 0")
        seen.add(f"{done}{before == after}")
        if done:
            break
    assert done
    assert {"FalseTrue", "TrueFalse"} <= seen
    # What was left behind is gone after the next one.
    install(root, packed("The End"))
    assert sorted(path.name for path in root.iterdir()) == ["current", "lock", "versions"]
    assert len(versions(root)) == 3


def test_a_full_disk_leaves_the_old_one_and_no_rubbish(
    root: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(root, packed())

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    other = packed("Another")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InstallError, match="no space left on device"):
        install(root, other)
    assert title(root) == "A Town"
    assert sorted(path.name for path in root.iterdir()) == ["current", "lock", "versions"]


def test_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user = {"XDG_DATA_HOME": str(tmp_path)}
    assert store_location.place(user) == tmp_path / "cimaise/exhibits"
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert store_location.place({}) == Path("/var/lib/cimaise/exhibits")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert store_location.place({"HOME": "/home/a"}) == Path("/home/a/.local/share/cimaise/exhibits")
    assert store.KEPT == 3


def test_a_user_without_one_has_the_machines(
    tmp_path: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_location, "_SYSTEM", tmp_path / "system")
    user = {"XDG_DATA_HOME": str(tmp_path / "user")}
    assert store_location.installed(user) is None
    install(tmp_path / "system", packed())
    assert store_location.installed(user) == tmp_path / "system/current"
    install(store_location.place(user), packed("Mine"))
    assert store_location.installed(user) == tmp_path / "user/cimaise/exhibits/current"
