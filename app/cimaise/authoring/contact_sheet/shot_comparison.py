"""Comparison of screenshots with earlier ones: unchanged ones are deleted, changed ones are kept with their
marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from cimaise.authoring.contact_sheet.difference import difference, marked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cimaise.authoring.contact_sheet.shot import Shot, ShotResult

BEFORE, MARKED = "before", "marked"
"""The folders of the earlier screenshots, and of copies in which the differences are marked."""


def keep_if_changed(shot: Shot, folder: Path, earlier: Path, result: ShotResult) -> None:
    """Add a screenshot in `folder` to the result if it differs from the one in the folder `earlier`; else
    delete it.

    Raises OSError.
    """
    before, after = earlier / shot.file, folder / shot.file
    if not before.is_file():
        result.new.append(shot)
        result.shots.append(shot)
        return
    with Image.open(before) as old, Image.open(after) as new:
        changes = difference(old, new)
        if changes:
            result.changed[shot] = changes
            result.shots.append(shot)
            for name, picture in ((BEFORE, old), (MARKED, marked(new, changes.boxes))):
                file = folder / name / shot.file
                file.parent.mkdir(parents=True, exist_ok=True)
                picture.save(file)
            return
    after.unlink()


def removed_files(shots: Iterable[Shot], earlier: Path) -> list[str]:
    """The files in the folder `earlier` whose pages no longer exist, in the groups of these screenshots."""
    taken = list(shots)
    groups, files = {shot.group for shot in taken}, {shot.file for shot in taken}
    names = (file.relative_to(earlier).as_posix() for file in sorted(earlier.rglob("*.png")))
    return [name for name in names if name.partition("/")[0] in groups and name not in files]
