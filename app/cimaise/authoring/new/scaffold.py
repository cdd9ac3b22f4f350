"""Writes a small complete exhibit to start from. Its files are in `resources/scaffold`."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.schema import as_json
from cimaise.paths import data
from cimaise.source.yaml_output import scalar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PICTURES = {"dawn.jpg": "01.jpg", "night.jpg": "02.jpg", "sea.jpg": "05.jpg"}
"""The names of its pictures, and of the pictures of the bundled exhibit that they are copied from."""


def write_scaffold(folder: Path, title: str = "", languages: Sequence[str] = ()) -> None:
    """Write the exhibit into a new or empty folder. Raises OSError."""
    shutil.copytree(data("resources") / "scaffold", folder, dirs_exist_ok=True)
    file = folder / "exhibit.yaml"
    text = file.read_text(encoding="utf-8")
    if title:
        text = re.sub(r"(?m)^title: .*$", lambda _: f"title: {scalar(title)}", text, count=1)
    if languages:
        tags = ", ".join(map(scalar, languages))
        text = re.sub(r"(?m)^languages: .*$", lambda _: f"languages: [{tags}]", text, count=1)
    file.write_text(text, encoding="utf-8")
    copy_sample_pictures(folder, PICTURES)
    write_schemas(folder)


def copy_sample_pictures(folder: Path, pictures: dict[str, str]) -> None:
    """Copy pictures of the bundled exhibit into an exhibit's folder. `pictures` maps new names to theirs. Raises OSError."""
    (folder / "pictures").mkdir()
    for name, sample in pictures.items():
        shutil.copyfile(data("content") / "pictures" / sample, folder / "pictures" / name)


def write_schemas(folder: Path) -> None:
    """Write the JSON Schemas that editors use to complete and explain fields. Raises OSError."""
    (folder / "exhibit.schema.json").write_text(as_json("exhibit"), encoding="utf-8")
    (folder / "room.schema.json").write_text(as_json("room"), encoding="utf-8")
