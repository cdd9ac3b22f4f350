from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from cimaise.authoring.pack import pack
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Pack = Callable[..., Path]

EXHIBIT = """\
format: 1
title: {title}
languages: [en]
rooms:
  - about.md
  - songs.yaml
  - id: photos
    kind: gallery
    title: Photos
    items:
      - {{picture: pictures/harbour.jpg, alt: A harbour}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An exhibit, with a file that it does not use."""
    place = tmp_path / "exhibit"
    (place / "pictures").mkdir(parents=True)
    (place / "exhibit.yaml").write_text(EXHIBIT.format(title="A Town"))
    (place / "about.md").write_text("---\ntitle: About\n---\nA harbour.\n")
    (place / "songs.yaml").write_text("{kind: songs, title: Songs, songs: [The Sea]}\n")
    (place / "pictures/harbour.jpg").write_bytes(os.urandom(100_000))
    (place / "pictures/other.jpg").write_bytes(b"other")
    return place


@pytest.fixture
def packed(folder: Path, tmp_path: Path) -> Pack:
    """Packs the exhibit under a title, which makes another version of it."""

    def make(title: str = "A Town", key: Path | None = None) -> Path:
        (folder / "exhibit.yaml").write_text(EXHIBIT.format(title=title))
        out = tmp_path / f"{title}.cimaise"
        pack(read(folder), out, key)
        return out

    return make
