"""Sheets that rise, go back from where they are, and replace each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit


@pytest.fixture
def home(open_window: OpenWindow, two_languages: Exhibit) -> WindowDriver:
    driver = open_window(two_languages, still=False)
    driver.open("home")
    return driver


def top_of_sheet(driver: WindowDriver) -> float:
    """The top of the card of the open sheet, in px."""
    card = driver.find("sheetClose").parentItem().parentItem()
    return card.mapToScene(card.boundingRect().topLeft()).y()


def test_a_sheet_that_is_closed_while_it_rises_goes_back_from_there(home: WindowDriver) -> None:
    home.touch("dockTextSize")
    start = top_of_sheet(home)
    home.bot.waitUntil(lambda: top_of_sheet(home) < start - 20)
    reached = top_of_sheet(home)
    home.kiosk.closeSheet()
    assert top_of_sheet(home) <= reached + 1
    home.bot.waitUntil(lambda: home.all("sheetClose") == [])


def test_one_sheet_replaces_another_in_its_place(home: WindowDriver) -> None:
    home.touch("dockTextSize")
    home.bot.waitUntil(lambda: home.all("sheetShadow") != [])
    cover = home.window.findChild(QQuickItem, "sheetCover")
    steps: list[float] = []
    cover.opacityChanged.connect(lambda: steps.append(cover.opacity()))
    home.touch("dockLanguage")
    assert home.all("textSize100") != [], "the old content is covered first"
    height = cover.height()
    home.bot.waitUntil(lambda: home.all("language-en") != [])
    assert steps[-1] == 1, "it is replaced under the full cover"
    assert home.all("sheetShadow") != []
    bottom = home.find("sheetClose").window().height()
    assert top_of_sheet(home) < bottom - height
    home.bot.waitUntil(lambda: home.all("sheetCover") == [])
    home.touch("sheetClose")
    assert home.kiosk.state.sheet == "none"


def test_the_first_sheet_can_be_chosen_again_before_it_is_replaced(home: WindowDriver) -> None:
    home.touch("dockTextSize")
    home.bot.waitUntil(lambda: home.all("sheetShadow") != [])
    home.touch("dockLanguage")
    home.touch("dockTextSize")
    home.bot.waitUntil(lambda: home.all("sheetCover") == [])
    home.touch("textSize140")
    assert home.kiosk.state.text_size == 2


def test_a_touch_where_a_sheet_will_be_acts_while_it_rises(home: WindowDriver) -> None:
    home.touch("dockTextSize")
    home.bot.waitUntil(lambda: home.all("sheetShadow") != [])
    place = home.centre("textSize140")
    home.touch("sheetClose")
    home.bot.waitUntil(lambda: home.all("sheetClose") == [])
    home.kiosk.openSheet("text-size")
    start = top_of_sheet(home)
    home.bot.waitUntil(lambda: top_of_sheet(home) < start - 20)
    assert home.centre("textSize140") != place
    home.touch(place)
    assert home.kiosk.state.text_size == 2
