"""A picture that two pages share travels from one to the other; the first page of a visit is prepared before the touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from limit import LIMIT

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

SECTION = "sections/juche-type"


def follow(driver: WindowDriver, touched: str) -> list[tuple[float, float]]:
    """Touch an item. The left edge and the height of the picture that travels, in px, until it has arrived."""
    places = []
    picture: Any = next(
        item for item in driver.find("pages").childItems() if item.objectName() == "travellingPicture"
    )

    def note() -> None:
        if picture.property("travelling"):
            places.append((picture.x(), picture.height()))

    # On a busy machine the pictures come late, and the page would turn without one.
    driver.find("pages").setProperty("longestWait", LIMIT)
    picture.progressChanged.connect(note)
    driver.touch(touched)
    driver.bot.waitUntil(lambda: bool(places) and not picture.isVisible())
    picture.progressChanged.disconnect(note)
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
    there = follow(driver, link)
    assert driver.page == target
    # It fills its place on the page: the left column, or the whole screen.
    assert there[-1][0] <= 0
    assert there[-1][1] > there[0][1]
    again = follow(driver, back)
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
