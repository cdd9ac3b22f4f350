"""Shows every page or slide of an exhibit, and collects the violations of the layout rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.stage.qml.crops import cropped_pictures
from tests.stage.qml.layout_rules import violations
from tests.stage.qml.page_items import PageItems
from tests.stage.qml.picture_rules import picture_violations

from cimaise.exhibit.pages.names import known_names
from cimaise.exhibit.pages.page import describe
from cimaise.exhibit.pages.sitemap import page_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.stage.driver import WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.exhibit.pages.contents import PageKind

SLIDES = 34
"""How many slides of the attract loop are checked."""


def first_of_each_kind(exhibit: Exhibit, language: str) -> list[str]:
    """The first page of each kind: a walk through them takes a third of the time."""
    first: dict[PageKind, str] = {}
    for page in page_ids(exhibit):
        first.setdefault(describe(exhibit, page, language).kind, page)
    return list(first.values())


def page_violations(
    driver: WindowDriver,
    exhibit: Exhibit,
    text_size: int,
    least_unit: float = 0.0,
    pages: Sequence[str] | None = None,
) -> str:
    """All violations on these pages, or on all, one per line."""
    found = []
    names = known_names(exhibit, driver.kiosk.language)
    for page in pages or page_ids(exhibit):
        driver.kiosk.chooseTextSize(text_size)
        driver.kiosk.open(page)
        driver.settle()
        items = PageItems(driver.window, least_unit, names)
        assert items.texts, page
        pictures = (*cropped_pictures(driver), *picture_violations(driver))
        found += [f"{page}: {violation}" for violation in [*violations(items), *pictures]]
        if scroll_to_end(driver):
            items = PageItems(driver.window, least_unit, names)
            found += [f"{page}, at its end: {violation}" for violation in violations(items)]
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


def slide_violations(driver: WindowDriver, least_unit: float = 0.0) -> str:
    """All violations on the slides of the attract loop, one per line."""
    found: list[str] = []
    for _ in range(SLIDES):
        found += map(str, violations(PageItems(driver.window, least_unit)))
        found += map(str, picture_violations(driver))
        driver.attract_loop.advance()
        driver.settle()
    return "\n".join(found)
