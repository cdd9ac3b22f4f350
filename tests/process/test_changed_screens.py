"""Screens that are connected, disconnected and changed while the program runs, with and without a window manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kiosk import HEIGHT, WIDTH, Kiosk, running_kiosk, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk import Start

pytestmark = pytest.mark.process

LEFT = ("--setmonitor", "LEFT-1", "640/250x720/286+0+0", "screen")
RIGHT = ("--setmonitor", "HDMI-1", "640/250x720/286+640+0", "none")
RIGHT_SMALLER = ("--setmonitor", "HDMI-1", "600/250x400/150+640+100", "none")
NO_RIGHT = ("--delmonitor", "HDMI-1")
ON_LEFT, ON_RIGHT = (0, 0, 640, 720), (640, 0, 640, 720)
thorough = pytest.mark.thorough
with_openbox = pytest.mark.parametrize(
    "manager", [pytest.param("openbox", id="openbox"), pytest.param("", id="bare", marks=thorough)]
)
without_manager = pytest.mark.parametrize(
    "manager", [pytest.param("", id="bare"), pytest.param("openbox", id="openbox", marks=thorough)]
)
DISCONNECTED = "Screen hdmi-1 is not connected; the exhibit is on LEFT-1 (640 x 720) until it is."
CONNECTED = "Screen HDMI-1 (640 x 720) is connected again; the exhibit moves to it."


def logged(kiosk: Kiosk, text: str) -> int:
    return kiosk.log.read_text().count(text)


def wait_until_logged(kiosk: Kiosk, text: str, times: int = 1) -> None:
    wait_until(lambda: logged(kiosk, text) == times, f"logged {times} times: {text}")


@pytest.mark.parametrize(
    ("mode", "manager"),
    [
        pytest.param([], "", id="full-screen-bare", marks=thorough),
        pytest.param(["--kiosk"], "openbox", id="kiosk-openbox"),
        pytest.param([], "openbox", id="full-screen-openbox", marks=thorough),
        pytest.param(["--kiosk"], "", id="kiosk-bare", marks=thorough),
    ],
)
def test_the_window_follows_a_disconnected_screen_and_returns(
    start: Start, manager: str, mode: list[str]
) -> None:
    kiosk = start("--screen", "hdmi-1", *mode, manager=manager, before=[LEFT, RIGHT])
    wait_until(lambda: kiosk.has_geometry(*ON_RIGHT), "it is on the selected screen")
    for times in (1, 2):
        kiosk.xrandr(*NO_RIGHT)
        wait_until(lambda: kiosk.has_geometry(*ON_LEFT), "it is on the remaining screen")
        wait_until_logged(kiosk, DISCONNECTED, times)
        kiosk.xrandr(*RIGHT)
        wait_until(lambda: kiosk.has_geometry(*ON_RIGHT), "it is on the selected screen again")
        wait_until_logged(kiosk, CONNECTED, times)
    assert kiosk.log.read_text().count("\n") == 5
    kiosk.process.terminate()
    assert kiosk.wait_for_exit() == 0


@pytest.mark.thorough
@with_openbox
def test_the_window_covers_a_replacement_of_another_size(start: Start, manager: str) -> None:
    kiosk = start("--screen", "1", "--kiosk", manager=manager, before=[LEFT, RIGHT])
    wait_until(lambda: kiosk.has_geometry(*ON_RIGHT), "it is on the second screen")
    kiosk.xrandr(*NO_RIGHT)
    wait_until(lambda: kiosk.has_geometry(*ON_LEFT), "it is on the remaining screen")
    kiosk.xrandr(*RIGHT_SMALLER)
    wait_until(lambda: kiosk.has_geometry(640, 100, 600, 400), "it covers the new screen")


@without_manager
def test_the_window_follows_a_changed_resolution(start: Start, manager: str) -> None:
    kiosk = start("--kiosk", manager=manager)
    kiosk.xrandr("--newmode", "small", *["38.25", "800", "832", "912", "1024", "600", "603", "607", "624"])
    kiosk.xrandr("--addmode", "screen", "small")
    kiosk.xrandr("--output", "screen", "--mode", "small")
    wait_until(lambda: kiosk.has_geometry(0, 0, 800, 600), "it has shrunk with the screen")
    wait_until_logged(kiosk, "The exhibit is now on screen (800 x 600).")
    kiosk.xrandr("--output", "screen", "--mode", "1280x720")
    wait_until(lambda: kiosk.has_geometry(0, 0, WIDTH, HEIGHT), "it has grown with the screen")
    wait_until(kiosk.shows_a_picture, "a picture is shown")


@with_openbox
def test_all_screens_can_be_disconnected_and_connected_again(start: Start, manager: str) -> None:
    kiosk = start("--kiosk", manager=manager)
    with pytest.raises(Exception, match="xrandr"):
        # The output is off; only the framebuffer cannot shrink here.
        kiosk.xrandr("--output", "screen", "--off")
    kiosk.xrandr("--output", "screen", "--auto")
    wait_until(lambda: kiosk.has_geometry(0, 0, WIDTH, HEIGHT), "it covers the screen again")
    wait_until(kiosk.shows_a_picture, "a picture is shown")


@without_manager
def test_a_kiosk_with_a_missing_screen_starts_on_another(start: Start, manager: str) -> None:
    kiosk = start("--kiosk", "--screen", "HDMI-1", manager=manager, before=[LEFT])
    assert kiosk.has_geometry(*ON_LEFT)
    assert logged(kiosk, "Screen HDMI-1 is not connected; the exhibit is on LEFT-1 (640 x 720)") == 1
    kiosk.xrandr(*RIGHT)
    wait_until(lambda: kiosk.has_geometry(*ON_RIGHT), "it has moved")
    wait_until(lambda: kiosk.pixel(4, 4) == (0, 0, 0), "the previous screen is black")


def test_without_kiosk_a_missing_screen_is_an_error_that_lists_the_others(tmp_path: Path) -> None:
    with running_kiosk(tmp_path, "--screen", "HDMI-1", before=[LEFT]) as kiosk:
        assert kiosk.wait_for_exit() == 69
        assert (
            kiosk.log.read_text()
            == "cimaise: screen HDMI-1 not found; available: 0 (LEFT-1); name one of these with --screen.\n"
        )


@pytest.mark.thorough
def test_a_window_that_is_not_full_screen_stays_in_place(start: Start) -> None:
    kiosk = start("--windowed", "400x300", "--page", "home", before=[LEFT, RIGHT], text=True)
    before = kiosk.geometry()
    kiosk.xrandr(*NO_RIGHT)
    kiosk.xrandr(*RIGHT)
    assert kiosk.stable_pixels()
    assert kiosk.geometry() == before
