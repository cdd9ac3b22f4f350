"""The first picture of the attract loop, rendered before Qt is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.exhibit.reading.reader import read
from cimaise.media.first_picture import first_job, first_pictures
from cimaise.media.render_spec import Rotation, Shade, ShadeKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Exhibit

START = "format: 1\ntitle: Harbour\nlanguages: [en]\nrooms:\n"
TEXT = "  - {kind: text, title: Welcome, text: A hundred years of ships.}\n"
GALLERY = (
    "  - {kind: gallery, title: Photographs, items: [{picture: a.png, alt: A ship, focus: [0.2, 0.9]}]}\n"
)


def exhibit_of(folder: Path, rooms: str, pictures: Mapping[str, tuple[int, int]] | None = None) -> Exhibit:
    for name, size in {"a.png": (400, 300), **(pictures or {})}.items():
        Image.new("RGB", size, (200, 100, 40)).save(folder / name)
    (folder / "exhibit.yaml").write_text(START + rooms)
    exhibit = read(folder).exhibit
    assert exhibit is not None
    return exhibit


def test_exhibit_without_pictures_starts_without_one(tmp_path: Path) -> None:
    assert first_job(exhibit_of(tmp_path, TEXT), (64, 48)) is None


@pytest.mark.parametrize("rotation", Rotation)
def test_picture_fills_the_rotated_screen(tmp_path: Path, rotation: Rotation) -> None:
    screen = (48, 64) if rotation.swaps_sides else (64, 48)
    job = first_job(exhibit_of(tmp_path, TEXT + GALLERY), screen, rotation=rotation)
    assert job is not None
    spec = job.spec
    assert (job.folder, job.file) == (tmp_path, "a.png")
    assert (spec.width, spec.height) == (64, 48)
    assert (spec.focus, spec.rotation) == ((0.2, 0.9), rotation)
    assert isinstance(spec.shade, Shade)
    assert spec.shade.kind is ShadeKind.ATTRACT


def test_two_uprights_hang_together_and_both_decide_how_the_slide_looks(tmp_path: Path) -> None:
    exhibit = exhibit_of(
        tmp_path,
        "  - {kind: gallery, title: P, items: [{picture: b.png, alt: B}, {picture: c.png, alt: C}, {picture: a.png, alt: A}]}\n",
        {"b.png": (300, 400), "c.png": (200, 300)},
    )
    assert [picture.file for picture in first_pictures(exhibit)] == ["b.png", "c.png"]
    job = first_job(exhibit, (1920, 1080))
    assert job is not None
    assert job.spec.hanging is not None
    assert (job.spec.hanging.is_pair, job.spec.partner, job.spec.shade) == (True, "c.png", None)
    alone = first_job(exhibit, (800, 1080))
    assert alone is not None
    assert (alone.spec.hanging, alone.spec.partner) == (None, "")


def test_a_picture_without_focus_keeps_its_upper_third(tmp_path: Path) -> None:
    job = first_job(
        exhibit_of(
            tmp_path,
            "  - {kind: gallery, title: P, items: [{picture: b.png, alt: B}]}\n",
            {"b.png": (400, 400)},
        ),
        (1024, 768),
    )
    assert job is not None
    assert (job.spec.hanging, job.spec.focus) == (None, (0.5, 1 / 3))
