"""The kiosk's own store of exhibits: versions that are never changed, and a link `current` to the one that is shown.

A power cut leaves the old version or the new one, whole: a version is written beside the others and safely on the disk
before the link is exchanged, in one step.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.reader import Reading, read
from cimaise.packing.manifest import PackageError
from cimaise.packing.package import open_package
from cimaise.packing.store_location import CURRENT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

KEPT = 3
"""How many versions stay, with the one on show."""
_VERSIONS = "versions"
_VERSION = re.compile(r"(\d{6})-[0-9a-f]{16}")


class InstallError(Exception):
    """Why nothing was installed, as a sentence; `reading` is what was found in the exhibit, where that was the reason."""

    def __init__(self, sentence: str, reading: Reading | None = None) -> None:
        super().__init__(sentence)
        self.reading = reading


@dataclass(frozen=True, slots=True)
class Version:
    """An exhibit in the store: its number, counted from 1, its folder, and whether it is the one on show."""

    number: int
    folder: Path
    is_current: bool


def versions(root: Path) -> list[Version]:
    """What is in a store, the oldest first."""
    folder = root / _VERSIONS
    try:
        names = sorted(entry.name for entry in folder.iterdir() if _VERSION.fullmatch(entry.name))
        current = (root / CURRENT).readlink().name if (root / CURRENT).is_symlink() else ""
    except OSError:
        return []
    return [Version(int(name[:6]), folder / name, name == current) for name in names]


def install(root: Path, file: Path, trusted: Collection[str] = ()) -> Version:
    """Put a packed exhibit into a store, and show it from now on. Raises InstallError."""
    try:
        with _locked(root), open_package(file) as package:
            package.check_trusted(trusted)
            there = versions(root)
            same = [version for version in there if version.folder.name.endswith(package.digest[:16])]
            if same:
                _switch(root, same[-1].folder)
                return same[-1]
            number = max((version.number for version in there), default=0) + 1
            unfinished = root / f"unfinished-{os.getpid()}"
            try:
                unfinished.mkdir()
                package.unpack(unfinished)
                reading = read(unfinished)
                if reading.exhibit is None:
                    raise InstallError(f"{file} cannot be shown; the exhibit that was there stays.", reading)
                _seal(unfinished)
                folder = root / _VERSIONS / f"{number:06}-{package.digest[:16]}"
                unfinished.rename(folder)
                _sync(folder.parent)
            finally:
                _remove(unfinished)
            _switch(root, folder)
            _tidy(root)
            return Version(number, folder, is_current=True)
    except PackageError as why:
        raise InstallError(f"{file} is not installed: {why}.") from why
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InstallError(f"{file} cannot be installed into {root}: {reason}.") from error


def roll_back(root: Path) -> Version:
    """Show the version before the current one again. Raises InstallError."""
    try:
        with _locked(root):
            there = versions(root)
            now = next((index for index, version in enumerate(there) if version.is_current), 0)
            older = there[:now]
            if not older:
                raise InstallError(f"there is no version before the current one in {root}.")
            _switch(root, older[-1].folder)
            return older[-1]
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InstallError(f"{root} cannot be changed: {reason}.") from error


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """Whoever comes second waits until the first is done; what an interrupted one has left is removed."""
    (root / _VERSIONS).mkdir(parents=True, exist_ok=True)
    with (root / "lock").open("w") as lock:
        try:
            import fcntl
        except ImportError:
            # Windows has no such lock; nobody installs twice at a time there.
            yield
            return
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in root.glob("unfinished-*"):
            _remove(left)
        yield


def _switch(root: Path, folder: Path) -> None:
    """Let `current` lead to a version: in one step, and safely on the disk."""
    link = root / f"unfinished-{os.getpid()}"
    link.unlink(missing_ok=True)
    link.symlink_to(Path(_VERSIONS) / folder.name, target_is_directory=True)
    link.replace(root / CURRENT)
    _sync(root)


def _seal(folder: Path) -> None:
    """Take away the right to write from all of a version, once everything is on the disk."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.chmod(0o555 if path.is_dir() else 0o444)
        if path.is_dir():
            _sync(path)
    _sync(folder)


def _sync(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _tidy(root: Path) -> None:
    """Remove the oldest versions, never the current one."""
    there = versions(root)
    for version in [version for version in there if not version.is_current][: max(len(there) - KEPT, 0)]:
        _remove(version.folder)


def _remove(path: Path) -> None:
    if path.is_symlink() or path.is_file():
        path.unlink(missing_ok=True)
        return
    if not path.exists():
        return
    # What may not be written cannot be removed either. Renamed first, so that half of it is never a version.
    gone = path.with_name(f"unfinished-{os.getpid()}-gone")
    path.rename(gone)
    for folder in (gone, *gone.rglob("*")):
        if folder.is_dir() and not folder.is_symlink():
            folder.chmod(0o755)
    shutil.rmtree(gone, ignore_errors=True)
