"""The first picture of the attract loop, rendered before Qt is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.exhibit.reading.reader import read
from cimaise.media.first_picture import first_job
from cimaise.media.render_spec import Rotation, Shade, ShadeKind

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Exhibit

START = "format: 1\ntitle: Harbour\nlanguages: [en]\nrooms:\n"
TEXT = "  - {kind: text, title: Welcome, text: A hundred years of ships.}\n"
GALLERY = (
    "  - {kind: gallery, title: Photographs, items: [{picture: a.png, alt: A ship, focus: [0.2, 0.9]}]}\n"
)


def exhibit_of(folder: Path, rooms: str) -> Exhibit:
    Image.new("RGB", (400, 300), (200, 100, 40)).save(folder / "a.png")
    (folder / "exhibit.yaml").write_text(START + rooms)
    exhibit = read(folder).exhibit
    assert exhibit is not None
    return exhibit


def test_exhibit_without_pictures_starts_without_one(tmp_path: Path) -> None:
    assert first_job(exhibit_of(tmp_path, TEXT), (64, 48)) is None


@pytest.mark.parametrize("rotation", Rotation)
def test_picture_fills_the_rotated_screen(tmp_path: Path, rotation: Rotation) -> None:
    job = first_job(exhibit_of(tmp_path, TEXT + GALLERY), (64, 48), rotation=rotation)
    assert job is not None
    spec = job.spec
    assert (job.folder, job.file) == (tmp_path, "a.png")
    assert (spec.width, spec.height) == ((48, 64) if rotation.swaps_sides else (64, 48))
    assert (spec.focus, spec.rotation) == ((0.2, 0.9), rotation)
    assert isinstance(spec.shade, Shade)
    assert spec.shade.kind is ShadeKind.ATTRACT
