"""A picture that two pages share travels from one to the other; the first page of a visit is prepared before the touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

SECTION = "sections/juche-type"


def follow(driver: WindowDriver) -> list[tuple[float, float]]:
    """The left edge and the height of the picture that travels, in px, until it has arrived."""
    places = []

    def has_arrived() -> bool:
        found = driver.all("travellingPicture")
        places.extend((picture.x(), picture.height()) for picture in found)
        return bool(places) and not found

    driver.bot.waitUntil(has_arrived)
    return places


@pytest.mark.parametrize(
    ("page", "link", "target", "back"),
    [("sections", f"row-{SECTION}", SECTION, "dockBack"), ("photos", "row-photos/02", "photos/02", "close")],
)
def test_it_travels_there_and_back(
    open_window: OpenWindow, bundled: Exhibit, page: str, link: str, target: str, back: str
) -> None:
    driver = open_window(bundled, still=False)
    driver.open(page)
    driver.settle()
    driver.touch(link)
    there = follow(driver)
    assert driver.page == target
    # It fills its place on the page: the left column, or the whole screen.
    assert there[-1][0] <= 0
    assert there[-1][1] > there[0][1]
    driver.touch(back)
    again = follow(driver)
    assert driver.page == page
    assert again[-1][1] < again[0][1]
    assert driver.find(link).opacity() == 1
    driver.bot.waitUntil(lambda: not driver.find("pages").property("turning"))


def test_a_page_without_that_picture_turns_through_the_cover(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled, still=False)
    driver.open("songs")
    driver.touch("row-songs/party-you-are-my-mother")
    assert driver.all("travellingPicture") == []
    driver.bot.waitUntil(lambda: not driver.find("pages").property("turning"))
    assert driver.page == "songs/party-you-are-my-mother"


def test_the_first_page_is_prepared_before_the_touch(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.exhibit_window.prepare_visit()
    prepared = driver.kiosk.preparedPage
    assert prepared.page.id == "home"
    driver.touch(driver.point(0.5, 0.5))
    assert driver.kiosk.page is prepared
    assert driver.kiosk.preparedPage is None
