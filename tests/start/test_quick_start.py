"""Which command lines show a picture before they are parsed, and what happens if they cannot."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cimaise.commands import COMMANDS
from cimaise.media.render_spec import Pixels
from cimaise.media.stored_slide import Slide, SlideStore
from cimaise.platform.renderer import RendererSetting
from cimaise.start.quick_start import QuickStart, shows_attract_loop, window_details
from cimaise.start.window_details import WindowDetails

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DETAILS = WindowDetails(RendererSetting.SOFTWARE, "HDMI-1", None, kiosk=True)


@pytest.mark.parametrize(
    "words",
    [[], ["run"], ["exhibit"], ["--kiosk"], ["run", "exhibit", "--rotate", "90"], ["exhibit", "--windowed"]],
)
def test_command_lines_that_show_the_attract_loop(words: list[str]) -> None:
    assert shows_attract_loop(words, COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        *([name] for name in COMMANDS if name != "run"),
        ["--help"],
        ["run", "-h"],
        ["--version", "--verbose"],
        ["run", "--page", "home"],
        ["exhibit", "--page=home"],
    ],
)
def test_command_lines_that_do_not(words: list[str]) -> None:
    assert not shows_attract_loop(words, COMMANDS)


def quick_start_with(folder: Path, details: Mapping[str, object] | None) -> QuickStart:
    quick = QuickStart(SlideStore(folder, [], {}))
    if details is not None:
        quick.stored = Slide(1, 1, b"abcd", details)
    return quick


def test_the_details_of_the_stored_slide_are_used(tmp_path: Path) -> None:
    details = json.loads(json.dumps(DETAILS._asdict()))
    assert window_details(quick_start_with(tmp_path, details)) == DETAILS
    windowed = window_details(quick_start_with(tmp_path, details | {"windowed": [800, 600]}))
    assert windowed == DETAILS._replace(windowed=(800, 600))


@pytest.mark.parametrize(
    "details",
    [
        None,
        {},
        {"renderer": "gpu"},
        DETAILS._asdict() | {"depth": 24},
        DETAILS._asdict() | {"renderer": "vulkan"},
        DETAILS._asdict() | {"windowed": [800]},
        DETAILS._asdict() | {"windowed": "full"},
    ],
)
def test_details_of_another_form_are_ignored(tmp_path: Path, details: Mapping[str, object] | None) -> None:
    assert window_details(quick_start_with(tmp_path, details)) is None


class Window:
    """A first window that only counts its pictures."""

    shows_picture = False

    def __init__(self) -> None:
        self.shown: list[tuple[int, int]] = []

    def show_picture(self, width: int, height: int, data: bytes) -> None:
        del data
        self.shown.append((width, height))


class Render:
    """A child process that has finished a picture of 1920 x 1080 px."""

    def wait(self, timeout: float) -> Pixels:
        del timeout
        return Pixels(1920, 1080, b"", alpha=False)


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((1920, 1080), [(1920, 1080)]),
        # One X screen of two monitors, or a window that the screen has made smaller.
        ((960, 1080), []),
        # The selected screen is not connected.
        (None, []),
    ],
)
def test_a_picture_of_another_size_than_the_window_is_not_shown(
    tmp_path: Path, size: tuple[int, int] | None, shown: list[tuple[int, int]]
) -> None:
    quick, window = quick_start_with(tmp_path, None), Window()
    quick.window, quick.size = window, size  # type: ignore[assignment]
    quick.first_render = Render()  # type: ignore[assignment]
    quick.show_picture_if_ready()
    assert window.shown == shown
