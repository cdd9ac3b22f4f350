"""Pictures on the stage: drawn at their size, and a designed state with one line in the log where one is missing."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtQml import QQmlEngine

from cimaise.exhibit.reading.reader import read
from cimaise.media import first_picture
from cimaise.media.render_spec import Rotation
from cimaise.stage.images.pictures import PictureProvider, read_name, to_image
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from tests.stage.conftest import House

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., House]

EXHIBIT = """
format: 1
title: Harbour
languages: [en]
rooms:
  - id: photos
    kind: gallery
    title: Pictures
    items: [{picture: good.png, caption: A wave}, {picture: bad.jpg, caption: A storm}, {picture: gone.jpg}]
  - {id: empty, kind: songs, title: Songs, songs: []}
"""


@pytest.fixture
def harbour(tmp_path: Path) -> Exhibit:
    Image.new("RGB", (300, 200), "#336699").save(tmp_path / "good.png")
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff nothing more")
    os.mkfifo(tmp_path / "gone.jpg")
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT, encoding="utf-8")
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    return exhibit


def test_a_picture_that_cannot_be_shown_says_so_and_the_others_are_there(
    house: Make, harbour: Exhibit, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        one = house(harbour)
        one.open("photos")
        assert len(one.all("missingPicture")) == 2
        one.touch("row-photos/bad")
        assert one.find("caption").property("text") == "A storm"
        assert len(one.all("missingPicture")) == 1
        one.touch("nextPicture")
        assert len(one.all("missingPicture")) == 1
    told = [record.getMessage() for record in caplog.records if record.name.startswith("cimaise")]
    assert sorted(told) == [
        "bad.jpg: damaged; save it again, or copy the file to the exhibit again",
        "gone.jpg: not a regular file but a folder, pipe or device",
    ]


def test_the_attract_loop_passes_over_what_cannot_be_shown(house: Make, harbour: Exhibit) -> None:
    one = house(harbour)
    shown = set()
    for _ in range(9):
        shown.add(one.attract_loop.slide.picture)
        one.attract_loop.advance()
        one.settle()
    later = set()
    for _ in range(4):
        later.add(one.attract_loop.slide.picture)
        one.attract_loop.advance()
        one.settle()
    assert {name for name in later if name} == {"cover/0.5,0.5/good.png"}


def test_an_empty_room_says_so(house: Make, harbour: Exhibit) -> None:
    one = house(harbour)
    one.open("empty")
    texts = [item.property("text") for item in one.items("QQuickText")]
    assert "Nothing is shown here yet." in texts


def test_an_exhibit_without_a_room_has_a_home(house: Make, tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(
        "format: 1\ntitle: Soon\nlanguages: [en]\nrooms: []\n", encoding="utf-8"
    )
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    one = house(exhibit)
    assert one.attract_loop.slide.title == "Soon"
    one.open("home")
    assert one.find("pageTitle").property("text") == "Soon"


@pytest.mark.parametrize("turn", Rotation)
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720)])
def test_the_first_picture_is_the_one_that_was_drawn_ahead(
    house: Make, bundled: Exhibit, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], turn: Rotation
) -> None:
    """What the stage asks for first is exactly what first_picture.start_render makes: else the work is done twice."""
    asked = []
    answer = PictureProvider.requestImage

    def listen(self: PictureProvider, name: str, size: QSize, requested: QSize) -> object:
        asked.append(read_name(name, requested))
        return answer(self, name, size, requested)

    monkeypatch.setattr(PictureProvider, "requestImage", listen)
    ahead = first_picture.start_render(bundled, *size, rotation=turn)
    assert ahead is not None
    house(bundled, size, mount=Orientation(turn))
    pixels = ahead.take(*asked[0])
    assert pixels is not None, asked
    assert (pixels.width, pixels.height) == size


def test_an_address_is_read_or_refused() -> None:
    file, finish = read_name("tile/0,0.5,1,1/20/270/contain/0.3,0.4/a%20b%23%2Fc.jpg", QSize(300, 200))
    assert (file, finish.width, finish.height, finish.radius, finish.rotation, finish.focus) == (
        "a b#/c.jpg",
        300,
        200,
        20,
        Rotation.DEG_270,
        (0.3, 0.4),
    )
    for wrong in (
        "",
        "tile",
        "tile/0,NaN,1,1/0/0/cover/0.5,0.5/a.jpg",
        "glow/0,0,1,1/0/0/cover/0.5,0.5/a.jpg",
        "tile/0,0,1,1/0/45/cover/0.5,0.5/a.jpg",
    ):
        with pytest.raises(ValueError):  # noqa: PT011 - the words differ, and nobody sees them
            read_name(wrong, QSize(10, 10))


def test_a_struck_stage_answers_no_more(qapp: QGuiApplication, harbour: Exhibit) -> None:
    engine = QQmlEngine()
    door = PictureProvider(harbour.folder)
    engine.addImageProvider("pictures", door)
    name, size = "none/0,0,1,1/0/0/cover/0.5,0.5/good.png", QSize()
    assert not door.requestImage(name, size, QSize(30, 20)).isNull()
    assert (size.width(), size.height()) == (30, 20)
    door.close()
    assert door.requestImage(name, QSize(), QSize(30, 20)).isNull()


def test_an_image_owns_its_pixels() -> None:
    from cimaise.media.render_spec import Pixels

    pixels = Pixels(2, 1, bytes([255, 0, 0, 255, 0, 0, 255, 255]), alpha=False)
    image = to_image(pixels)
    del pixels
    assert image.pixelColor(0, 0).name() == "#0000ff"
    assert image.pixelColor(1, 0).name() == "#ff0000"
