"""A kiosk whose exhibit has errors: the holding window is shown until they are fixed."""

from __future__ import annotations

import shutil
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kiosk import HEIGHT, WIDTH, Kiosk, running_kiosk, wait_until

if TYPE_CHECKING:
    from kiosk import Start

pytestmark = pytest.mark.process

VALID = "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n  - {id: about, kind: text, title: About, text: A harbour.}\n"
INVALID = VALID.replace("kind: text", "kind: txt").replace("title: A Town", "titel: A Town")
OTHER_ERROR = VALID.replace("format: 1", "format: one")
CONTENT = Path(__file__).parents[2] / "content"
SCANS = 1.0
"""The time for several scans of the folder, in seconds."""


def start_holding(start: Start, folder: Path, **options: object) -> Kiosk:
    kiosk = start(str(folder), "--kiosk", holding=True, **options)
    wait_until(kiosk.shows_holding_window, "the holding window is shown")
    return kiosk


@pytest.mark.parametrize("manager", [pytest.param("", marks=pytest.mark.thorough), "openbox"])
def test_a_missing_folder_is_shown_once_it_exists(start: Start, tmp_path: Path, manager: str) -> None:
    folder = tmp_path / "exhibit"
    kiosk = start_holding(start, folder, manager=manager)
    assert kiosk.log.read_text().count("no-exhibit") == 1
    shutil.copytree(CONTENT, folder)
    wait_until(kiosk.shows_a_picture, "the exhibit is shown")
    wait_until(lambda: kiosk.has_geometry(0, 0, WIDTH, HEIGHT), "the holding window is closed")
    wait_until(kiosk.is_ready, "the start is complete")
    kiosk.xdotool("key", "ctrl+q")
    kiosk.start_visit(600, 330)
    kiosk.click(56, 681)
    kiosk.process.terminate()
    assert kiosk.wait_for_exit() == 0
    assert "Traceback" not in kiosk.log.read_text()


def test_every_error_is_logged_once_for_every_change(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "exhibit"
    folder.mkdir()
    file = folder / "exhibit.yaml"
    file.write_text(INVALID)
    kiosk = start_holding(start, folder)
    time.sleep(SCANS)
    log = kiosk.log.read_text()
    assert log.count("ERROR") == log.count("error[") >= 2
    assert log.count("exhibit.yaml:2:1: error[unknown-key]: 'titel' is not a field") == 1
    file.write_text(OTHER_ERROR)
    wait_until(lambda: kiosk.log.read_text() != log, "the new error is logged")
    time.sleep(SCANS)
    added = kiosk.log.read_text().removeprefix(log)
    assert added.count("\n") == 1
    assert "exhibit.yaml:1:9: error[" in added
    file.write_text(VALID)
    wait_until(lambda: "Exhibit fixed; showing it now." in kiosk.log.read_text(), "it is fixed")
    # Its first slide, a title on a dark ground, looks like the holding window; but a click starts a visit only in an exhibit.
    wait_until(kiosk.is_ready, "it is shown")
    kiosk.start_visit(600, 330)


def test_the_holding_window_ignores_all_input(start: Start, tmp_path: Path) -> None:
    kiosk = start_holding(start, tmp_path / "exhibit", manager="openbox")
    kiosk.click(600, 330)
    for key in ("Return", "ctrl+q", "alt+F4", "Escape"):
        kiosk.xdotool("key", key)
    kiosk.xdotool("windowminimize", str(kiosk.window()))
    kiosk.wait_until_handled()
    wait_until(kiosk.shows_holding_window, "the holding window is shown")
    wait_until(lambda: kiosk.has_geometry(0, 0, WIDTH, HEIGHT), "it covers the screen")


@pytest.mark.parametrize("number", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.thorough)])
def test_a_signal_ends_the_holding_window(start: Start, tmp_path: Path, number: signal.Signals) -> None:
    kiosk = start_holding(start, tmp_path / "exhibit")
    kiosk.process.send_signal(number)
    assert kiosk.wait_for_exit() == 0


def test_the_holding_window_is_on_the_selected_screen(start: Start, tmp_path: Path) -> None:
    left = ("--setmonitor", "LEFT", "640/250x720/286+0+0", "screen")
    right = ("--setmonitor", "RIGHT", "640/250x720/286+640+0", "none")
    kiosk = start(
        str(tmp_path / "exhibit"), "--kiosk", "--screen", "right", holding=True, before=[left, right]
    )
    assert kiosk.has_geometry(640, 0, 640, 720)
    kiosk.xrandr("--delmonitor", "RIGHT")
    wait_until(lambda: kiosk.has_geometry(0, 0, 640, 720), "it has moved")


def test_without_kiosk_an_invalid_exhibit_ends_the_program(tmp_path: Path) -> None:
    with running_kiosk(tmp_path, str(tmp_path / "exhibit")) as kiosk:
        assert kiosk.wait_for_exit() == 65
