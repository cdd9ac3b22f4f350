"""The row that a visitor came from is pressed for a moment, once the list is shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit

SONG = "songs/party-you-are-my-mother"


def test_the_row_one_came_from_is_shaded_and_fades(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, still=False)
    driver.open("songs")
    row = f"row-{SONG}"
    driver.touch(row)
    pages = driver.find("pages")
    driver.bot.waitUntil(lambda: pages.property("turning") is False)
    driver.touch("dockBack")
    driver.bot.waitUntil(lambda: driver.find("pageCover").opacity() < 1 and driver.all(row) != [])
    seen = []
    driver.bot.waitUntil(
        lambda: seen.append(driver.find(row).property("pressLevel")) or pages.property("turning") is False
    )
    assert 1 in seen, "under the cover"
    others = [item.property("pressLevel") for item in driver.items("QQuickAbstractButton")]
    assert sum(others) <= 1
    driver.bot.waitUntil(lambda: driver.find(row).property("pressLevel") == 0)
