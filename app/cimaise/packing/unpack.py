"""Reads packed exhibits like folders: each is unpacked into the cache once, and reused at the next start."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.reader import Reading, read
from cimaise.source.diagnostic import Diagnostic, Span

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from cimaise.packing.errors import PackageError

KEPT_FOLDERS = 3
"""How many unpacked exhibits stay in the cache. More than one, because another process may show another one."""
_ABANDONED_AFTER = 86_400.0
"""Seconds after which an unfinished folder is considered left by a process that was killed."""


def read_folder_or_package(path: Path, cache: Path, trusted_keys: Collection[str] = ()) -> Reading:
    """Read an exhibit from a folder, or from a packed exhibit, which is unpacked into a folder in `cache`.

    If there are trusted keys, a packed exhibit must be signed with one of them. Errors are in the reading's diagnostics.
    """
    if not _is_package(path):
        return read(path)
    # Imported here: most starts show a folder.
    from cimaise.packing.errors import PackageError
    from cimaise.packing.messages import PackageAdvice, PackageReason
    from cimaise.source.files import system_reason

    try:
        folder = _unpacked(path, cache, trusted_keys)
    except PackageError as error:
        return _refused(path, error)
    except OSError as error:
        reason = PackageReason.CANNOT_UNPACK(folder=cache, problem=system_reason(error))
        return _refused(path, PackageError(reason, PackageAdvice.CHECK_FOLDER()))
    return read(folder)


def _is_package(path: Path) -> bool:
    """Whether a path is a file, and so meant as a packed exhibit. For a YAML file, `read` has its own diagnostic."""
    try:
        return path.is_file() and path.suffix not in (".yaml", ".yml")
    except (OSError, ValueError):
        return False


def _refused(path: Path, error: PackageError) -> Reading:
    from cimaise.packing.messages import PackageAdvice

    advice = error.advice or PackageAdvice.VERIFY()
    diagnostic = Diagnostic("no-exhibit", error.message, Span(str(path)), help=advice)
    return Reading(path, None, (diagnostic,), {})


def _unpacked(path: Path, cache: Path, trusted_keys: Collection[str]) -> Path:
    """The folder in the cache with the files of a packed exhibit. Raises PackageError and OSError."""
    from cimaise.packing.package import open_package
    from cimaise.platform.atomic import atomic_folder

    with open_package(path) as package:
        package.check_trusted(trusted_keys)
        folder = cache / package.digest[:32]
        if not folder.is_dir():
            cache.mkdir(parents=True, exist_ok=True, mode=0o700)
            # If another process has unpacked the same exhibit meanwhile, its folder is as good.
            with suppress(FileExistsError), atomic_folder(folder, mode=0o700) as temporary:
                package.unpack(temporary)
    os.utime(folder)
    _remove_old(cache)
    return folder


def _remove_old(cache: Path) -> None:
    """Remove all but the most recently used folders, and the abandoned ones."""
    from cimaise.platform.atomic import is_temporary, remove_folder

    used: dict[Path, float] = {}
    for folder in cache.iterdir():
        with suppress(OSError):  # another process may have removed it
            used[folder] = folder.stat().st_mtime
    finished = sorted((folder for folder in used if not is_temporary(folder)), key=used.__getitem__)
    limit = time.time() - _ABANDONED_AFTER
    abandoned = [folder for folder in used if is_temporary(folder) and used[folder] < limit]
    for folder in [*finished[:-KEPT_FOLDERS], *abandoned]:
        with suppress(OSError):
            remove_folder(folder)
