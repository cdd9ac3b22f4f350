"""Small screens with many pixels: everything is large enough for a finger, and nothing is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.stage.qml.walk import first_of_each_kind, page_violations, slide_violations

from cimaise.layout.scale import least_unit
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

SCREENS = [((1280, 800), 256.0), ((800, 1280), 256.0), ((1024, 600), 256.0), ((1920, 1080), 396.0)]
"""Sizes in px and diagonals in mm: a tablet of 10 inches in both orientations, a small panel, a screen of 15.6 inches."""

# In every run: an upright tablet with the largest text, and a page of each kind. The others are thorough.
ALWAYS = {(SCREENS[1], 3)}
screens_and_texts = pytest.mark.parametrize(
    ("size", "diagonal_mm", "text_size"),
    [
        pytest.param(
            *screen,
            text,
            id=f"{screen[0][0]}x{screen[0][1]}-{(100, 140, 200)[text - 1]}",
            marks=() if (screen, text) in ALWAYS else pytest.mark.thorough,
        )
        for screen in SCREENS
        for text in (1, 2, 3)
    ],
)


def open_on(
    open_window: OpenWindow, exhibit: Exhibit, size: tuple[int, int], diagonal_mm: float, **options: object
) -> WindowDriver:
    orientation = Orientation(diagonal_mm=diagonal_mm)
    orientation.set_screen_size(*size)
    return open_window(exhibit, size, orientation=orientation, **options)


@screens_and_texts
def test_the_bundled_exhibit(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int], diagonal_mm: float, text_size: int
) -> None:
    driver = open_on(open_window, bundled, size, diagonal_mm)
    driver.open("home")
    pages = first_of_each_kind(bundled, "en") if ((size, diagonal_mm), text_size) in ALWAYS else None
    assert not page_violations(driver, bundled, text_size, least_unit(size, diagonal_mm), pages)


@pytest.mark.parametrize(
    ("size", "diagonal_mm"),
    [
        pytest.param(
            *screen,
            id=f"{screen[0][0]}x{screen[0][1]}",
            marks=pytest.mark.thorough,
        )
        for screen in SCREENS
    ],
)
def test_every_slide_of_the_attract_loop(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int], diagonal_mm: float
) -> None:
    driver = open_on(open_window, bundled, size, diagonal_mm)
    assert not slide_violations(driver, least_unit(size, diagonal_mm))
