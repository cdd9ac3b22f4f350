"""A kiosk whose exhibit is broken: a resting page stands, and the exhibit rises when its folder is mended."""

from __future__ import annotations

import shutil
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kiosk import HEIGHT, WIDTH, Kiosk, shown, wait_until

if TYPE_CHECKING:
    from conftest import Start

pytestmark = pytest.mark.process

GOOD = "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n  - {id: about, kind: text, title: About, text: A harbour.}\n"
BAD = GOOD.replace("kind: text", "kind: txt").replace("title: A Town", "titel: A Town")
WORSE = GOOD.replace("format: 1", "format: one")
CONTENT = Path(__file__).parents[2] / "content"
SEVERAL = 8.0
"""How long a mended folder may take to be shown, in seconds: two looks, and a reading."""


def rests(start: Start, folder: Path, **surroundings: object) -> Kiosk:
    kiosk = start(str(folder), "--kiosk", words=True, **surroundings)
    assert kiosk.is_resting()
    return kiosk


def wait_briefly(condition, what: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    begun = time.monotonic()
    wait_until(condition, what)
    assert time.monotonic() - begun < SEVERAL, what


@pytest.mark.parametrize("manager", ["", "openbox"])
def test_a_folder_that_is_not_there_is_waited_for(start: Start, tmp_path: Path, manager: str) -> None:
    folder = tmp_path / "exhibit"
    kiosk = rests(start, folder, manager=manager)
    assert kiosk.log.read_text().count("no-exhibit") == 1
    shutil.copytree(CONTENT, folder)
    wait_briefly(kiosk.shows_a_picture, "the exhibit has risen")
    wait_until(lambda: kiosk.lies_at(0, 0, WIDTH, HEIGHT), "the resting page is gone")
    wait_until(lambda: "only SIGTERM or SIGINT ends it." in kiosk.log.read_text(), "all is ready")
    kiosk.hand("key", "ctrl+q")
    kiosk.wake(900, 500)
    kiosk.click(84, 1022)
    kiosk.process.terminate()
    assert kiosk.ends(within=2.0) == 0
    assert "Traceback" not in kiosk.log.read_text()


def test_the_log_says_all_that_is_wrong_once_for_every_change(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "exhibit"
    folder.mkdir()
    file = folder / "exhibit.yaml"
    file.write_text(BAD)
    kiosk = rests(start, folder)
    time.sleep(5)
    told = kiosk.log.read_text()
    assert told.count("ERROR") == told.count("error[") >= 2
    assert told.count("exhibit.yaml:2:1: error[unknown-key]: 'titel' is not a field") == 1
    file.write_text(WORSE)
    wait_briefly(lambda: kiosk.log.read_text() != told, "the log says what is wrong now")
    time.sleep(3)
    added = kiosk.log.read_text().removeprefix(told)
    assert added.count("\n") == 1
    assert "exhibit.yaml:1:9: error[" in added
    file.write_text(GOOD)
    wait_briefly(lambda: "The exhibit is mended" in kiosk.log.read_text(), "it is mended")
    # Its first slide, a title on ink, looks much like the resting page; only an exhibit can be woken.
    wait_until(lambda: "only SIGTERM or SIGINT ends it." in kiosk.log.read_text(), "it has risen")
    kiosk.wake(900, 500)


def test_nothing_wakes_it_or_puts_it_away(start: Start, tmp_path: Path) -> None:
    kiosk = rests(start, tmp_path / "exhibit", manager="openbox")
    kiosk.click(900, 500)
    for key in ("Return", "ctrl+q", "alt+F4", "Escape"):
        kiosk.hand("key", key)
    kiosk.hand("windowminimize", str(kiosk.window()))
    time.sleep(1.5)
    assert kiosk.is_resting()
    assert kiosk.lies_at(0, 0, WIDTH, HEIGHT)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_soon(start: Start, tmp_path: Path, number: signal.Signals) -> None:
    kiosk = rests(start, tmp_path / "exhibit")
    kiosk.process.send_signal(number)
    assert kiosk.ends(within=2.0) == 0


def test_it_stands_on_the_screen_that_was_asked_for_as_well(start: Start, tmp_path: Path) -> None:
    left = ("--setmonitor", "LEFT", "960/250x1080/286+0+0", "screen")
    right = ("--setmonitor", "RIGHT", "960/250x1080/286+960+0", "none")
    kiosk = start(str(tmp_path / "exhibit"), "--kiosk", "--screen", "right", words=True, before=[left, right])
    assert kiosk.lies_at(960, 0, 960, 1080)
    kiosk.arrange("--delmonitor", "RIGHT")
    wait_until(lambda: kiosk.lies_at(0, 0, 960, 1080), "it has moved")


def test_on_a_desk_a_broken_exhibit_is_no_kiosk(tmp_path: Path) -> None:
    with shown(tmp_path, str(tmp_path / "exhibit")) as context:
        assert context.ends() == 65
