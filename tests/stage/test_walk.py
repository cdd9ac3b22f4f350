"""Every page of both exhibits, in every size: nothing cut off, nothing on top of each other, everything legible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.stage.walker import Page

from cimaise.exhibit.plan import page_ids

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.conftest import House

    from cimaise.exhibit.model import Exhibit

    Make = Callable[..., House]

SIZES = [(1920, 1080), (1080, 1920), (1280, 800)]
TEXT_SIZES = [1, 2, 3]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
text_sizes = pytest.mark.parametrize("text_size", TEXT_SIZES, ids=["100", "140", "200"])


def walk(one: House, exhibit: Exhibit, text_size: int, least_unit: float = 0.0) -> str:
    """What is wrong on any page, a line each."""
    found = []
    for page in page_ids(exhibit):
        one.kiosk.chooseTextSize(text_size)
        one.kiosk.open(page)
        one.settle()
        seen = Page(one.window, least_unit)
        assert seen.texts, page
        found += [f"{page}: {fault}" for fault in (*seen.faults(), *seen.contrast_faults())]
        if scrolled_to_the_end(one):
            seen = Page(one.window, least_unit)
            found += [f"{page}, at its end: {fault}" for fault in (*seen.faults(), *seen.contrast_faults())]
    return "\n".join(found)


def scrolled_to_the_end(one: House) -> bool:
    """Scroll what can be scrolled; whether there was anything."""
    areas = [
        area for area in one.items("QQuickFlickable") if area.property("contentHeight") > area.height() + 1
    ]
    for area in areas:
        area.setProperty("contentY", area.property("contentHeight") - area.height())
    one.settle()
    return bool(areas)


@sizes
@text_sizes
def test_the_bundled_exhibit(house: Make, bundled: Exhibit, size: tuple[int, int], text_size: int) -> None:
    one = house(bundled, size)
    one.open("home")
    assert not walk(one, bundled, text_size)


@sizes
@text_sizes
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_exhibit_in_two_languages(
    house: Make, two_languages: Exhibit, size: tuple[int, int], text_size: int, language: str
) -> None:
    one = house(two_languages, size, language=language)
    one.open("home")
    assert not walk(one, two_languages, text_size)


@sizes
@pytest.mark.parametrize("name", ["bundled", "two_languages"])
def test_every_slide_of_the_attract_loop(
    house: Make, request: pytest.FixtureRequest, size: tuple[int, int], name: str
) -> None:
    one = house(request.getfixturevalue(name), size)
    found = []
    for _ in range(34):
        seen = Page(one.window)
        found += [str(fault) for fault in (*seen.faults(), *seen.contrast_faults())]
        one.kiosk.loop_of_slides.advance()
        one.settle()
    assert not "\n".join(found)


@sizes
@text_sizes
@pytest.mark.parametrize("sheet", ["text-size", "language"])
def test_the_sheets(
    house: Make, two_languages: Exhibit, size: tuple[int, int], text_size: int, sheet: str
) -> None:
    one = house(two_languages, size)
    one.open("home")
    one.kiosk.chooseTextSize(text_size)
    one.kiosk.openSheet(sheet)
    one.settle()
    seen = Page(one.window)
    seen.texts = [text for text in seen.texts if _in_front(one, text.item)]
    assert not "\n".join(map(str, (*seen.faults(), *seen.contrast_faults())))


@sizes
def test_the_question(house: Make, bundled: Exhibit, size: tuple[int, int]) -> None:
    one = house(bundled, size)
    one.open("sections/juche-type")
    one.pass_time(80)
    one.settle()
    assert one.kiosk.property("asking") is True
    seen = Page(one.window)
    seen.texts = [text for text in seen.texts if _in_front(one, text.item)]
    seen.controls = [control for control in seen.controls if _in_front(one, control.item)]
    assert not "\n".join(map(str, (*seen.faults(), *seen.contrast_faults())))


def _in_front(one: House, item) -> bool:  # type: ignore[no-untyped-def]  # noqa: ANN001
    while item is not None and item.property("modal") is not True:
        item = item.parentItem()
    return item is not None
