"""A slideshow that a visitor has started, in the real window."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from tests.stage.conftest import gallery

from cimaise.exhibit.reading.reader import read
from cimaise.show.events import Sheet
from cimaise.show.visit import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.conftest import WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., WindowDriver]

FILM = Path(__file__).parents[1] / "data/films/vp9-opus.webm"
PATIENCE = 8000
"""How long a test waits, in ms."""
EXHIBIT = """format: 1
title: The quay
languages: [en]
attract: {rooms: [words]}
rooms:
  - {id: words, kind: text, title: Words, text: A few words.}
  - id: photos
    kind: gallery
    title: Photos
    items:
      - {id: red, picture: red.png, alt: Red, caption: The red one}
      - {id: gone, picture: gone.png, alt: Gone, caption: Not there}
      - {id: quay, film: quay.webm, poster: red.png, alt: A quay, caption: The film}
      - {id: blue, picture: blue.png, alt: Blue, caption: The blue one}
"""


@pytest.fixture
def quay(tmp_path: Path) -> Exhibit:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    for name in ("red", "blue"):
        Image.new("RGB", (160, 90), name).save(tmp_path / f"{name}.png")
    shutil.copy(FILM, tmp_path / "quay.webm")
    reading = read(tmp_path)
    assert reading.exhibit is not None, reading.diagnostics
    return reading.exhibit


@pytest.fixture
def show(open_window: Make, quay: Exhibit) -> WindowDriver:
    """A slideshow at its first picture, slow enough for the tests."""
    driver = open_window(quay, still=False)
    driver.open("photos")
    driver.slideshow.set_pace(30, 0.05)
    driver.touch("playSlideshow")
    caption_is(driver, "The red one")
    return driver


def caption_is(driver: WindowDriver, text: str) -> None:
    driver.bot.waitUntil(
        lambda: [item.property("text") for item in driver.all("caption")] == [text], timeout=PATIENCE
    )


def test_it_is_started_from_the_gallery_and_covers_the_page(show: WindowDriver) -> None:
    assert show.kiosk.state.sheet is Sheet.SLIDESHOW
    assert show.kiosk.state.playing
    assert show.all("dockHome") == []
    assert show.all("row-photos/red") == []


def test_next_skips_what_cannot_be_shown(show: WindowDriver) -> None:
    show.touch("nextSlide")
    caption_is(show, "The film")
    show.bot.waitUntil(lambda: bool(show.exhibit_window.player.property("hasFrame")), timeout=PATIENCE)
    assert show.exhibit_window.player.property("playing") is True
    show.touch("nextSlide")
    caption_is(show, "The blue one")
    assert show.exhibit_window.player.property("file") == ""
    show.touch("previousSlide")
    caption_is(show, "The film")


def test_after_a_film_the_next_slide_is_shown(show: WindowDriver) -> None:
    show.touch("nextSlide")
    caption_is(show, "The film")
    caption_is(show, "The blue one")


def test_it_closes_after_one_round(open_window: Make, quay: Exhibit) -> None:
    driver = open_window(quay, still=False)
    driver.open("photos")
    driver.slideshow.set_pace(0.3, 0.05)
    driver.touch("playSlideshow")
    assert driver.kiosk.state.sheet is Sheet.SLIDESHOW
    driver.bot.waitUntil(lambda: driver.kiosk.state.sheet is Sheet.NONE, timeout=2 * PATIENCE)
    assert (driver.page, driver.kiosk.state.playing) == ("photos", False)
    # The idle time starts now.
    driver.pass_time(76)
    assert driver.kiosk.state.phase is Phase.ASKING


def test_the_idle_time_runs_only_while_it_is_paused(show: WindowDriver) -> None:
    show.pass_time(400)
    assert show.kiosk.state.phase is Phase.VISIT
    show.touch(QPoint(900, 300))
    show.bot.waitUntil(lambda: show.all("pauseSlideshow") != [], timeout=PATIENCE)
    show.settle()
    show.touch("pauseSlideshow")
    assert show.slideshow.property("running") is False
    show.pass_time(76)
    assert show.kiosk.state.phase is Phase.ASKING


def test_hidden_buttons_are_shown_by_a_touch_that_does_nothing_else(show: WindowDriver) -> None:
    show.pass_time(4.1)
    show.bot.waitUntil(lambda: show.all("pauseSlideshow") == [], timeout=PATIENCE)
    show.touch(QPoint(900, 300))
    show.bot.waitUntil(lambda: show.all("pauseSlideshow") != [], timeout=PATIENCE)
    assert show.slideshow.property("running") is True


def test_a_touch_of_the_picture_pauses_and_resumes(show: WindowDriver) -> None:
    for running in (False, True):
        show.touch(QPoint(900, 300))
        assert show.slideshow.property("running") is running


def test_it_is_closed_by_its_button_and_by_escape(show: WindowDriver) -> None:
    show.touch("close")
    assert (show.page, show.kiosk.state.sheet) == ("photos", Sheet.NONE)
    assert show.slideshow.property("running") is False
    show.touch("playSlideshow")
    show.key(Qt.Key.Key_Escape)
    assert (show.page, show.kiosk.state.sheet) == ("photos", Sheet.NONE)


def test_started_from_a_picture_it_begins_with_and_returns_to_it(open_window: Make, quay: Exhibit) -> None:
    driver = open_window(quay, still=False)
    driver.open("photos/blue")
    driver.slideshow.set_pace(30, 0.05)
    driver.touch("playSlideshow")
    caption_is(driver, "The blue one")
    driver.touch("nextSlide")
    caption_is(driver, "The red one")
    driver.touch("close")
    assert driver.page == "photos/blue"


def test_it_does_not_continue_in_the_next_visit(show: WindowDriver) -> None:
    show.kiosk.startAgain()
    assert show.slideshow.current is None
    show.kiosk.touched()
    assert (show.page, show.kiosk.state.sheet, show.kiosk.state.playing) == ("home", Sheet.NONE, False)


def test_a_gallery_of_one_picture_has_no_slideshow(open_window: Make, tmp_path: Path) -> None:
    Image.new("RGB", (160, 90), "red").save(tmp_path / "red.png")
    driver = open_window(gallery(tmp_path, "photos", "picture: red.png, alt: Red"))
    driver.open("photos")
    assert driver.all("playSlideshow") == []
