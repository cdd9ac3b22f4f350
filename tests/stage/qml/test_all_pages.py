"""Every page of both exhibits in every size: nothing is cut off or overlaps, everything is legible, and Tab follows the
reading order.

Every run checks the cases that differ most: a large screen with the smallest text, a small upright one with the largest; the
Arabic exhibit on a small wide screen, and on a rotated one, which has the layout of an upright screen of the same size. The
others are marked `thorough`. A screen of 3840x2160 has the layout of 1920x1080 with twice the pixels and takes three times as
long, so few cases use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.stage.qml.layout_rules import violations
from tests.stage.qml.page_items import PageItems, modal_layer
from tests.stage.qml.walk import page_violations, slide_violations

from cimaise.media.render_spec import Rotation
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from _pytest.mark.structures import ParameterSet
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit

USUAL = [(1920, 1080), (1080, 1920), (1280, 800)]
LARGE = (3840, 2160)
SIZES = [*USUAL, (1024, 600), (600, 1024), LARGE]
TEXT_SIZES = [1, 2, 3]
BUNDLED = [((1920, 1080), 1)]
ARABIC = [((1024, 600), 3)]
PICTURES = [((1920, 1080), 3), ((600, 1024), 3)]
SHEETS = [((1080, 1920), 3), ((1024, 600), 3)]
SLIDES: dict[str, list[tuple[int, int]]] = {"bundled": [(600, 1024)], "two_languages": []}


def _size_id(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


_thorough = pytest.mark.thorough
sizes = pytest.mark.parametrize(
    "size",
    [pytest.param(size, id=_size_id(size), marks=() if size in USUAL else _thorough) for size in SIZES],
)


def _cases(
    always: Callable[[tuple[int, int], int], bool], on_large: Collection[int] = ()
) -> list[ParameterSet]:
    """Every combination of screen size and text size; those for which `always` is false are marked thorough.

    `on_large` has the text sizes for the large screen.
    """
    return [
        pytest.param(
            size,
            text_size,
            id=f"{_size_id(size)}-{(100, 140, 200)[text_size - 1]}",
            marks=() if always(size, text_size) else _thorough,
        )
        for size in SIZES
        for text_size in TEXT_SIZES
        if size != LARGE or text_size in on_large
    ]


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: (size, text) in BUNDLED, (1, 3)))
def test_the_bundled_exhibit(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(bundled, size)
    driver.open("home")
    assert not page_violations(driver, bundled, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: (size, text) in ARABIC, (2,)))
def test_the_arabic_exhibit(
    open_window: OpenWindow, two_languages: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(two_languages, size, language="ar")
    driver.open("home")
    assert not page_violations(driver, two_languages, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: False))
def test_its_english_pages(
    open_window: OpenWindow, two_languages: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(two_languages, size)
    driver.open("home")
    assert not page_violations(driver, two_languages, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: False, (1,)))
def test_the_bundled_exhibit_on_a_rotated_screen(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(bundled, size, orientation=Orientation(Rotation.DEG_90))
    driver.open("home")
    assert not page_violations(driver, bundled, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: False))
def test_the_arabic_exhibit_on_a_rotated_screen(
    open_window: OpenWindow, two_languages: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(two_languages, size, language="ar", orientation=Orientation(Rotation.DEG_270))
    driver.open("home")
    assert not page_violations(driver, two_languages, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: (size, text) in PICTURES, (1,)))
def test_a_slideshow_and_a_zoomed_picture(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(bundled, size)
    driver.open("photos/03")
    driver.kiosk.chooseTextSize(text_size)
    for _ in range(3):
        driver.kiosk.page.zoom.zoomIn()
    driver.settle()
    items = PageItems(driver.window)
    found = [f"zoomed: {violation}" for violation in violations(items)]
    driver.kiosk.playSlideshow()
    driver.settle()
    items = PageItems(driver.window)
    found += [f"slideshow: {violation}" for violation in violations(items)]
    assert not "\n".join(found)


@pytest.mark.parametrize(
    ("size", "name"),
    [
        pytest.param(size, name, id=f"{name}-{_size_id(size)}", marks=() if size in always else _thorough)
        for name, always in SLIDES.items()
        for size in SIZES
        if size != LARGE or name == "bundled"
    ],
)
def test_every_slide_of_the_attract_loop(
    open_window: OpenWindow, request: pytest.FixtureRequest, size: tuple[int, int], name: str
) -> None:
    driver = open_window(request.getfixturevalue(name), size)
    assert not slide_violations(driver)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: (size, text) in SHEETS, (3,)))
@pytest.mark.parametrize("sheet", ["text-size", "language"])
def test_the_sheets(
    open_window: OpenWindow, two_languages: Exhibit, size: tuple[int, int], text_size: int, sheet: str
) -> None:
    driver = open_window(two_languages, size)
    driver.open("home")
    driver.kiosk.chooseTextSize(text_size)
    driver.kiosk.openSheet(sheet)
    driver.settle()
    items = PageItems(driver.window)
    items.texts = [text for text in items.texts if modal_layer(text.item)]
    assert not "\n".join(map(str, violations(items)))


@sizes
def test_the_idle_prompt(open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int]) -> None:
    driver = open_window(bundled, size)
    driver.open("sections/juche-type")
    driver.pass_time(80)
    driver.settle()
    assert driver.kiosk.property("asking") is True
    items = PageItems(driver.window)
    items.texts = [text for text in items.texts if modal_layer(text.item)]
    items.controls = [control for control in items.controls if modal_layer(control.item)]
    assert not "\n".join(map(str, violations(items)))
