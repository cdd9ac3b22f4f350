"""A small exhibit with several kinds of files, and packed versions of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cimaise.authoring.pack import pack
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Pack = Callable[..., Path]
    """Packs the exhibit with a title, which makes it another version, and optionally a key."""

_EXHIBIT = """\
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


def write_exhibit(folder: Path) -> Path:
    """An exhibit, with a file that it does not use."""
    (folder / "pictures").mkdir(parents=True)
    (folder / "exhibit.yaml").write_text(_EXHIBIT.format(title="A Town"))
    (folder / "about.md").write_text("---\ntitle: About\n---\nA harbour.\n")
    (folder / "songs.yaml").write_text("{kind: songs, title: Songs, songs: [The Sea]}\n")
    (folder / "pictures/harbour.jpg").write_bytes(os.urandom(100_000))
    (folder / "pictures/other.jpg").write_bytes(b"other")
    return folder


def packer(folder: Path, target: Path) -> Pack:
    """A function that packs the exhibit in a folder into files of another folder."""

    def make(title: str = "A Town", key: Path | None = None) -> Path:
        (folder / "exhibit.yaml").write_text(_EXHIBIT.format(title=title))
        out = target / f"{title}.cimaise"
        pack(read(folder), out, key)
        return out

    return make
