"""The program on an X display without a window manager."""

from __future__ import annotations

import signal
import time
from itertools import product
from typing import TYPE_CHECKING

import pytest
from kiosk import HEIGHT, INK, PAPER, WIDTH, Kiosk, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk import Start
    from xclient import XClient

pytestmark = pytest.mark.process

ON_A_TILE = (930, 460)
"""A position on a tile of Home."""


def test_the_exhibit_covers_the_screen_and_logs_how_to_exit(kiosk: Kiosk) -> None:
    assert kiosk.geometry() == (0, 0, WIDTH, HEIGHT)
    assert "press Ctrl+Q to exit; move the mouse to show the pointer." in kiosk.log.read_text()


@pytest.mark.thorough
def test_a_window_has_the_given_size(start: Start) -> None:
    kiosk = start("--windowed", "800x600")
    assert kiosk.geometry() == ((WIDTH - 800) // 2, (HEIGHT - 600) // 2, 800, 600)
    assert kiosk.pixel(4, 4) == (0, 0, 0)
    assert "close it to exit" in kiosk.log.read_text()


def test_the_click_that_starts_a_visit_does_nothing_else(kiosk: Kiosk) -> None:
    kiosk.start_visit(*ON_A_TILE)
    home = kiosk.stable_pixels()
    assert kiosk.shows_home()
    kiosk.click(*ON_A_TILE)
    wait_until(lambda: kiosk.shows_visit() and not kiosk.shows_home(), "a room is open")
    assert kiosk.stable_pixels() != home


def test_the_pointer_is_visible_only_while_the_mouse_moves(kiosk: Kiosk, x_client: XClient) -> None:
    kiosk.xdotool("mousemove", "600", "330")
    wait_until(x_client.pointer_is_visible, "the pointer is visible")
    kiosk.xdotool("key", "Return")
    wait_until(kiosk.shows_visit, "a visit starts")
    wait_until(lambda: not x_client.pointer_is_visible(), "the pointer is hidden again")
    kiosk.xdotool("key", "Tab", "Return", "Escape")
    kiosk.wait_until_handled()
    assert not x_client.pointer_is_visible()


def test_a_moved_pointer_does_not_start_a_visit(kiosk: Kiosk) -> None:
    for x in range(130, 930, 40):
        kiosk.xdotool("mousemove", str(x), "330")
        assert not kiosk.shows_visit()
    kiosk.wait_until_handled()
    assert not kiosk.shows_visit()
    kiosk.start_visit(890, 330)


@pytest.mark.parametrize(
    "room",
    [
        pytest.param("{kind: text, title: Introduction, text: A harbour.}", marks=pytest.mark.thorough),
        "{kind: gallery, title: Photos, items: [{picture: attic.jpg, alt: An attic}]}",
    ],
)
def test_an_exhibit_without_valid_pictures_can_be_visited_and_exited(
    room: str, start: Start, tmp_path: Path
) -> None:
    head = "format: 1\ntitle: The Town\nlanguages: [en]\nrooms:\n"
    (tmp_path / "exhibit.yaml").write_text(f"{head}  - {room}\n")
    kiosk = start(str(tmp_path), text=True)
    kiosk.start_visit(*ON_A_TILE)
    kiosk.xdotool("key", "ctrl+q")
    assert kiosk.wait_for_exit() == 0


def test_the_start_page_is_open_without_a_touch(start: Start) -> None:
    kiosk = start("--page", "photos", record=True)
    wait_until(kiosk.shows_visit, "the page is shown without a touch")
    assert not kiosk.shows_home()
    assert kiosk.recorder is not None
    kiosk.stable_pixels()
    # Its pictures are the first that are shown: none of the attract loop comes before it.
    with_pictures = [frame for frame in kiosk.recorder.stop() if len(frame.getcolors() or range(99)) > 60]
    assert with_pictures != []
    # Its paper fades in over the ink of the window: each colour is between these two, and no other.
    corners = [frame.getpixel((1, 1)) for frame in with_pictures]
    assert corners[-1] == PAPER
    assert [corner for corner in corners if not is_mixture(corner)] == []


def is_mixture(colour: object) -> bool:
    """Whether a colour is ink, paper, or a mixture of both, to within three levels."""
    assert isinstance(colour, tuple)
    shares = [(level - ink) / (paper - ink) for level, ink, paper in zip(colour, INK, PAPER, strict=True)]
    return max(shares) - min(shares) < 0.03 and min(shares) > -0.02 and max(shares) < 1.02


def test_the_idle_time_of_the_settings_applies(start: Start, tmp_path: Path) -> None:
    (tmp_path / "cimaise").mkdir()
    (tmp_path / "cimaise/kiosk.yaml").write_text("format: 1\nidle: {warn_after: 5, warn_for: 20}\n")
    kiosk = start("--page", "photos", text=True)
    assert "kiosk.yaml" in kiosk.log.read_text()
    wait_until(lambda: not kiosk.shows_visit(), "the idle prompt is shown")


def test_ctrl_q_exits(kiosk: Kiosk) -> None:
    kiosk.xdotool("key", "ctrl+q")
    assert kiosk.wait_for_exit() == 0
    assert kiosk.log.read_text().endswith("INFO The exhibit is closed.\n")


def test_closing_the_window_exits(kiosk: Kiosk, x_client: XClient) -> None:
    x_client.request_close(kiosk.window())
    assert kiosk.wait_for_exit() == 0


@pytest.mark.parametrize(
    ("number", "in_a_visit"),
    [
        (signal.SIGTERM, True),
        *(
            pytest.param(number, in_a_visit, marks=pytest.mark.thorough)
            for number, in_a_visit in product((signal.SIGTERM, signal.SIGINT, signal.SIGHUP), (False, True))
            if (number, in_a_visit) != (signal.SIGTERM, True)
        ),
    ],
)
def test_a_signal_ends_the_program(kiosk: Kiosk, number: signal.Signals, in_a_visit: bool) -> None:
    if in_a_visit:
        kiosk.start_visit(*ON_A_TILE)
    kiosk.process.send_signal(number)
    assert kiosk.wait_for_exit() == 0
    assert "Traceback" not in kiosk.log.read_text()


def test_the_screen_saver_is_inhibited_while_it_runs(kiosk: Kiosk, x_client: XClient) -> None:
    x_client.set_screen_saver(1)
    end = time.monotonic() + 2
    while time.monotonic() < end:
        assert not x_client.screen_saver_is_on()
        time.sleep(0.1)
    kiosk.process.terminate()
    kiosk.wait_for_exit()
    wait_until(x_client.screen_saver_is_on, "the screen saver is on again")
