"""Pictures are added, removed and replaced while they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.stage.reload.curator import RED, pixel

if TYPE_CHECKING:
    from tests.stage.reload.curator import EditExhibit


def test_pictures_can_be_added_and_removed_in_the_current_gallery(
    edit_exhibit: EditExhibit,
) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    for _ in range(2):
        curator.save_and_wait(RED)
        assert driver.all("row-photos/red") == []
        curator.save_and_wait("    items:\n", "    items:\n" + RED)
        names = [item.objectName() for item in driver.items("QQuickAbstractButton")]
        rows = [name for name in names if name.startswith("row-")]
        assert rows == [f"row-photos/{name}" for name in ("red", "green", "blue", "film")]


@pytest.mark.parametrize("page", ["photos", "photos/green"])
def test_a_changed_picture_file_is_replaced_without_a_gap(edit_exhibit: EditExhibit, page: str) -> None:
    curator = edit_exhibit(page)
    driver = curator.driver
    place = (640, 270)
    name = "row-photos/green"
    if page == "photos":
        middle = driver.centre(name)
        place = (middle.x(), middle.y())
    assert pixel(driver, *place) == "#008000"
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "green.png")
    curator.save(green=1)
    seen = []
    driver.bot.waitUntil(lambda: seen.append(pixel(driver, *place)) or seen[-1] == "#ffff00")
    assert set(seen) <= {"#008000", "#ffff00"}
    driver.settle()
    assert pixel(driver, *place) == "#ffff00"


def test_a_zoomed_picture_stays_zoomed_unless_its_shape_changes(
    edit_exhibit: EditExhibit,
) -> None:
    curator = edit_exhibit("photos/green")
    driver = curator.driver
    driver.touch("zoomIn")
    width = driver.kiosk.page.zoom.pictureRect.width()
    curator.save_and_wait("The green one", "The green one. " * 20)
    assert driver.find("caption").property("lineCount") > 1
    assert driver.kiosk.page.zoom.pictureRect.width() == width
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "green.png")
    curator.save_and_wait(green=1)
    assert driver.kiosk.page.zoom.pictureRect.width() == width
    # More pixels of the same shape, and another shape.
    Image.new("RGB", (320, 180), "red").save(curator.folder / "green.png")
    curator.save_and_wait(green=2)
    assert driver.kiosk.page.zoom.pictureRect.width() == width
    Image.new("RGB", (90, 160), "blue").save(curator.folder / "green.png")
    curator.save_and_wait(green=3)
    driver.bot.waitUntil(lambda: driver.kiosk.page.zoom.pictureRect.width() < width)


def test_a_missing_picture_is_shown_once_it_exists(edit_exhibit: EditExhibit) -> None:
    (curator := edit_exhibit("photos/green")).folder.joinpath("green.png").unlink()
    curator.save_and_wait(green=1)
    assert len(curator.driver.all("missingPicture")) == 1
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "green.png")
    curator.save_and_wait(green=2)
    assert curator.driver.all("missingPicture") == []
    assert pixel(curator.driver, 640, 270) == "#ffff00"
