"""How slides move and follow each other in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, ImageDraw
from tests.stage.exhibits import gallery

from cimaise.config.groups import VisitSettings
from cimaise.config.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

WORDS = "attractText"


@pytest.fixture
def photos(tmp_path: Path) -> Exhibit:
    """A picture with something at its right side, a panorama, a tall picture, and one that is not cropped."""
    for name, size in (("usual", (160, 90)), ("wide", (400, 90)), ("tall", (90, 200)), ("narrow", (90, 220))):
        image = Image.new("RGB", size, "#334455")
        at = (size[0] * 0.7, size[1] * 0.4)
        ImageDraw.Draw(image).ellipse((at[0] - 9, at[1] - 9, at[0] + 9, at[1] + 9), fill="white")
        image.save(tmp_path / f"{name}.png")
    return gallery(
        tmp_path,
        "photos",
        "picture: usual.png, alt: A, caption: Usual",
        "picture: wide.png, alt: B, caption: Wide",
        "picture: tall.png, alt: C, caption: Tall",
        "picture: narrow.png, alt: D, caption: Whole, fit: contain, focus: [0.5, 0.2]",
    )


def opened(open_window: OpenWindow, exhibit: Exhibit, **options: Any) -> WindowDriver:
    """The attract loop, after every picture has been examined; it turns only when asked."""
    driver = open_window(exhibit, (960, 540), still=False, **options)
    points = driver.exhibit_window._focus_points
    for item in exhibit.rooms[0].items:  # type: ignore[union-attr]
        points.find(exhibit.folder, item.picture)  # type: ignore[union-attr]
    driver.attract_loop.set_pace(60, 0.05)
    driver.bot.waitUntil(lambda: len(driver.all("invitation")) == 1)
    return driver


def turn(driver: WindowDriver) -> None:
    """Show the next slide, and wait until its words are shown."""
    driver.attract_loop.advance()
    caption = driver.attract_loop.current.content.caption
    driver.bot.waitUntil(lambda: caption in driver.texts() and driver.find(WORDS).opacity() == 1)


def layers(driver: WindowDriver) -> list[QQuickItem]:
    return [layer for layer in driver.all("slideLayer") if layer.opacity() > 0]


def test_wide_and_tall_pictures_hang_whole_and_do_not_grow(open_window: OpenWindow, photos: Exhibit) -> None:
    driver = opened(open_window, photos)
    loop = driver.attract_loop
    assert loop.slide.hung is False
    turn(driver)
    assert (loop.slide.hung, loop.slide.pair, loop.slide.picture.split("/")[0]) == (True, False, "hung")
    turn(driver)
    assert (loop.slide.pair, loop.slide.picture.split("/")[2]) == (True, "tall.png+narrow.png")
    assert {"Tall", "Whole"} <= set(driver.texts())
    turn(driver)
    assert loop.slide.picture.endswith("/usual.png"), "the second picture of the pair is shown again"


def test_the_first_slide_begins_in_its_place_and_then_zooms_to_its_focus(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    Image.new("RGB", (200, 90), "#334455").save(tmp_path / "wide.png")
    exhibit = gallery(tmp_path, "photos", "picture: wide.png, alt: A, focus: [0.9, 0.2]")
    driver = opened(open_window, exhibit)
    slide = driver.attract_loop.slide
    assert (slide.hung, slide.picture) == (False, "cover/0.9,0.2/wide.png")
    assert slide.zoomOrigin.y() == pytest.approx(0.2)


def test_with_reduced_motion_no_slide_moves(open_window: OpenWindow, photos: Exhibit) -> None:
    driver = opened(open_window, photos, config=Settings(visit=VisitSettings(reduced_motion=True)))
    assert driver.attract_loop.slide.zoomOrigin.x() == 0.5
    assert {layer.property("progress") for layer in layers(driver)} == {0}


def test_the_previous_picture_stays_opaque_below_the_next_one(
    open_window: OpenWindow, photos: Exhibit
) -> None:
    driver = opened(open_window, photos)
    driver.attract_loop.set_pace(60, 0.3)
    (before,) = layers(driver)
    shares: list[tuple[float, float]] = []
    driver.attract_loop.advance()
    driver.bot.waitUntil(lambda: len(layers(driver)) == 2)
    (after,) = (layer for layer in layers(driver) if layer is not before)
    after.opacityChanged.connect(lambda: shares.append((before.opacity(), after.opacity())))
    driver.bot.waitUntil(lambda: layers(driver) == [after])
    assert {share for share, _ in shares} == {1.0}
    assert shares[-1] == (1.0, 1.0)


def test_words_change_their_place_only_while_they_are_out(open_window: OpenWindow, photos: Exhibit) -> None:
    driver = opened(open_window, photos)
    words, invitation = driver.find(WORDS), driver.find("invitation")
    opacities: list[float] = []
    # The words of the next slide are laid out at their place, and replace the others there.
    (next_words,) = [
        item for item in words.parentItem().childItems() if item.objectName() == WORDS and item != words
    ]
    next_words.visibleChanged.connect(lambda: opacities.append(next_words.opacity()))
    x = words.x()
    places, place = [invitation.x()], invitation.x()
    invitation.xChanged.connect(lambda: places.append(invitation.x()))
    # The fourth slide is the last one with its words in the first place.
    driver.attract_loop._index = 4
    turn(driver)
    assert (opacities, words.x(), next_words.x() - x) == ([0.0], x, pytest.approx(2 * 4))
    driver.bot.waitUntil(lambda: invitation.x() - place == pytest.approx(2 * 4))
    assert len(places) > 3, "the invitation jumps"
    assert invitation.opacity() == 1
