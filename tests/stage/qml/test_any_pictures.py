"""Galleries and tiles with pictures of any proportion and lightness, and without pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from tests.stage.driver import below
from tests.stage.exhibits import read_valid
from tests.stage.qml.crops import cropped_pictures, hidden_shares
from tests.stage.qml.layout_rules import violations
from tests.stage.qml.page_items import PageItems
from tests.stage.qml.walk import page_violations

from cimaise.exhibit.model.exhibit import TextRoom
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.layout import wall

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

PICTURES = {
    "white": (90, 60),
    "upright": (60, 90),
    "square": (60, 60),
    "wide": (300, 60),
    "scroll": (30, 300),
    "ribbon": (900, 20),
}
EXHIBIT = """
format: 1
title: Any pictures
languages: [en]
rooms:
  - {id: map, kind: gallery, title: Harbour map, items: [{picture: white.png, alt: A map, fit: contain, caption: The harbour}]}
  - {id: letters, kind: sections, title: Letters, sections: [{title: One, text: A}, {title: Two, text: B}, {title: Three, text: C}]}
  - {id: songs, kind: songs, title: Songs, songs: [A, B]}
  - {id: empty, kind: songs, title: Nothing yet, songs: []}
  - id: gallery
    kind: gallery
    title: Gallery
    items:
"""


@pytest.fixture(scope="module")
def any_pictures(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    folder: Path = tmp_path_factory.mktemp("any")
    for name, size in PICTURES.items():
        Image.new("RGB", size, "white").save(folder / f"{name}.png")
    items = "".join(f"      - {{picture: {name}.png, alt: {name}}}\n" for name in [*PICTURES, *PICTURES])
    (folder / "exhibit.yaml").write_text(EXHIBIT + items)
    return read_valid(folder)


@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        ((1280, 720), 1),
        pytest.param((720, 1280), 1, marks=pytest.mark.thorough),
        pytest.param((1024, 600), 3, marks=pytest.mark.thorough),
        pytest.param((600, 1024), 3, marks=pytest.mark.thorough),
    ],
)
def test_any_pictures_are_shown_without_violations(
    open_window: OpenWindow, any_pictures: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(any_pictures, size)
    driver.open("home")
    assert not page_violations(driver, any_pictures, text_size)


@pytest.fixture
def driver(open_window: OpenWindow, any_pictures: Exhibit) -> WindowDriver:
    return open_window(any_pictures)


def test_a_picture_that_is_cropped_too_much_is_found(
    driver: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wall, "covers_frame", lambda *arguments, **options: True)
    driver.open("gallery")
    assert {violation.where.partition(".")[0] for violation in cropped_pictures(driver)} >= {"scroll"}
    assert len(list(hidden_shares(driver))) == 12


def test_words_on_a_whole_picture_are_found_if_they_are_not_legible(driver: WindowDriver) -> None:
    driver.open("home")
    tile = driver.find("tile-map")
    colours = ((item, item.property("color")) for item in below(tile))
    ground = next(
        item for item, colour in colours if isinstance(colour, QColor) and colour.name() == "#2e2926"
    )
    assert not [found for found in violations(PageItems(driver.window)) if "map" in found.where]
    ground.setProperty("color", "#f4efe6")
    assert "contrast too low" in {found.rule for found in violations(PageItems(driver.window))}


def test_an_empty_room_has_no_number(driver: WindowDriver) -> None:
    driver.open("home")
    words = {text.item.property("text").replace("\n", " ") for text in PageItems(driver.window).texts}
    assert "Nothing yet" in words
    assert not [text for text in words if text.startswith("0")]


def test_five_rooms_hang_two_and_three(driver: WindowDriver) -> None:
    driver.open("home")
    rooms = ["tile-map", "tile-letters", "tile-songs", "tile-empty", "tile-gallery"]
    u = driver.window.height() / 135
    places = [driver.find(room).mapRectToScene(driver.find(room).boundingRect()) for room in rooms]
    assert [place.width() / u for place in places] == pytest.approx([60, 60, 38.67, 38.67, 38.67], abs=0.5)
    assert [place.x() / u for place in places] == pytest.approx([104, 168, 104, 146.67, 189.33], abs=0.5)
    assert [place.height() / u for place in places] == pytest.approx([48.5] * 5, abs=0.5)


def test_a_long_introduction_is_shortened_so_that_home_needs_no_scrolling(
    open_window: OpenWindow, any_pictures: Exhibit
) -> None:
    words = TextRoom(
        id="words",
        title=LocalizedText.plain("Words"),
        body=LocalizedText.plain("The river came first. " * 60),
    )
    for size in ((1280, 720), (720, 1280)):
        driver = open_window(replace(any_pictures, rooms=(words, *any_pictures.rooms)), size)
        driver.open("home")
        assert not driver.all("scrollDown")
        assert driver.all("readIntroduction")
        driver.window.close()


def test_a_gallery_with_one_picture_shows_all_of_it(driver: WindowDriver) -> None:
    driver.open("map")
    assert driver.kiosk.page.kind == "one-picture"
    assert driver.find("caption").property("text") == "The harbour"
    driver.touch("row-map/white")
    assert driver.page == "map/white"
    driver.touch("close")
    assert driver.page == "map"


def test_a_whole_picture_has_its_margins_and_no_gradient_over_it(driver: WindowDriver) -> None:
    driver.open("map/white")
    place, u = driver.kiosk.page.zoom.pictureRect, driver.window.height() / 135
    assert (place.y() / u, place.height() / u) == pytest.approx((4, 105), abs=4)
    assert not driver.find("zoomOut").isEnabled()
    image = driver.window.grabWindow()
    for y in (place.top() + 2, place.bottom() - 2):
        assert image.pixelColor(round(place.center().x()), round(y)).name() == "#ffffff"
    driver.touch("zoomIn")
    assert driver.find("zoomOut").isEnabled()
