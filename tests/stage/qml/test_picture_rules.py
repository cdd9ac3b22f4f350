"""The rules for the pixels of pictures find a frame without a picture, and an edge in a gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.stage.exhibits import gallery
from tests.stage.qml.picture_rules import picture_violations

from cimaise.media.shading.tile_ramp import TileRamp

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit


@pytest.fixture
def pictures(tmp_path: Path) -> Exhibit:
    """A white picture with a spot at its top, and a white one."""
    image = Image.new("RGB", (160, 90), "white")
    image.paste("#334455", (70, 0, 90, 20))
    image.save(tmp_path / "spot.png")
    Image.new("RGB", (160, 90), "white").save(tmp_path / "white.png")
    return gallery(tmp_path, "photos", "picture: spot.png, alt: A", "picture: white.png, alt: B")


def test_pictures_in_their_frames_violate_no_rule(open_window: OpenWindow, pictures: Exhibit) -> None:
    driver = open_window(pictures)
    for page in ("home", "photos", "photos/white"):
        driver.open(page)
        assert not list(picture_violations(driver))


def test_an_empty_frame_is_found(
    open_window: OpenWindow, pictures: Exhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = open_window(pictures)
    provider = type(driver.exhibit_window.pictures)
    original = provider._render

    def blank(self: object, name: str, requested: QSize) -> QImage:
        image = original(self, name, requested)
        image.fill(0xFFEAE2D4)
        return image

    monkeypatch.setattr(provider, "_render", blank)
    driver.open("photos")
    assert {str(found) for found in picture_violations(driver)} == {"empty frame: spot.png"}


def test_an_edge_in_a_gradient_is_found(
    open_window: OpenWindow, pictures: Exhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TileRamp, "strength", lambda self, y: 0.9 if y > 0.5 else 0.0)
    driver = open_window(pictures)
    driver.open("home")
    assert {found.rule for found in picture_violations(driver)} == {"edge in a gradient"}
