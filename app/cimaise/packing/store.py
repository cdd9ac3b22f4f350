"""The store of installed exhibits: read-only versions, and a link to the current one.

After a power cut the link points to the old version or to the new one, and both are complete: a version is on the disk
before the link is replaced in one step.
"""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.reader import read
from cimaise.packing.errors import InstallError, PackageError
from cimaise.packing.messages import InstallReason
from cimaise.packing.package import open_package
from cimaise.packing.store_location import CURRENT
from cimaise.platform.atomic import atomic_folder, is_temporary, remove_folder, sync_folder, temporary_path
from cimaise.source.files import system_reason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cimaise.packing.package import Package

KEPT_VERSIONS = 3
"""How many versions are kept, including the current one."""
_VERSIONS = "versions"
_LOCK = "lock"
_DIGEST_LENGTH = 16
_VERSION_NAME = re.compile(rf"(\d{{6}})-[0-9a-f]{{{_DIGEST_LENGTH}}}")


@dataclass(frozen=True, slots=True)
class Version:
    """An exhibit in the store: its number, counted from 1, its folder, and whether it is the current one."""

    number: int
    folder: Path
    is_current: bool


def list_versions(store: Path) -> list[Version]:
    """The versions in a store, the oldest first."""
    folder = store / _VERSIONS
    try:
        names = sorted(entry.name for entry in folder.iterdir() if _VERSION_NAME.fullmatch(entry.name))
        current = (store / CURRENT).readlink().name if (store / CURRENT).is_symlink() else ""
    except OSError:
        return []
    return [Version(int(name[:6]), folder / name, name == current) for name in names]


def install(store: Path, file: Path, trusted_keys: Collection[str] = ()) -> Version:
    """Unpack a packed exhibit into a store, unless it has this version, and make it current. Raises InstallError."""
    try:
        with _locked(store), open_package(file) as package:
            package.check_trusted(trusted_keys)
            versions = list_versions(store)
            digest = package.digest[:_DIGEST_LENGTH]
            for version in reversed(versions):
                if version.folder.name.endswith(f"-{digest}"):
                    _make_current(store, version.folder)
                    return version
            number = max((version.number for version in versions), default=0) + 1
            folder = store / _VERSIONS / f"{number:06}-{digest}"
            _add_version(package, folder, file)
            _make_current(store, folder)
            _remove_oldest(store)
            return Version(number, folder, is_current=True)
    except PackageError as error:
        raise InstallError(InstallReason.REFUSED(file=file, problem=error.message), error.advice) from error
    except OSError as error:
        problem = system_reason(error)
        raise InstallError(InstallReason.CANNOT_WRITE(file=file, store=store, problem=problem)) from error


def roll_back(store: Path) -> Version:
    """Make the version before the current one current. Raises InstallError."""
    try:
        with _locked(store):
            versions = list_versions(store)
            position = next((index for index, version in enumerate(versions) if version.is_current), 0)
            if position == 0:
                raise InstallError(InstallReason.NO_EARLIER_VERSION(store=store))
            earlier = versions[position - 1]
            _make_current(store, earlier.folder)
            return earlier
    except OSError as error:
        problem = system_reason(error)
        raise InstallError(InstallReason.CANNOT_CHANGE(store=store, problem=problem)) from error


@contextmanager
def _locked(store: Path) -> Iterator[None]:
    """Hold the lock of a store; wait while another process holds it. Removes what an interrupted process has left."""
    (store / _VERSIONS).mkdir(parents=True, exist_ok=True)
    with (store / _LOCK).open("w") as lock:
        try:
            import fcntl
        except ImportError:
            # Windows has no flock, and no service that installs exhibits.
            yield
            return
        fcntl.flock(lock, fcntl.LOCK_EX)
        for path in [*store.iterdir(), *(store / _VERSIONS).iterdir()]:
            if is_temporary(path):
                _remove(path)
        yield


def _add_version(package: Package, folder: Path, file: Path) -> None:
    """Unpack an exhibit into a new read-only folder.

    Raises InstallError if the exhibit has errors, PackageError and OSError.
    """
    with atomic_folder(folder) as unfinished:
        package.unpack(unfinished)
        reading = read(unfinished)
        if reading.exhibit is None:
            raise InstallError(InstallReason.INVALID(file=file), reading=reading)
        for path in unfinished.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)


def _make_current(store: Path, folder: Path) -> None:
    """Replace the link to the current version in one step."""
    link = temporary_path(store / CURRENT)
    link.symlink_to(Path(_VERSIONS) / folder.name, target_is_directory=True)
    link.replace(store / CURRENT)
    sync_folder(store)


def _remove_oldest(store: Path) -> None:
    """Remove the oldest versions, but never the current one."""
    versions = list_versions(store)
    removable = [version for version in versions if not version.is_current]
    for version in removable[: max(len(versions) - KEPT_VERSIONS, 0)]:
        _remove(version.folder)


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_symlink() or path.is_file():
            path.unlink()
        else:
            remove_folder(path)
