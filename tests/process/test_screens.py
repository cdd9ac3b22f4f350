"""Screens that are plugged in, unplugged and changed while the program runs, with and without a window manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kiosk import Kiosk, shown, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Start

pytestmark = pytest.mark.process

LEFT = ("--setmonitor", "LEFT-1", "960/250x1080/286+0+0", "screen")
RIGHT = ("--setmonitor", "HDMI-1", "960/250x1080/286+960+0", "none")
RIGHT_SMALLER = ("--setmonitor", "HDMI-1", "800/250x600/150+960+100", "none")
NO_RIGHT = ("--delmonitor", "HDMI-1")
ON_LEFT, ON_RIGHT = (0, 0, 960, 1080), (960, 0, 960, 1080)
managers = pytest.mark.parametrize("manager", ["", "openbox"], ids=["bare", "openbox"])
modes = pytest.mark.parametrize("mode", [[], ["--kiosk"]], ids=["desk", "kiosk"])


AWAY = "The screen hdmi-1 is not there; the exhibit is on LEFT-1 (960 x 1080) until it comes."
BACK = "The screen HDMI-1 (960 x 1080) is there again; the exhibit is on it."


def told(kiosk: Kiosk, words: str) -> int:
    return kiosk.log.read_text().count(words)


def wait_until_told(kiosk: Kiosk, words: str, times: int = 1) -> None:
    wait_until(lambda: told(kiosk, words) == times, f"the log says {times} times: {words}")


@managers
@modes
def test_a_screen_that_is_unplugged_and_plugged_in_again(start: Start, manager: str, mode: list[str]) -> None:
    kiosk = start("--screen", "hdmi-1", *mode, manager=manager, before=[LEFT, RIGHT])
    wait_until(lambda: kiosk.lies_at(*ON_RIGHT), "it lies on the screen of that name")
    for times in (1, 2):
        kiosk.arrange(*NO_RIGHT)
        wait_until(lambda: kiosk.lies_at(*ON_LEFT), "it lies on the one that is left")
        wait_until_told(kiosk, AWAY, times)
        kiosk.arrange(*RIGHT)
        wait_until(lambda: kiosk.lies_at(*ON_RIGHT), "it lies where it belongs")
        wait_until_told(kiosk, BACK, times)
    assert kiosk.log.read_text().count("\n") == 5
    kiosk.process.terminate()
    assert kiosk.ends(within=2.0) == 0


@managers
def test_a_screen_that_is_replaced_by_another_size(start: Start, manager: str) -> None:
    kiosk = start("--screen", "1", "--kiosk", manager=manager, before=[LEFT, RIGHT])
    wait_until(lambda: kiosk.lies_at(*ON_RIGHT), "it lies on the second screen")
    kiosk.arrange(*NO_RIGHT)
    wait_until(lambda: kiosk.lies_at(*ON_LEFT), "it lies on the one that is left")
    kiosk.arrange(*RIGHT_SMALLER)
    wait_until(lambda: kiosk.lies_at(960, 100, 800, 600), "it covers the new one")


@managers
def test_a_screen_that_changes_its_size(start: Start, manager: str) -> None:
    kiosk = start("--kiosk", manager=manager)
    kiosk.arrange(
        "--newmode", "small", *["83.50", "1280", "1352", "1480", "1680", "800", "803", "809", "831"]
    )
    kiosk.arrange("--addmode", "screen", "small")
    kiosk.arrange("--output", "screen", "--mode", "small")
    wait_until(lambda: kiosk.lies_at(0, 0, 1280, 800), "it has shrunk with the screen")
    wait_until_told(kiosk, "The exhibit is on screen (1280 x 800) now.")
    kiosk.arrange("--output", "screen", "--mode", "1920x1080")
    wait_until(lambda: kiosk.lies_at(0, 0, 1920, 1080), "it has grown with the screen")
    wait_until(kiosk.shows_a_picture, "a picture")


@managers
def test_all_screens_may_go_and_come_again(start: Start, manager: str) -> None:
    kiosk = start("--kiosk", manager=manager)
    with pytest.raises(Exception, match="xrandr"):
        # The output is off; only the memory behind it cannot shrink here.
        kiosk.arrange("--output", "screen", "--off")
    kiosk.arrange("--output", "screen", "--auto")
    wait_until(lambda: kiosk.lies_at(0, 0, 1920, 1080), "it is there again")
    wait_until(kiosk.shows_a_picture, "a picture")


@managers
def test_a_kiosk_waits_for_its_screen_on_another(start: Start, manager: str) -> None:
    kiosk = start("--kiosk", "--screen", "HDMI-1", manager=manager, before=[LEFT])
    assert kiosk.lies_at(*ON_LEFT)
    assert told(kiosk, "The screen HDMI-1 is not there; the exhibit is on LEFT-1 (960 x 1080)") == 1
    kiosk.arrange(*RIGHT)
    wait_until(lambda: kiosk.lies_at(*ON_RIGHT), "it has moved")
    wait_until(lambda: kiosk.pixel(4, 4) == (0, 0, 0), "nothing of it is left behind")


def test_on_a_desk_a_screen_that_is_not_there_is_said_with_those_that_are(tmp_path: Path) -> None:
    with shown(tmp_path, "--screen", "HDMI-1", before=[LEFT]) as context:
        assert context.ends() == 69
        assert context.log.read_text() == "cimaise: there is no screen HDMI-1; there is 0 (LEFT-1).\n"


def test_a_window_on_a_desk_stays_where_it_is(start: Start) -> None:
    kiosk = start("--windowed", "400x300", "--page", "home", before=[LEFT, RIGHT], words=True)
    before = kiosk.geometry()
    kiosk.arrange(*NO_RIGHT)
    kiosk.arrange(*RIGHT)
    assert kiosk.when_still()
    assert kiosk.geometry() == before
