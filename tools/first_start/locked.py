"""A lock file's requirements, and whether each of them is installed whole."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One package of a lock file; `text` is its lines as they stand there, hashes and all."""

    name: str
    version: str
    text: str


def read(lock: Path) -> list[Requirement]:
    """The requirements of a file as `uv pip compile --generate-hashes` writes it."""
    found: list[Requirement] = []
    for line in lock.read_text(encoding="utf-8").splitlines(keepends=True):
        if match := _REQUIREMENT.match(line):
            found.append(Requirement(match["name"], match["version"], line))
        elif found and not line.lstrip().startswith("#"):
            last = found[-1]
            found[-1] = Requirement(last.name, last.version, last.text + line)
    return found


def is_whole(requirement: Requirement, site: Path) -> bool:
    """Whether the folder `site` has this version with every file that its own record lists, in its size.

    A package whose installation was cut short has a part of its files, or no record.
    """
    folder = _recorded(requirement, site)
    if folder is None or not (folder / "RECORD").is_file():
        return False
    with (folder / "RECORD").open(encoding="utf-8", newline="") as record:
        for path, _, size in csv.reader(record):
            # pip compiles anew what a wheel brings compiled, and leaves the record as it was.
            if size and not path.endswith(".pyc") and not _has_size(site / path, int(size)):
                return False
    return True


def broken(requirement: Requirement, site: Path) -> Path | None:
    """The record folder of a cut-short installation of this package, without which pip can install it anew."""
    folder = _recorded(requirement, site, any_version=True)
    return folder if folder is not None and not (folder / "RECORD").is_file() else None


def _recorded(requirement: Requirement, site: Path, *, any_version: bool = False) -> Path | None:
    for folder in site.glob("*.dist-info"):
        name, _, version = folder.name.removesuffix(".dist-info").partition("-")
        if _plain(name) == _plain(requirement.name) and (any_version or version == requirement.version):
            return folder
    return None


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _has_size(file: Path, size: int) -> bool:
    try:
        return file.stat().st_size == size
    except OSError:
        return False
