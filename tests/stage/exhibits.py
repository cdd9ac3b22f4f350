"""Creates the exhibits that several tests of the stage use."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit

TREE = Path(__file__).parents[2]
FILMS = TREE / "tests/data/films"
_SMALL = (480, 270)


def read_valid(folder: Path) -> Exhibit:
    """The exhibit in a folder; fails if it has errors."""
    reading = read(folder)
    assert reading.exhibit is not None, reading.diagnostics
    return reading.exhibit


def small_copy(source: Path, folder: Path) -> Exhibit:
    """An exhibit with small pictures: these tests are not about decoding."""
    shutil.copytree(source, folder)
    for picture in folder.glob("pictures/*.jpg"):
        try:
            with Image.open(picture) as image:
                if max(image.size) > max(_SMALL):
                    image.draft(None, _SMALL)  # decode a JPEG in a size near this one
                    image.resize(_SMALL).save(picture)
        except OSError:
            continue  # one of them is damaged on purpose
    return read_valid(folder)


def gallery(folder: Path, room: str, *items: str) -> Exhibit:
    """An exhibit in this folder with one gallery; its items are in YAML's flow style.

    The files of the items must exist, unless they are missing on purpose.
    """
    head = f"format: 1\ntitle: The quay\nlanguages: [en]\nrooms:\n  - id: {room}\n    kind: gallery\n    title: Room\n"
    entries = "".join(f"      - {{{item}}}\n" for item in items)
    (folder / "exhibit.yaml").write_text(f"{head}    items:\n{entries}")
    return read_valid(folder)
