"""Pictures in the window: each is rendered at the size of its frame; a missing one has a placeholder and is logged once."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtQml import QQmlEngine

from cimaise.exhibit.reading.reader import read
from cimaise.media.first_picture import first_job
from cimaise.media.render_spec import Pixels, Rotation
from cimaise.stage.images.pictures import PictureProvider, parse_url, to_image
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.media.render_spec import RenderSpec

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


def test_a_picture_that_cannot_be_shown_has_a_placeholder_and_the_others_are_shown(
    open_window: OpenWindow, harbour: Exhibit, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        driver = open_window(harbour)
        driver.open("photos")
        assert len(driver.all("missingPicture")) == 2
        driver.touch("row-photos/bad")
        assert driver.find("caption").property("text") == "A storm"
        assert len(driver.all("missingPicture")) == 1
        driver.touch("nextPicture")
        assert len(driver.all("missingPicture")) == 1
    logged = [record.getMessage() for record in caplog.records if record.name.startswith("cimaise")]
    assert sorted(logged) == [
        "bad.jpg: damaged; save it again, or copy the file to the exhibit again",
        "gone.jpg: not a regular file but a folder, pipe or device",
    ]


def test_the_attract_loop_skips_pictures_that_cannot_be_shown(
    open_window: OpenWindow, harbour: Exhibit
) -> None:
    driver = open_window(harbour)
    # The first round finds out which pictures cannot be shown.
    for _ in range(9):
        driver.attract_loop.advance()
        driver.settle()
    shown = set()
    for _ in range(4):
        shown.add(driver.attract_loop.slide.picture)
        driver.attract_loop.advance()
        driver.settle()
    assert {name for name in shown if name} == {"cover/auto/good.png"}


def test_an_empty_room_has_a_message(open_window: OpenWindow, harbour: Exhibit) -> None:
    driver = open_window(harbour)
    driver.open("empty")
    assert "Nothing is shown here yet." in driver.texts()


def test_an_exhibit_without_rooms_has_a_home_page(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(
        "format: 1\ntitle: Soon\nlanguages: [en]\nrooms: []\n", encoding="utf-8"
    )
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    driver = open_window(exhibit)
    assert driver.attract_loop.slide.title == "Soon"
    driver.open("home")
    assert driver.find("pageTitle").property("text") == "Soon"


@pytest.mark.parametrize("rotation", Rotation)
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720)])
def test_the_first_picture_is_the_one_that_was_rendered_in_advance(
    open_window: OpenWindow,
    bundled: Exhibit,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    rotation: Rotation,
) -> None:
    """The first request must be exactly the first job: otherwise that picture is rendered twice."""
    requests = []
    request_image = PictureProvider.requestImage

    def record(self: PictureProvider, name: str, size: QSize, requested: QSize) -> object:
        requests.append(parse_url(name, requested))
        return request_image(self, name, size, requested)

    monkeypatch.setattr(PictureProvider, "requestImage", record)
    job = first_job(bundled, size, rotation=rotation)
    open_window(bundled, size, orientation=Orientation(rotation))
    assert job is not None
    assert requests[0] == (job.file, job.spec)
    assert job.folder == bundled.folder


def test_a_url_is_parsed_or_rejected() -> None:
    file, spec = parse_url("tile/0,0.5,1,1/20/270/contain/0.3,0.4/a%20b%23%2Fc.jpg", QSize(300, 200))
    assert (file, spec.width, spec.height, spec.radius, spec.rotation, spec.focus) == (
        "a b#/c.jpg",
        300,
        200,
        20,
        Rotation.DEG_270,
        (0.3, 0.4),
    )
    _, spec = parse_url("none/0,0,1,1/0/0/cover/0.25,0.5,0.75,1/a.jpg", QSize(300, 200))
    assert spec.part == (0.25, 0.5, 0.75, 1.0)
    for malformed in (
        "",
        "tile",
        "none/0,0,1,1/0/0/cover/0,0,1,NaN/a.jpg",
        "tile/0,NaN,1,1/0/0/cover/0.5,0.5/a.jpg",
        "glow/0,0,1,1/0/0/cover/0.5,0.5/a.jpg",
        "tile/0,0,1,1/0/45/cover/0.5,0.5/a.jpg",
    ):
        with pytest.raises(ValueError):  # noqa: PT011 - several messages, which are not shown
            parse_url(malformed, QSize(10, 10))


def test_after_close_there_are_only_null_images(qapp: QGuiApplication, harbour: Exhibit) -> None:
    engine = QQmlEngine()
    provider = PictureProvider(harbour.folder)
    engine.addImageProvider("pictures", provider)
    name, size = "none/0,0,1,1/0/0/cover/auto/good.png", QSize()
    assert not provider.requestImage(name, size, QSize(30, 20)).isNull()
    assert (size.width(), size.height()) == (30, 20)
    provider.close()
    assert provider.requestImage(name, QSize(), QSize(30, 20)).isNull()


def test_an_image_owns_its_pixels() -> None:
    pixels = Pixels(2, 1, bytes([255, 0, 0, 255, 0, 0, 255, 255]), alpha=False)
    image = to_image(pixels)
    del pixels
    assert image.pixelColor(0, 0).name() == "#0000ff"
    assert image.pixelColor(1, 0).name() == "#ff0000"


def rendered_widths(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The width in px of each picture that is rendered from now on, as a plain one."""
    widths: list[int] = []

    def render(folder: Path, file: str, spec: RenderSpec) -> Pixels:
        widths.append(spec.width)
        return Pixels(spec.width, spec.height, bytes(4 * spec.width * spec.height), alpha=False)

    monkeypatch.setattr("cimaise.media.picture.render", render)
    return widths


def test_a_picture_that_is_shown_again_is_not_rendered_again(
    harbour: Exhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider = PictureProvider(harbour.folder)
    rendered = rendered_widths(monkeypatch)
    url = "none/0,0,1,1/0/0/cover/0.5,0.5/"
    for name in ("good.png", "good.png", "good.png?1"):
        assert provider.requestImage(url + name, QSize(), QSize(30, 20)).width() == 30
    assert len(rendered) == 2
    provider.requestImage(url + "good.png", QSize(), QSize(60, 20))
    assert len(rendered) == 3
    provider.set_folder(harbour.folder)
    provider.requestImage(url + "good.png", QSize(), QSize(60, 20))
    assert len(rendered) == 4


def test_a_picture_that_cannot_be_shown_is_tried_again(harbour: Exhibit) -> None:
    provider = PictureProvider(harbour.folder)
    url = "none/0,0,1,1/0/0/cover/0.5,0.5/bad.jpg"
    assert provider.requestImage(url, QSize(), QSize(30, 20)).isNull()
    Image.new("RGB", (300, 200)).save(harbour.folder / "bad.jpg")
    assert not provider.requestImage(url, QSize(), QSize(30, 20)).isNull()


def test_pictures_are_forgotten_when_they_take_too_much_memory(
    harbour: Exhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider = PictureProvider(harbour.folder)
    rendered = rendered_widths(monkeypatch)
    url = "none/0,0,1,1/0/0/cover/auto/good.png"
    for width in (*range(1000, 1012), 1011, 1000):
        provider.requestImage(url, QSize(), QSize(width, 1000))
    assert rendered == [*range(1000, 1012), 1000]
    provider.requestImage(url, QSize(), QSize(1920, 1080))
    provider.requestImage(url, QSize(), QSize(1920, 1080))
    assert rendered[-2:] == [1920, 1920]
