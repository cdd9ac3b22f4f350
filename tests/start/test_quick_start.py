"""Which command lines show a picture before they are parsed, and what happens if they cannot."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cimaise.commands import COMMANDS
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
