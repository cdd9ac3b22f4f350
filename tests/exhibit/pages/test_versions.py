"""Versions of picture files that change while the exhibit is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.exhibit.pages.contents import entries_of, picture_of
from cimaise.exhibit.pages.versions import with_versions
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit, Picture

CONTENT = Path(__file__).parents[3] / "content"


def pictures(exhibit: Exhibit) -> list[Picture]:
    candidates = [p for room in exhibit.rooms for p in (room.picture, *map(picture_of, entries_of(room)))]
    return [picture for picture in candidates if picture is not None]


def test_every_use_of_a_changed_picture_has_its_version_and_nothing_else_changes() -> None:
    exhibit = read(CONTENT).exhibit
    assert exhibit is not None
    files = sorted({picture.file for picture in pictures(exhibit)})
    changed = {file: number for number, file in enumerate(files) if number}
    updated = with_versions(exhibit, changed)
    assert {picture.file: picture.version for picture in pictures(updated)} == {files[0]: 0} | changed
    assert [replace(picture, version=0) for picture in pictures(updated)] == pictures(exhibit)
    assert with_versions(updated, dict.fromkeys(files, 0)) == exhibit
    assert with_versions(exhibit, {}) is exhibit
