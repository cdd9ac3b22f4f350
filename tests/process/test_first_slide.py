"""The first slide: on the screen before QML is loaded, from the second start on complete and without a jump."""

from __future__ import annotations

import json
import shutil
import signal
import time
from functools import partial
from itertools import dropwhile, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from frames import difference
from kiosk import HEIGHT, TREE, WIDTH, Kiosk, running_kiosk, wait_until
from limit import LIMIT
from PIL import Image
from xclient import XClient

from cimaise.authoring.pack import pack
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.process

MAX_STEP = 2.0
"""How much one frame of the slow zoom may differ from the one before, in levels of 0 to 255 on average. Where the slide
would jump by one pixel of the recording, or its words would appear, the difference is larger."""
SOME_PIXELS = 50
"""How many more pixels without any light a recorded frame of the slow zoom may have than another."""
LOADED = "press Ctrl+Q to exit"
"""What is logged once QML is loaded."""


def slides(folder: Path) -> list[Path]:
    return list(folder.glob("cimaise/first-slides/*.slide"))


def start_once(folder: Path, *arguments: str, moving: bool = False) -> None:
    """Run the program until it has kept its first slide, which is that of a `moving` slide or of one with reduced motion."""

    def is_kept_or_late(end: float) -> bool:
        return slides(folder) != [] or time.monotonic() > end

    while not slides(folder):
        # On a busy machine the loop may go on before the first slide is complete: it is then kept at the next start.
        with running_kiosk(folder, *arguments, record=moving) as kiosk:
            wait_until(partial(is_kept_or_late, time.monotonic() + LIMIT / 10), "the first slide is kept")
            assert kiosk.process.poll() is None


def record_start(folder: Path, *arguments: str, frames: int) -> list[Image.Image]:
    """Start the program, and record this many frames after its first picture and after QML is loaded."""
    with running_kiosk(folder, *arguments, record=True) as kiosk:
        recorder = kiosk.recorder
        assert recorder is not None
        wait_until(kiosk.shows_a_picture, "a picture is shown")
        wait_until(lambda: LOADED in kiosk.log.read_text(), "QML is loaded")
        enough = len(recorder.frames) + frames
        wait_until(lambda: len(recorder.frames) >= enough, "the slide moves")
        return recorder.stop()


@pytest.mark.parametrize(
    ("exhibit", "arguments"),
    [
        ("content", []),
        pytest.param(
            "tests/data/two-languages", ["--rotate", "90", "--language", "ar"], marks=pytest.mark.thorough
        ),
    ],
    ids=["upright", "rotated"],
)
def test_the_slide_of_the_last_run_does_not_jump_when_qml_takes_over(
    tmp_path: Path, exhibit: str, arguments: list[str]
) -> None:
    (tmp_path / "cimaise").mkdir()
    (tmp_path / "cimaise/kiosk.yaml").write_text("format: 1\nvisit: {text_size: 3}\n")
    arguments = [str(TREE / exhibit), *arguments]
    start_once(tmp_path, *arguments, moving=True)
    (slide,) = slides(tmp_path)
    kept = slide.stat().st_ino
    frames = record_start(tmp_path, *arguments, frames=10)
    black = Image.new("RGB", frames[0].size)
    shown = [frame for frame in frames if difference(frame, black)[0] > MAX_STEP]
    # While the window appears, frames may be recorded that are drawn in part: the rest of them is black.
    first, *later = dropwhile(
        lambda frame: black_pixels(frame) > black_pixels(shown[-1]) + SOME_PIXELS, shown
    )
    steps = [difference(before, after)[0] for before, after in pairwise([first, *later])]
    assert max(steps) < MAX_STEP, steps
    assert difference(first, later[-1])[0] < 4 * MAX_STEP
    assert slides(tmp_path) == [slide], "the second start has found it"
    assert slide.stat().st_ino == kept, "the slide was the same, so it is not written again"


def black_pixels(frame: Image.Image) -> int:
    """How many pixels have no light at all."""
    return frame.convert("L").histogram()[0]


