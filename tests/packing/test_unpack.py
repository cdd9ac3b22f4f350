from __future__ import annotations

import errno
import os
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from command import run

from cimaise.authoring.pack import used_files
from cimaise.exhibit.reading.reader import read
from cimaise.packing.messages import PackageAdvice, PackageReason
from cimaise.packing.package import Package
from cimaise.packing.signing import generate_key_pair
from cimaise.packing.unpack import read_folder_or_package
from cimaise.platform import atomic
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from packed_exhibit import Pack


def test_an_unpacked_exhibit_equals_the_original(folder: Path, packed: Pack, tmp_path: Path) -> None:
    reading = read_folder_or_package(packed(), tmp_path / "cache")
    assert reading.exhibit is not None
    original = read(folder)
    assert original.exhibit is not None
    assert reading.exhibit.rooms == original.exhibit.rooms
    picture = "pictures/harbour.jpg"
    assert (reading.folder / picture).read_bytes() == (folder / picture).read_bytes()
    assert used_files(reading) == used_files(original)


def test_an_exhibit_is_unpacked_once_and_the_oldest_ones_are_removed(packed: Pack, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = read_folder_or_package(packed(), cache).folder
    inode = (first / "about.md").stat().st_ino
    assert read_folder_or_package(packed(), cache).folder == first
    assert (first / "about.md").stat().st_ino == inode
    for number in range(3):
        time.sleep(0.01)
        read_folder_or_package(packed(f"Town {number}"), cache)
    assert not first.exists()
    assert len(list(cache.iterdir())) == 3


def test_folders_of_killed_processes_are_removed_from_the_cache_after_a_day(
    packed: Pack, tmp_path: Path
) -> None:
    old, new = tmp_path / "cache/.cimaise-1.tmp", tmp_path / "cache/.cimaise-2.tmp"
    for folder in (old, new):
        folder.mkdir(parents=True)
    os.utime(old, (0, time.time() - 100_000))
    read_folder_or_package(packed(), tmp_path / "cache")
    assert not old.exists()
    assert new.exists()


_UNPACK_TOGETHER = """
import sys, time
from pathlib import Path
from cimaise.packing.package import Package
from cimaise.packing.unpack import read_folder_or_package

file, cache, ready, number = *map(Path, sys.argv[1:4]), sys.argv[4]
unpack = Package.unpack

def unpack_together(package, folder):
    (ready / number).touch()
    while len(list(ready.iterdir())) < 4:
        time.sleep(0.001)
    unpack(package, folder)

Package.unpack = unpack_together
reading = read_folder_or_package(file, cache)
print(reading.exhibit.title.text("en") if reading.exhibit else reading.diagnostics, reading.folder)
"""


def test_several_processes_that_unpack_the_same_exhibit_use_one_folder(packed: Pack, tmp_path: Path) -> None:
    file, cache, ready = packed(), tmp_path / "cache", tmp_path / "ready"
    ready.mkdir()
    with ThreadPoolExecutor() as pool:
        jobs = [
            pool.submit(run, str(file), str(cache), str(ready), str(number), code=_UNPACK_TOGETHER)
            for number in range(4)
        ]
        done = [job.result() for job in jobs]
    (folder,) = cache.iterdir()
    assert [process.stdout for process in done] == [f"A Town {folder}\n"] * 4, done


def test_the_second_of_two_processes_uses_the_folder_of_the_first(
    packed: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, cache = packed(), tmp_path / "cache"
    unpack = Package.unpack

    def unpack_second(package: Package, folder: Path) -> None:
        other = cache / package.digest[:32]
        other.mkdir()
        unpack(package, other)
        unpack(package, folder)

    monkeypatch.setattr(Package, "unpack", unpack_second)
    reading = read_folder_or_package(file, cache)
    assert reading.exhibit is not None
    assert [*cache.iterdir()] == [reading.folder]


def test_with_trusted_keys_only_an_exhibit_signed_with_one_of_them_is_unpacked(
    packed: Pack, tmp_path: Path
) -> None:
    trusted, other = generate_key_pair(tmp_path / "key"), generate_key_pair(tmp_path / "other")
    cache = tmp_path / "cache"
    for file, reason in (
        (packed(), PackageReason.NOT_SIGNED()),
        (packed("Other", tmp_path / "other"), PackageReason.UNTRUSTED_KEY(key=other)),
    ):
        reading = read_folder_or_package(file, cache, [trusted])
        assert reading.exhibit is None
        assert [(each.message, each.help) for each in reading.diagnostics] == [
            (reason, PackageAdvice.VERIFY())
        ]
    assert not cache.exists()
    assert read_folder_or_package(packed("Signed", tmp_path / "key"), cache, [trusted]).exhibit


def test_only_the_user_may_read_the_cache(packed: Pack, tmp_path: Path) -> None:
    reading = read_folder_or_package(packed(), tmp_path / "new/cache")
    assert reading.exhibit is not None
    assert stat.S_IMODE((tmp_path / "new/cache").stat().st_mode) == 0o700
    assert stat.S_IMODE(reading.folder.stat().st_mode) == 0o700


def test_what_cannot_be_removed_from_the_cache_does_not_prevent_the_start(
    packed: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(folder: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "removed meanwhile").symlink_to("nowhere")
    monkeypatch.setattr(atomic, "remove_folder", fail)
    for number in range(4):
        assert read_folder_or_package(packed(f"Town {number}"), cache).exhibit is not None


def test_a_folder_is_read_without_the_cache(folder: Path, tmp_path: Path) -> None:
    assert read_folder_or_package(folder, tmp_path / "cache").exhibit == read(folder).exhibit
    assert not (tmp_path / "cache").exists()


def test_a_path_to_exhibit_yaml_or_to_nothing_is_not_a_package(folder: Path, tmp_path: Path) -> None:
    (folder / "exhibit.yml").touch()
    for path in (folder / "exhibit.yaml", folder / "exhibit.yml", folder / "nothing", folder / ("x" * 5000)):
        diagnostics = read_folder_or_package(path, tmp_path / "cache").diagnostics
        assert diagnostics == read(path).diagnostics != ()


def test_a_damaged_package_is_a_diagnostic(packed: Pack, tmp_path: Path) -> None:
    file = packed()
    file.write_bytes(file.read_bytes()[:-100])
    reading = read_folder_or_package(file, tmp_path / "cache")
    assert (reading.folder, reading.exhibit, reading.texts) == (file, None, {})
    (diagnostic,) = reading.diagnostics
    assert (diagnostic.code, diagnostic.span.file) == ("no-exhibit", str(file))
    assert (diagnostic.message, diagnostic.help) == (
        PackageReason.INCOMPLETE(),
        PackageAdvice.COPY_AGAIN(),
    )


def test_a_cache_that_cannot_be_written_is_a_diagnostic(packed: Pack, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    file = packed()
    (diagnostic,) = read_folder_or_package(file, tmp_path / "file/cache").diagnostics
    assert diagnostic.span.file == str(file)
    problem = FileReason.NOT_FOUND()
    assert diagnostic.message == PackageReason.CANNOT_UNPACK(folder=tmp_path / "file/cache", problem=problem)
    assert diagnostic.help == PackageAdvice.CHECK_FOLDER()
