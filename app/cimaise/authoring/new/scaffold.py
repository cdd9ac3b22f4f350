"""A small complete exhibit, whose files lie in `resources/scaffold` as what they are."""

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
"""Its pictures, by those of the exhibit that comes with Cimaise."""


def scaffold(folder: Path, title: str = "", languages: Sequence[str] = ()) -> None:
    """Write it into a folder that is not there yet. Raises OSError."""
    shutil.copytree(data("resources") / "scaffold", folder)
    file = folder / "exhibit.yaml"
    text = file.read_text(encoding="utf-8")
    if title:
        text = re.sub(r"(?m)^title: .*$", lambda _: f"title: {scalar(title)}", text, count=1)
    if languages:
        listed = ", ".join(map(scalar, languages))
        text = re.sub(r"(?m)^languages: .*$", lambda _: f"languages: [{listed}]", text, count=1)
    file.write_text(text, encoding="utf-8")
    put_pictures(folder, PICTURES)
    put_schemas(folder)


def put_pictures(folder: Path, pictures: dict[str, str]) -> None:
    """Copy sample pictures into an exhibit, each under a name of its own."""
    (folder / "pictures").mkdir()
    for name, sample in pictures.items():
        shutil.copyfile(data("content") / "pictures" / sample, folder / "pictures" / name)


def put_schemas(folder: Path) -> None:
    """Write what editors are told of the format."""
    (folder / "exhibit.schema.json").write_text(as_json("exhibit"), encoding="utf-8")
    (folder / "room.schema.json").write_text(as_json("room"), encoding="utf-8")