def plain_exhibit(folder: Path, colour: str) -> Path:
    """An exhibit whose only picture has one colour."""
    folder.mkdir(exist_ok=True)
    Image.effect_noise((640, 360), 60).convert("RGB").point(lambda level: level // 4).save(folder / "a.png")
    Image.blend(Image.open(folder / "a.png"), Image.new("RGB", (640, 360), colour), 0.7).save(
        folder / "a.png"
    )
    (folder / "exhibit.yaml").write_text(
        "format: 1\ntitle: The quay\nlanguages: [en]\nrooms:\n"
        "  - {kind: gallery, title: Photos, items: [{picture: a.png, alt: A quay}]}\n"
    )
    return folder


def is_mostly(channel: int) -> Callable[[Image.Image], bool]:
    def check(frame: Image.Image) -> bool:
        colours = frame.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        assert isinstance(colours, tuple)
        return colours[channel] > 1.5 * max(colours[:channel] + colours[channel + 1 :])

    return check


def test_the_slide_of_an_exhibit_that_has_changed_is_never_shown(tmp_path: Path) -> None:
    exhibit = plain_exhibit(tmp_path / "exhibit", "red")
    start_once(tmp_path, str(exhibit), moving=True)
    plain_exhibit(exhibit, "blue")
    frames = record_start(tmp_path, str(exhibit), frames=2)
    is_red, is_blue = is_mostly(0), is_mostly(2)
    assert not any(map(is_red, frames))
    assert is_blue(frames[-1])


@pytest.mark.thorough
def test_the_slide_of_a_packed_exhibit_that_was_replaced_is_never_shown(tmp_path: Path) -> None:
    package = tmp_path / "quay.cimaise"
    pack(read(plain_exhibit(tmp_path / "red", "red")), package)
    start_once(tmp_path, str(package), moving=True)
    pack(read(plain_exhibit(tmp_path / "blue", "blue")), tmp_path / "new.cimaise")
    (tmp_path / "new.cimaise").replace(package)
    frames = record_start(tmp_path, str(package), frames=2)
    assert not any(map(is_mostly(0), frames))
    assert is_mostly(2)(frames[-1])


@pytest.mark.thorough
def test_an_exhibit_that_has_become_invalid_shows_nothing_and_is_reported(tmp_path: Path) -> None:
    exhibit = plain_exhibit(tmp_path / "exhibit", "red")
    start_once(tmp_path, str(exhibit), moving=True)
    (exhibit / "exhibit.yaml").write_text("format: 1\n")
    with running_kiosk(tmp_path, str(exhibit), record=True) as kiosk:
        assert kiosk.wait_for_exit() == 65
        assert kiosk.recorder is not None
        assert len(kiosk.recorder.stop()) == 1
        assert "missing-key" in kiosk.log.read_text()


@pytest.mark.parametrize("is_first_start", [pytest.param(True, marks=pytest.mark.thorough), False])
def test_a_touch_at_the_first_moment_starts_a_visit(tmp_path: Path, is_first_start: bool) -> None:
    if not is_first_start:
        start_once(tmp_path, "--kiosk")
    with running_kiosk(tmp_path, "--kiosk") as kiosk:
        wait_until(kiosk.shows_a_picture, "a picture is shown")
        kiosk.click(600, 330)
        wait_until(kiosk.shows_visit, "a visit starts")


@pytest.mark.thorough
def test_a_kiosk_refuses_to_close_from_the_first_moment(tmp_path: Path) -> None:
    start_once(tmp_path, "--kiosk")
    with running_kiosk(tmp_path, "--kiosk") as kiosk:
        client = XClient(kiosk.screen.name)
        client.request_close(kiosk.window())
        wait_until(kiosk.is_ready, "it is locked")
        client.request_close(kiosk.window())
        kiosk.start_visit(600, 330)
        assert kiosk.process.poll() is None
        client.close()


@pytest.mark.thorough
def test_a_signal_at_the_first_moment_ends_the_program(tmp_path: Path) -> None:
    start_once(tmp_path)
    with running_kiosk(tmp_path) as kiosk:
        wait_until(kiosk.shows_a_picture, "a picture is shown")
        kiosk.process.send_signal(signal.SIGTERM)
        assert kiosk.wait_for_exit() == 0


def children(kiosk: Kiosk) -> str:
    pid = kiosk.process.pid
    return Path(f"/proc/{pid}/task/{pid}/children").read_text()


def test_the_process_that_rendered_the_first_picture_has_ended(tmp_path: Path) -> None:
    with running_kiosk(tmp_path) as kiosk:
        wait_until(lambda: slides(tmp_path) != [], "the first slide is kept")
        assert children(kiosk) == ""


@pytest.mark.thorough
def test_a_damaged_slide_is_replaced(tmp_path: Path) -> None:
    exhibit = plain_exhibit(tmp_path / "exhibit", "red")
    start_once(tmp_path, str(exhibit))
    (slide,) = slides(tmp_path)
    kept = slide.read_bytes()
    shutil.copy(exhibit / "a.png", slide)
    with running_kiosk(tmp_path, str(exhibit)):
        wait_until(lambda: slide.read_bytes() == kept, "the slide is kept again")


@pytest.mark.thorough
def test_a_kiosk_starts_on_another_screen_if_the_selected_one_is_missing(tmp_path: Path) -> None:
    with running_kiosk(tmp_path, "--kiosk", "--screen", "HDMI-7") as kiosk:
        wait_until(kiosk.is_ready, "it is ready")
        assert children(kiosk) == ""
        kiosk.start_visit(600, 330)


def test_a_kiosk_without_a_valid_exhibit_keeps_no_process(tmp_path: Path) -> None:
    with running_kiosk(tmp_path, "--kiosk", str(tmp_path / "exhibit")) as kiosk:
        wait_until(kiosk.shows_holding_window, "the holding window is shown")
        assert children(kiosk) == ""


def make_invalid(folder: Path, exhibit: Path) -> None:
    """Let an exhibit become invalid as if that happened after its slide was found to be up to date."""
    (exhibit / "exhibit.yaml").write_text("format: 1\n")
    (slide,) = slides(folder)
    line, _, pixels = slide.read_bytes().partition(b"\n")
    slide.write_bytes(json.dumps(json.loads(line) | {"files": {}}).encode() + b"\n" + pixels)


@pytest.mark.thorough
def test_an_exhibit_that_becomes_invalid_during_the_start_is_reported(tmp_path: Path) -> None:
    exhibit = plain_exhibit(tmp_path / "exhibit", "red")
    start_once(tmp_path, str(exhibit))
    make_invalid(tmp_path, exhibit)
    with running_kiosk(tmp_path, str(exhibit)) as kiosk:
        assert kiosk.wait_for_exit() == 65
        assert kiosk.log.read_text().endswith("3 errors\n")


@pytest.mark.thorough
def test_a_kiosk_whose_exhibit_becomes_invalid_during_the_start_shows_the_holding_window(
    tmp_path: Path,
) -> None:
    exhibit = plain_exhibit(tmp_path / "exhibit", "red")
    start_once(tmp_path, "--kiosk", str(exhibit))
    valid = (exhibit / "exhibit.yaml").read_text()
    make_invalid(tmp_path, exhibit)
    with running_kiosk(tmp_path, "--kiosk", str(exhibit)) as kiosk:
        wait_until(kiosk.shows_holding_window, "the holding window is shown")
        assert kiosk.has_geometry(0, 0, WIDTH, HEIGHT), "there is one window"
        (exhibit / "exhibit.yaml").write_text(valid)
        wait_until(kiosk.is_ready, "the exhibit is shown")
        wait_until(lambda: kiosk.has_geometry(0, 0, WIDTH, HEIGHT), "there is one window")
        kiosk.start_visit(600, 330)
