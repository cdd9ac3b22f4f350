"""A touch in the middle of a transition acts: on the new page it completes the transition, on the same control it takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from tests.stage.driver import WindowDriver

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit

STEP = 20
"""The time between two moments of the second touch, in ms."""
SOME = (40, 140)
"""The moments of the second touch in the tests of every day, in ms."""
DAILY = ("row, back", "tile, next", "sheet, close")
"""The cases in the tests of every day."""
FIRST, SECOND, THIRD = "sections/juche-type", "sections/integral-whole", "sections/guide-of-victory"


@dataclass(frozen=True)
class Case:
    """A transition from `page`, begun by a touch of `begin`. A touch of `second`, where it is once `opened` is stable, makes
    `acted` true. The transition lasts for `duration`, in ms. With `sheet` a sheet is open then, on the same page."""

    page: str
    begin: str
    opened: str
    second: str
    acted: Callable[[WindowDriver], bool]
    duration: int = 240
    sheet: bool = False


def shows(page: str) -> Callable[[WindowDriver], bool]:
    return lambda driver: driver.page == page


CASES = {
    "row, back": Case(
        "songs",
        "row-songs/party-you-are-my-mother",
        "songs/party-you-are-my-mother",
        "dockBack",
        shows("songs"),
    ),
    "row, home": Case(
        "songs",
        "row-songs/party-you-are-my-mother",
        "songs/party-you-are-my-mother",
        "dockHome",
        shows("home"),
    ),
    "next, next again": Case(FIRST, "nextCard", SECOND, "nextCard", shows(THIRD)),
    "tile, next": Case("sections", f"row-{FIRST}", FIRST, "nextCard", shows(SECOND), 400),
    "tile, back": Case("sections", f"row-{FIRST}", FIRST, "dockBack", shows("sections"), 400),
    "thumbnail, close": Case("photos", "row-photos/02", "photos/02", "close", shows("photos"), 460),
    "thumbnail, next": Case("photos", "row-photos/02", "photos/02", "nextPicture", shows("photos/03"), 460),
    "sheet, close": Case(
        "songs",
        "dockTextSize",
        "songs",
        "dockTextSize",
        lambda driver: driver.kiosk.state.sheet.value == "none",
        duration=260,
        sheet=True,
    ),
    "sheet, choose": Case(
        "songs",
        "dockTextSize",
        "songs",
        "textSize140",
        lambda driver: driver.kiosk.state.text_size == 2,
        duration=260,
        sheet=True,
    ),
}


def place_of(driver: WindowDriver, case: Case) -> QPoint:
    """Where the second touch is to be, once the transition is over."""
    driver.open(case.opened)
    if case.sheet:
        driver.kiosk.openSheet("text-size")
    driver.bot.waitUntil(lambda: is_stable(driver))
    place = driver.centre(case.second)
    driver.kiosk.closeSheet()
    driver.bot.waitUntil(lambda: is_stable(driver))
    return place


def is_stable(driver: WindowDriver) -> bool:
    driver.settle()
    travels = [item.property("travel") for item in driver.items("QQuickItem")]
    return not driver.find("pages").property("turning") and all(travel in (None, 0) for travel in travels)


def tap(driver: WindowDriver, at: QPoint) -> None:
    driver.press(at)
    driver.release(at)


@pytest.mark.parametrize(
    ("case", "moments"),
    [
        *(pytest.param(name, SOME, id=f"{name}, some moments") for name in DAILY),
        *(
            pytest.param(name, range(0, CASES[name].duration, STEP), marks=pytest.mark.thorough, id=name)
            for name in CASES
        ),
    ],
)
def test_a_second_touch_acts_at_every_moment(
    open_window: OpenWindow, bundled: Exhibit, case: str, moments: Sequence[int]
) -> None:
    chosen = CASES[case]
    driver = open_window(bundled, still=False)
    place = place_of(driver, chosen)
    ignored = []
    for moment in moments:
        driver.kiosk.chooseTextSize(1)
        driver.open(chosen.page)
        driver.bot.waitUntil(lambda: is_stable(driver))
        tap(driver, driver.centre(chosen.begin))
        QTest.qWait(moment)
        tap(driver, place)
        if not chosen.acted(driver):
            ignored.append(moment)
        driver.kiosk.closeSheet()
        driver.bot.waitUntil(lambda: is_stable(driver))
    assert ignored == [], "ms after the first touch"
