"""A changed picture fades in over the one that it replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.stage.fades import end_slow_fades, slow_down_fades
from tests.stage.reload.curator import pixel

from cimaise.config.groups import VisitSettings
from cimaise.config.settings import Settings

if TYPE_CHECKING:
    from tests.stage.reload.curator import EditExhibit


def channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def test_a_changed_picture_fades_in_over_the_old_one(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("home", still=False)
    driver = curator.driver
    driver.bot.waitUntil(lambda: not driver.find("pages").property("turning"))
    middle = driver.centre("tile-photos")
    x, y = middle.x(), middle.y()
    seen: list[str] = []

    def is_stable() -> bool:
        seen.append(pixel(driver, x, y))
        return len(seen) >= 8 and len(set(seen[-8:])) == 1

    driver.bot.waitUntil(is_stable)
    old = seen[-1]
    seen.clear()
    slow_down_fades(driver)
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "red.png")
    curator.save(red=1)
    driver.bot.waitUntil(lambda: not is_stable() and len(set(seen)) > 3)
    end_slow_fades(driver)
    driver.bot.waitUntil(is_stable)
    assert seen[-1] != old
    for low, high, *steps in zip(channels(old), channels(seen[-1]), *map(channels, seen), strict=True):
        # A mixture of both: nothing else is seen below.
        assert all(min(low, high) - 2 <= step <= max(low, high) + 2 for step in steps)


@pytest.mark.parametrize("reduced", [False, pytest.param(True, marks=pytest.mark.thorough)])
@pytest.mark.parametrize(
    "zoomed", [True, pytest.param(False, marks=pytest.mark.thorough)], ids=["zoomed", "whole"]
)
@pytest.mark.parametrize(
    "size",
    [(160, 90), pytest.param((120, 90), marks=pytest.mark.thorough)],
    ids=["same shape", "other shape"],
)
def test_a_changed_picture_fades_in_over_the_old_one_in_the_viewer(
    edit_exhibit: EditExhibit, size: tuple[int, int], *, zoomed: bool, reduced: bool
) -> None:
    settings = Settings(visit=VisitSettings(reduced_motion=reduced))
    curator = edit_exhibit("photos/green", still=False, config=settings)
    driver = curator.driver
    if zoomed:
        driver.touch("zoomIn")
    x, y = driver.window.width() // 2, driver.window.height() // 3
    width = driver.kiosk.page.zoom.pictureRect.width()
    seen: list[str] = []

    def is_stable() -> bool:
        seen.append(pixel(driver, x, y))
        return len(seen) >= 12 and len(set(seen[-12:])) == 1

    driver.bot.waitUntil(is_stable)
    old = seen[-1]
    seen.clear()
    slow_down_fades(driver)
    Image.new("RGB", size, "yellow").save(curator.folder / "green.png")
    curator.save(green=1)
    driver.bot.waitUntil(lambda: not is_stable() and len(set(seen)) > 3)
    end_slow_fades(driver)
    driver.bot.waitUntil(is_stable)
    assert seen[-1] != old
    assert seen[-1] == "#ffff00"
    for low, high, *steps in zip(channels(old), channels(seen[-1]), *map(channels, seen), strict=True):
        assert all(min(low, high) - 2 <= step <= max(low, high) + 2 for step in steps)
    if size == (160, 90):
        assert driver.kiosk.page.zoom.pictureRect.width() == width
    assert driver.all("successor") == [] or driver.find("successor").opacity() == 0
