"""A slideshow that a visitor has started, in the real window."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from tests.stage.exhibits import FILMS, gallery, read_valid
from tests.stage.fades import slow_down_fades
from tests.stage.reload.curator import pixel

from cimaise.show.events import Sheet
from cimaise.show.visit import Phase

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

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
def gallery_exhibit(tmp_path: Path) -> Exhibit:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    for name in ("red", "blue"):
        Image.new("RGB", (160, 90), name).save(tmp_path / f"{name}.png")
    shutil.copy(FILMS / "vp9-opus.webm", tmp_path / "quay.webm")
    return read_valid(tmp_path)


@pytest.fixture
def slideshow(open_window: OpenWindow, gallery_exhibit: Exhibit) -> WindowDriver:
    """A slideshow at its first picture, slow enough for the tests."""
    driver = open_window(gallery_exhibit, still=False)
    driver.open("photos")
    driver.slideshow.set_pace(30, 0.05)
    driver.touch("playSlideshow")
    wait_for_caption(driver, "The red one")
    return driver


def wait_for_caption(driver: WindowDriver, text: str) -> None:
    driver.bot.waitUntil(lambda: driver.texts("caption") == [text])


def test_it_is_started_from_the_gallery_and_covers_the_page(slideshow: WindowDriver) -> None:
    assert slideshow.kiosk.state.sheet is Sheet.SLIDESHOW
    assert slideshow.kiosk.state.playing
    assert slideshow.all("dockHome") == []
    slideshow.bot.waitUntil(lambda: slideshow.all("row-photos/red") == [])


def test_next_skips_what_cannot_be_shown(slideshow: WindowDriver) -> None:
    slideshow.touch("nextSlide")
    wait_for_caption(slideshow, "The film")
    slideshow.bot.waitUntil(lambda: slideshow.player_state("hasFrame"))
    assert slideshow.player_state("playing") is True
    slideshow.touch("nextSlide")
    wait_for_caption(slideshow, "The blue one")
    assert slideshow.player_state("file") == ""
    slideshow.touch("previousSlide")
    wait_for_caption(slideshow, "The film")


def test_after_a_film_the_next_slide_is_shown(slideshow: WindowDriver) -> None:
    slideshow.touch("nextSlide")
    wait_for_caption(slideshow, "The film")
    wait_for_caption(slideshow, "The blue one")


def test_it_closes_after_one_round(open_window: OpenWindow, gallery_exhibit: Exhibit) -> None:
    driver = open_window(gallery_exhibit, still=False)
    driver.open("photos")
    driver.slideshow.set_pace(0.3, 0.05)
    driver.touch("playSlideshow")
    assert driver.kiosk.state.sheet is Sheet.SLIDESHOW
    driver.bot.waitUntil(lambda: driver.kiosk.state.sheet is Sheet.NONE)
    assert (driver.page, driver.kiosk.state.playing) == ("photos", False)
    # The idle time starts now.
    driver.pass_time(76)
    assert driver.kiosk.state.phase is Phase.ASKING


def test_the_idle_time_runs_only_while_it_is_paused(slideshow: WindowDriver) -> None:
    slideshow.pass_time(400)
    assert slideshow.kiosk.state.phase is Phase.VISIT
    slideshow.touch(QPoint(600, 200))
    slideshow.bot.waitUntil(lambda: slideshow.all("pauseSlideshow") != [])
    slideshow.settle()
    slideshow.touch("pauseSlideshow")
    assert slideshow.slideshow.property("running") is False
    slideshow.pass_time(76)
    assert slideshow.kiosk.state.phase is Phase.ASKING


def test_hidden_buttons_are_shown_by_a_touch_that_does_nothing_else(slideshow: WindowDriver) -> None:
    slideshow.pass_time(4.1)
    slideshow.bot.waitUntil(lambda: slideshow.all("pauseSlideshow") == [])
    slideshow.touch(QPoint(600, 200))
    slideshow.bot.waitUntil(lambda: slideshow.all("pauseSlideshow") != [])
    assert slideshow.slideshow.property("running") is True


def test_a_touch_of_the_picture_pauses_and_resumes(slideshow: WindowDriver) -> None:
    for running in (False, True):
        slideshow.touch(QPoint(600, 200))
        assert slideshow.slideshow.property("running") is running


def test_it_is_closed_by_its_button_and_by_escape(slideshow: WindowDriver) -> None:
    slideshow.touch("close")
    assert (slideshow.page, slideshow.kiosk.state.sheet) == ("photos", Sheet.NONE)
    assert slideshow.slideshow.property("running") is False
    slideshow.touch("playSlideshow")
    slideshow.key(Qt.Key.Key_Escape)
    assert (slideshow.page, slideshow.kiosk.state.sheet) == ("photos", Sheet.NONE)


def test_started_from_a_picture_it_begins_with_and_returns_to_it(
    open_window: OpenWindow, gallery_exhibit: Exhibit
) -> None:
    driver = open_window(gallery_exhibit, still=False)
    driver.open("photos/blue")
    driver.slideshow.set_pace(30, 0.05)
    driver.touch("playSlideshow")
    wait_for_caption(driver, "The blue one")
    driver.touch("nextSlide")
    wait_for_caption(driver, "The red one")
    driver.touch("close")
    assert driver.page == "photos/blue"


def test_its_last_picture_fades_out_over_the_page(slideshow: WindowDriver) -> None:
    slideshow.bot.waitUntil(lambda: pixel(slideshow, 600, 30) == "#ff0000")
    slow_down_fades(slideshow, 3000)
    slideshow.kiosk.closeSheet()
    seen: list[str] = []

    def in_steps() -> bool:
        seen.append(pixel(slideshow, 600, 30))
        return len(set(seen)) > 3

    slideshow.bot.waitUntil(in_steps)
    assert "#ff0000" in seen, "it begins with the picture"
    assert seen == sorted(seen, key=lambda colour: colour[3:5]), "each is lighter than the one before"
    slideshow.bot.waitUntil(lambda: slideshow.all("slideLayer") == [])
    slideshow.touch("playSlideshow")
    wait_for_caption(slideshow, "The red one")


def test_it_does_not_continue_in_the_next_visit(slideshow: WindowDriver) -> None:
    slideshow.kiosk.startAgain()
    assert slideshow.slideshow.current is None
    slideshow.kiosk.touched()
    assert (slideshow.page, slideshow.kiosk.state.sheet, slideshow.kiosk.state.playing) == (
        "home",
        Sheet.NONE,
        False,
    )


def test_a_gallery_of_one_picture_has_no_slideshow(open_window: OpenWindow, tmp_path: Path) -> None:
    Image.new("RGB", (160, 90), "red").save(tmp_path / "red.png")
    driver = open_window(gallery(tmp_path, "photos", "picture: red.png, alt: Red"))
    driver.open("photos")
    assert driver.all("playSlideshow") == []
