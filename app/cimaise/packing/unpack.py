"""A packed exhibit as a folder: unpacked once, and found again at the next start."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.reader import Reading, read
from cimaise.source.diagnostic import Diagnostic, Span

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

KEPT = 3
"""How many unpacked exhibits stay: another program may still show one of them."""


def read_any(path: Path, cache: Path, trusted: Collection[str] = ()) -> Reading:
    """What a folder holds, or a packed exhibit, which is unpacked below `cache`. Never raises."""
    if not _is_packed(path):
        return read(path)
    # What most starts do not need.
    from cimaise.packing.manifest import PackageError

    try:
        folder = _folder(path, cache, trusted)
    except PackageError as why:
        return _refused(path, str(why))
    except OSError as error:
        return _refused(path, f"it cannot be unpacked into {cache}: {(error.strerror or str(error)).lower()}")
    return read(folder)


def _is_packed(path: Path) -> bool:
    """Whether a path leads to what is meant as a packed exhibit: somebody may have named exhibit.yaml itself."""
    try:
        return path.is_file() and path.suffix not in (".yaml", ".yml")
    except (OSError, ValueError):
        return False


def _refused(path: Path, why: str) -> Reading:
    message, _, advice = why.partition("; ")
    fault = Diagnostic(
        "no-exhibit", message, Span(str(path)), help=advice or "`cimaise verify FILE` tells more"
    )
    return Reading(path, None, (fault,), {})


def _folder(path: Path, cache: Path, trusted: Collection[str]) -> Path:
    from cimaise.packing.package import open_package

    with open_package(path) as package:
        package.check_trusted(trusted)
        folder = cache / package.digest[:32]
        if not folder.is_dir():
            cache.mkdir(parents=True, exist_ok=True, mode=0o700)
            unfinished = cache / f"unfinished-{os.getpid()}"
            shutil.rmtree(unfinished, ignore_errors=True)
            try:
                unfinished.mkdir(mode=0o700)
                package.unpack(unfinished)
                unfinished.rename(folder)
            except FileExistsError:
                # Another process was as fast.
                pass
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)
    os.utime(folder)
    _tidy(cache)
    return folder


def _tidy(cache: Path) -> None:
    """Remove what was not used for longest."""
    folders = sorted(
        (entry for entry in cache.iterdir() if entry.is_dir() and not entry.name.startswith("unfinished")),
        key=lambda entry: entry.stat().st_mtime_ns,
        reverse=True,
    )
    for folder in folders[KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)
