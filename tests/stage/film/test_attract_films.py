"""Films in the attract loop."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.stage.film.film_exhibits import film_exhibit, log_lines

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow


def test_a_film_in_the_attract_loop_plays_without_sound_and_the_loop_continues(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    exhibit = film_exhibit(tmp_path, "id: quay, film: films/vp9-opus.webm, alt: A quay, caption: The quay")
    driver = open_window(exhibit, still=False)
    driver.bot.waitUntil(lambda: driver.player_state("hasFrame"))
    assert driver.exhibit_window.player._muted
    loop = driver.attract_loop
    first = loop.current
    driver.bot.waitUntil(lambda: loop.current is not first)
    driver.kiosk.touched()
    assert driver.player_state("file") == ""


def test_the_attract_loop_closes_a_film_once_the_next_slide_covers_it(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    Image.new("RGB", (64, 36), "teal").save(tmp_path / "sea.png")
    film = "id: quay, film: films/vp9-opus.webm, alt: A quay, caption: The quay"
    driver = open_window(film_exhibit(tmp_path, film, "picture: sea.png, alt: The sea"), still=False)
    loop = driver.attract_loop
    driver.bot.waitUntil(lambda: loop.current.key == "sea.png")
    assert driver.player_state("file") == "films/vp9-opus.webm", "its last frame is still visible"
    files: list[object] = []
    driver.exhibit_window.player.fileChanged.connect(lambda: files.append(driver.player_state("file")))
    loop.advance()
    assert files[0] == "", "closed before the next one is loaded"


@pytest.mark.usefixtures("without_frames")
def test_the_attract_loop_skips_films_that_cannot_be_played(
    open_window: OpenWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    items = [f"film: films/{name}.webm, alt: A quay" for name in ("av1", "not-there", "sound-only")]
    with caplog.at_level(logging.WARNING):
        driver = open_window(film_exhibit(tmp_path, *items), still=False)
        loop = driver.attract_loop
        driver.bot.waitUntil(lambda: loop.current.property("plate"))
    assert len(log_lines(caplog)) == 3
