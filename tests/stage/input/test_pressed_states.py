"""What a control shows while a finger is on it, and after that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit


@pytest.fixture
def home(open_window: OpenWindow, bundled: Exhibit) -> WindowDriver:
    driver = open_window(bundled, still=False)
    driver.open("home")
    return driver


def level(driver: WindowDriver, name: str) -> float:
    return driver.find(name).property("pressLevel")


def fade_time(driver: WindowDriver, name: str) -> Any:
    """The time in which the pressed state of a control fades, in ms."""
    animation: Any = next(
        child for child in driver.find(name).children() if child.inherits("QQuickNumberAnimation")
    )
    return animation.property("duration")


def test_a_press_is_there_at_once_and_fades_after_the_release(home: WindowDriver) -> None:
    at = home.centre("dockTextSize")
    assert level(home, "dockTextSize") == 0
    home.press(at)
    assert level(home, "dockTextSize") == 1
    levels: list[float] = []
    button: Any = home.find("dockTextSize")
    button.pressLevelChanged.connect(lambda: levels.append(level(home, "dockTextSize")))
    home.release(at)
    assert fade_time(home, "dockTextSize") == 120
    home.bot.waitUntil(lambda: level(home, "dockTextSize") == 0)
    # It only becomes less, from the full level on: on a busy machine in one step.
    assert levels == sorted(levels, reverse=True)
    assert levels[-1] == 0


def test_a_finger_that_moves_off_takes_the_press_back_sooner(home: WindowDriver) -> None:
    at = home.centre("dockTextSize")
    home.press(at)
    home.move(at - QPoint(0, 300))
    home.bot.waitUntil(lambda: level(home, "dockTextSize") < 1)
    assert fade_time(home, "dockTextSize") == 80
    home.release(at - QPoint(0, 300))
    assert home.kiosk.state.sheet == "none"


def test_the_home_button_makes_room_for_the_back_button(home: WindowDriver) -> None:
    start = home.centre("dockHome").x()
    home.touch("tile-songs")
    assert home.find("dockHome").isEnabled()
    home.bot.waitUntil(lambda: home.find("dockHome").property("selected") is False)
    home.bot.waitUntil(lambda: home.centre("dockHome").x() > home.centre("dockBack").x() + 100)
    home.touch("dockHome")
    home.bot.waitUntil(lambda: home.centre("dockHome").x() == start and home.all("dockBack") == [])


def test_a_drag_on_a_control_takes_its_press_back(home: WindowDriver) -> None:
    at = home.centre("dockTextSize")
    home.press(at)
    start = home.find("dockTextSize").property("pressX")
    home.move(at + QPoint(9, 0))
    home.bot.waitUntil(lambda: home.find("dockTextSize").property("pressX") == start + 9)
    assert level(home, "dockTextSize") == 1, "a finger trembles"
    home.move(at + QPoint(12, 0))
    home.bot.waitUntil(lambda: level(home, "dockTextSize") == 0)
    assert fade_time(home, "dockTextSize") == 80
    home.release(at + QPoint(12, 0))
    assert level(home, "dockTextSize") == 0
    assert home.kiosk.state.sheet == "text-size", "it still acts"


def test_a_page_that_is_left_keeps_the_look_of_its_buttons(home: WindowDriver) -> None:
    """It takes no touches any more, but its buttons are seen until it is covered."""
    home.open("photos")
    button = home.find("scrollDown")
    colour = button.property("background").property("color")
    assert button.isEnabled()
    home.find("pages").setEnabled(False)
    assert not button.isEnabled()
    assert button.property("background").property("color") == colour
