"""The program on an X display of 1920 x 1080 px without a window manager."""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING

import pytest
from kiosk import HEIGHT, WIDTH, Kiosk, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from xclient import XClient

    from conftest import Start

pytestmark = pytest.mark.process

ON_A_TILE = (1400, 700)
"""A position on a tile of Home."""
EXIT_TIME = 2.0
"""How long the program may take to exit, in seconds."""


def test_the_exhibit_covers_the_screen_and_logs_how_to_exit(kiosk: Kiosk) -> None:
    assert kiosk.geometry() == (0, 0, WIDTH, HEIGHT)
    wait_until(lambda: "\n" in kiosk.log.read_text(), "a line in the log")
    assert "press Ctrl+Q to exit; move the mouse to show the pointer." in kiosk.log.read_text()


def test_a_window_has_the_given_size(start: Start) -> None:
    kiosk = start("--windowed", "800x600")
    assert kiosk.geometry() == ((WIDTH - 800) // 2, (HEIGHT - 600) // 2, 800, 600)
    assert kiosk.pixel(4, 4) == (0, 0, 0)
    assert "close it to exit" in kiosk.log.read_text()


def test_the_click_that_wakes_does_nothing_else(kiosk: Kiosk) -> None:
    kiosk.wake(*ON_A_TILE)
    home = kiosk.when_still()
    assert kiosk.is_at_home()
    kiosk.click(*ON_A_TILE)
    wait_until(lambda: kiosk.is_visited() and not kiosk.is_at_home(), "a room is open")
    assert kiosk.when_still() != home


def test_the_pointer_is_visible_only_while_the_mouse_moves(kiosk: Kiosk, witness: XClient) -> None:
    kiosk.hand("mousemove", "900", "500")
    wait_until(witness.pointer_is_seen, "the pointer")
    kiosk.hand("key", "Return")
    wait_until(kiosk.is_visited, "a visit")
    wait_until(lambda: not witness.pointer_is_seen(), "the pointer is hidden again")
    kiosk.hand("key", "Tab", "Return", "Escape")
    time.sleep(0.5)
    assert not witness.pointer_is_seen()


def test_a_moved_pointer_does_not_wake(kiosk: Kiosk) -> None:
    for x in range(200, 1400, 60):
        kiosk.hand("mousemove", str(x), "500")
        time.sleep(0.05)
        assert not kiosk.is_visited()
    kiosk.wake(1340, 500)


@pytest.mark.parametrize(
    "room",
    [
        "{kind: text, title: Introduction, text: A harbour.}",
        "{kind: gallery, title: Photos, items: [{picture: attic.jpg, alt: An attic}]}",
    ],
)
def test_an_exhibit_without_valid_pictures_can_be_visited_and_exited(
    room: str, start: Start, tmp_path: Path
) -> None:
    head = "format: 1\ntitle: The Town\nlanguages: [en]\nrooms:\n"
    (tmp_path / "exhibit.yaml").write_text(f"{head}  - {room}\n")
    kiosk = start(str(tmp_path), words=True)
    kiosk.wake(*ON_A_TILE)
    kiosk.hand("key", "ctrl+q")
    assert kiosk.ends() == 0


def test_the_start_page_is_open_at_once(start: Start) -> None:
    kiosk = start("--page", "photos")
    assert kiosk.is_visited()
    assert not kiosk.is_at_home()


def test_the_idle_time_of_the_settings_applies(start: Start, tmp_path: Path) -> None:
    (tmp_path / "cimaise").mkdir()
    (tmp_path / "cimaise/kiosk.yaml").write_text("format: 1\nidle: {warn_after: 5, warn_for: 20}\n")
    kiosk = start("--page", "photos")
    assert kiosk.is_visited()
    wait_until(lambda: not kiosk.is_visited(), "the idle prompt")


def test_ctrl_q_exits(kiosk: Kiosk) -> None:
    kiosk.hand("key", "ctrl+q")
    assert kiosk.ends() == 0
    assert kiosk.log.read_text().endswith("INFO The exhibit is closed.\n")


def test_closing_the_window_exits(kiosk: Kiosk, witness: XClient) -> None:
    witness.ask_to_close(kiosk.window())
    assert kiosk.ends() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("in_a_visit", [False, True])
def test_a_signal_ends_the_program_quickly(kiosk: Kiosk, number: signal.Signals, in_a_visit: bool) -> None:
    if in_a_visit:
        kiosk.wake(*ON_A_TILE)
    kiosk.process.send_signal(number)
    assert kiosk.ends(within=EXIT_TIME) == 0
    assert "Traceback" not in kiosk.log.read_text()


def test_the_screen_saver_is_inhibited_while_it_runs(kiosk: Kiosk, witness: XClient) -> None:
    witness.set_screen_saver(1)
    end = time.monotonic() + 2
    while time.monotonic() < end:
        assert not witness.screen_saver_is_on()
        time.sleep(0.1)
    kiosk.process.terminate()
    kiosk.ends()
    wait_until(witness.screen_saver_is_on, "the screen saver is on again")
