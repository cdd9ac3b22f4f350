"""Pictures in few pixels are there at once, with the crop that the sharp picture will have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QSize

from cimaise.exhibit.model.exhibit import Fit, Picture
from cimaise.stage.images.tiny_pictures import SIDE, TinyPictures

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

RED, BLUE = (200, 40, 40), (40, 40, 200)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    image = Image.new("RGB", (400, 200), RED)
    image.paste(BLUE, (200, 0, 400, 200))
    image.save(tmp_path / "wide.png")
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff nothing more")
    return tmp_path


def colour(pictures: TinyPictures, url: str, x: float) -> tuple[int, ...]:
    """The colour in the middle of the height, at a fraction of the width, in a frame of 100 x 100 px."""
    image = pictures.requestImage(url, QSize(), QSize(100, 100))
    pixel = image.pixelColor(int(x * image.width()), image.height() // 2)
    return pixel.red(), pixel.green(), pixel.blue()


def test_a_picture_is_cropped_as_in_its_frame(qtbot: QtBot, folder: Path) -> None:
    sizes = {}
    pictures = TinyPictures(sizes.__setitem__)
    pictures.make(folder, [Picture("bad.jpg"), Picture("wide.png")])
    qtbot.waitUntil(
        lambda: pictures.requestImage("cover/0,0.5/wide.png", QSize(), QSize(100, 100)).width() > 1
    )
    assert sizes == {"wide.png": (400, 200)}
    assert colour(pictures, "cover/0,0.5/wide.png", 0.9) == RED
    assert colour(pictures, "cover/1,0.5/wide.png", 0.1) == BLUE
    assert colour(pictures, "cover/0.5,0.5/wide.png", 0.1) == RED
    whole = pictures.requestImage(f"{Fit.CONTAIN}/0.5,0.5/wide.png", QSize(), QSize(1000, 1000))
    assert (whole.width(), whole.height()) == (2 * SIDE, SIDE)


def test_a_picture_that_is_not_there_is_one_transparent_px(folder: Path) -> None:
    pictures = TinyPictures(lambda file, size: None)
    size = QSize()
    image = pictures.requestImage("cover/0,0.5/wide.png", size, QSize(100, 100))
    assert size == QSize(1, 1)
    assert image.pixelColor(0, 0).alpha() == 0


def test_only_the_pictures_of_the_exhibit_are_kept(qtbot: QtBot, folder: Path) -> None:
    made: list[str] = []
    pictures = TinyPictures(lambda file, size: made.append(file))
    pictures.make(folder, [Picture("wide.png")])
    qtbot.waitUntil(lambda: made == ["wide.png"])
    pictures.make(folder, [Picture("wide.png", version=1)])
    qtbot.waitUntil(lambda: made == ["wide.png", "wide.png"])
    assert pictures.requestImage("cover/0,0.5/wide.png", QSize(), QSize(9, 9)).width() == 1
