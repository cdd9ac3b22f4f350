"""Every page of both exhibits in every size: nothing is cut off or overlaps, everything is legible, and Tab follows the
reading order.

Every run checks the cases that differ most: the bundled exhibit in all sizes with the largest text, and in the usual sizes
with the smallest; the Arabic exhibit in four sizes; rotated, which has the layout of an upright screen of the same size, in
two. The others are marked `thorough` and run before a release.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.stage.walker import Page

from cimaise.exhibit.pages.sitemap import page_ids
from cimaise.media.render_spec import Rotation
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable

    from _pytest.mark.structures import ParameterSet
    from tests.stage.conftest import WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., WindowDriver]

USUAL = [(1920, 1080), (1080, 1920), (1280, 800)]
SIZES = [*USUAL, (1024, 600), (600, 1024), (3840, 2160)]
TEXT_SIZES = [1, 2, 3]
ARABIC = [((1920, 1080), 1), ((1080, 1920), 2), ((1024, 600), 3), ((600, 1024), 3)]


def _named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


_thorough = pytest.mark.thorough
sizes = pytest.mark.parametrize(
    "size",
    [pytest.param(size, id=_named(size), marks=() if size in USUAL else _thorough) for size in SIZES],
)


def _cases(always: Callable[[tuple[int, int], int], bool]) -> list[ParameterSet]:
    """Every combination of screen size and text size; those that are not `always` run are marked thorough."""
    return [
        pytest.param(
            size,
            text,
            id=f"{_named(size)}-{(100, 140, 200)[text - 1]}",
            marks=() if always(size, text) else _thorough,
        )
        for size in SIZES
        for text in TEXT_SIZES
    ]


text_sizes = pytest.mark.parametrize("text_size", TEXT_SIZES, ids=["100", "140", "200"])


def walk(driver: WindowDriver, exhibit: Exhibit, text_size: int, least_unit: float = 0.0) -> str:
    """All faults on all pages, one per line."""
    found = []
    for page in page_ids(exhibit):
        driver.kiosk.chooseTextSize(text_size)
        driver.kiosk.open(page)
        driver.settle()
        seen = Page(driver.window, least_unit)
        assert seen.texts, page
        found += [f"{page}: {fault}" for fault in (*seen.faults(), *seen.contrast_faults())]
        if scroll_to_end(driver):
            seen = Page(driver.window, least_unit)
            found += [f"{page}, at its end: {fault}" for fault in (*seen.faults(), *seen.contrast_faults())]
    return "\n".join(found)


def scroll_to_end(driver: WindowDriver) -> bool:
    """Scroll all scrolling areas to their ends. Returns whether there are any."""
    areas = [
        area for area in driver.items("QQuickFlickable") if area.property("contentHeight") > area.height() + 1
    ]
    for area in areas:
        area.setProperty("contentY", area.property("contentHeight") - area.height())
    driver.settle()
    return bool(areas)


@pytest.mark.parametrize(
    ("size", "text_size"), _cases(lambda size, text: text == 3 or (text == 1 and size in USUAL))
)
def test_the_bundled_exhibit(
    open_window: Make, bundled: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(bundled, size)
    driver.open("home")
    assert not walk(driver, bundled, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: (size, text) in ARABIC))
def test_the_arabic_exhibit(
    open_window: Make, two_languages: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(two_languages, size, language="ar")
    driver.open("home")
    assert not walk(driver, two_languages, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: (size, text) == ((1280, 800), 1)))
def test_its_english_pages(
    open_window: Make, two_languages: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(two_languages, size)
    driver.open("home")
    assert not walk(driver, two_languages, text_size)


@pytest.mark.parametrize(
    ("size", "text_size"), _cases(lambda size, text: (size, text) in (((1080, 1920), 1), ((600, 1024), 3)))
)
def test_the_bundled_exhibit_on_a_rotated_screen(
    open_window: Make, bundled: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(bundled, size, orientation=Orientation(Rotation.DEG_90))
    driver.open("home")
    assert not walk(driver, bundled, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: (size, text) == ((600, 1024), 2)))
def test_the_arabic_exhibit_on_a_rotated_screen(
    open_window: Make, two_languages: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(two_languages, size, language="ar", orientation=Orientation(Rotation.DEG_270))
    driver.open("home")
    assert not walk(driver, two_languages, text_size)


@pytest.mark.parametrize(("size", "text_size"), _cases(lambda size, text: text == 3 or size in USUAL[:2]))
def test_a_slideshow_and_a_zoomed_picture(
    open_window: Make, bundled: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(bundled, size)
    driver.open("photos/03")
    driver.kiosk.chooseTextSize(text_size)
    for _ in range(3):
        driver.kiosk.page.zoom.zoomIn()
    driver.settle()
    seen = Page(driver.window)
    found = [f"zoomed: {fault}" for fault in (*seen.faults(), *seen.contrast_faults())]
    driver.kiosk.playSlideshow()
    driver.settle()
    seen = Page(driver.window)
    found += [f"slideshow: {fault}" for fault in (*seen.faults(), *seen.contrast_faults())]
    assert not "\n".join(found)


@sizes
@pytest.mark.parametrize("name", ["bundled", "two_languages"])
def test_every_slide_of_the_attract_loop(
    open_window: Make, request: pytest.FixtureRequest, size: tuple[int, int], name: str
) -> None:
    driver = open_window(request.getfixturevalue(name), size)
    found = []
    for _ in range(34):
        seen = Page(driver.window)
        found += [str(fault) for fault in (*seen.faults(), *seen.contrast_faults())]
        driver.attract_loop.advance()
        driver.settle()
    assert not "\n".join(found)


@sizes
@text_sizes
@pytest.mark.parametrize("sheet", ["text-size", "language"])
def test_the_sheets(
    open_window: Make, two_languages: Exhibit, size: tuple[int, int], text_size: int, sheet: str
) -> None:
    driver = open_window(two_languages, size)
    driver.open("home")
    driver.kiosk.chooseTextSize(text_size)
    driver.kiosk.openSheet(sheet)
    driver.settle()
    seen = Page(driver.window)
    seen.texts = [text for text in seen.texts if _is_in_modal_layer(driver, text.item)]
    assert not "\n".join(map(str, (*seen.faults(), *seen.contrast_faults())))


@sizes
def test_the_idle_prompt(open_window: Make, bundled: Exhibit, size: tuple[int, int]) -> None:
    driver = open_window(bundled, size)
    driver.open("sections/juche-type")
    driver.pass_time(80)
    driver.settle()
    assert driver.kiosk.property("asking") is True
    seen = Page(driver.window)
    seen.texts = [text for text in seen.texts if _is_in_modal_layer(driver, text.item)]
    seen.controls = [control for control in seen.controls if _is_in_modal_layer(driver, control.item)]
    assert not "\n".join(map(str, (*seen.faults(), *seen.contrast_faults())))


def _is_in_modal_layer(driver: WindowDriver, item) -> bool:  # type: ignore[no-untyped-def]  # noqa: ANN001
    while item is not None and item.property("modal") is not True:
        item = item.parentItem()
    return item is not None
