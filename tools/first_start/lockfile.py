"""Reads the requirements of a lock file, and checks whether each one is completely installed."""

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
    """One package of a lock file. `text` is its unchanged lines, including the hashes."""

    name: str
    version: str
    text: str


def read(lock: Path) -> list[Requirement]:
    """The requirements in a lock file written by `uv pip compile --generate-hashes`."""
    requirements: list[Requirement] = []
    for line in lock.read_text(encoding="utf-8").splitlines(keepends=True):
        if match := _REQUIREMENT.match(line):
            requirements.append(Requirement(match["name"], match["version"], line))
        elif requirements and not line.lstrip().startswith("#"):
            last = requirements[-1]
            requirements[-1] = Requirement(last.name, last.version, last.text + line)
    return requirements


def is_complete(requirement: Requirement, site: Path) -> bool:
    """Whether the folder `site` contains this version with every file listed in its RECORD, each in the listed size.

    After an interrupted installation, some files or the RECORD are missing.
    """
    folder = _metadata_folder(requirement, site)
    if folder is None or not (folder / "RECORD").is_file():
        return False
    with (folder / "RECORD").open(encoding="utf-8", newline="") as record:
        for path, _, size in csv.reader(record):
            # pip recompiles .pyc files contained in a wheel without updating RECORD.
            if size and not path.endswith(".pyc") and not _has_size(site / path, int(size)):
                return False
    return True


def metadata_without_record(requirement: Requirement, site: Path) -> Path | None:
    """The .dist-info folder of an interrupted installation of this package. pip reinstalls only if it is deleted."""
    folder = _metadata_folder(requirement, site, any_version=True)
    return folder if folder is not None and not (folder / "RECORD").is_file() else None


def _metadata_folder(requirement: Requirement, site: Path, *, any_version: bool = False) -> Path | None:
    for folder in site.glob("*.dist-info"):
        name, _, version = folder.name.removesuffix(".dist-info").partition("-")
        if _normalized(name) == _normalized(requirement.name) and (
            any_version or version == requirement.version
        ):
            return folder
    return None


def _normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _has_size(file: Path, size: int) -> bool:
    try:
        return file.stat().st_size == size
    except OSError:
        return False
