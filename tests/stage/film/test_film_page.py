"""The page of a film: playing, seeking, captions, sound and controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtTest import QTest
from tests.stage.film.film_exhibits import film_exhibit

from cimaise.stage.film.player import Player

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit


def test_a_film_plays_when_its_page_is_opened(playing_film: WindowDriver) -> None:
    assert playing_film.player_state("playing") is True
    assert playing_film.kiosk.state.playing
    playing_film.bot.waitUntil(lambda: playing_film.player_state("position") > 0.3)
    assert playing_film.player_state("duration") == pytest.approx(2, abs=0.2)
    assert playing_film.find("filmDuration").property("text") == "0:02"


def test_its_frames_are_visible(playing_film: WindowDriver) -> None:
    def colours() -> int:
        shot = playing_film.window.grabWindow()
        return len({shot.pixel(x, y) for x in range(70, 1260, 40) for y in range(70, 460, 40)})

    playing_film.bot.waitUntil(lambda: colours() > 20)


def test_the_button_and_a_touch_of_the_film_pause_and_resume(playing_film: WindowDriver) -> None:
    playing_film.touch("playFilm")
    assert playing_film.player_state("playing") is False
    assert not playing_film.kiosk.state.playing
    playing_film.touch(QPoint(640, 200))
    assert playing_film.player_state("playing") is True


def test_captions_follow_the_film_and_can_be_turned_off(playing_film: WindowDriver) -> None:
    caption = "filmCaption"
    playing_film.bot.waitUntil(lambda: playing_film.all(caption) != [])
    playing_film.touch("playFilm")
    assert playing_film.find(caption).childItems()[0].property("text") == "The first second"
    playing_film.touch("filmCaptions")
    assert playing_film.all(caption) == []
    playing_film.touch("filmCaptions")
    playing_film.exhibit_window.player.seek(1.5)
    playing_film.bot.waitUntil(
        lambda: (
            [item.childItems()[0].property("text") for item in playing_film.all(caption)]
            == ["The second one"]
        ),
    )


def test_dragging_on_the_seek_bar_seeks(playing_film: WindowDriver) -> None:
    playing_film.touch("playFilm")
    bar = playing_film.find("seek")
    left, y = bar.mapToScene(QPointF(0, 0)).toPoint().x(), playing_film.centre("seek").y()
    playing_film.drag(QPoint(left + 30, y), QPoint(left + round(bar.width() * 0.75), y))
    playing_film.bot.waitUntil(lambda: playing_film.player_state("position") == pytest.approx(1.5, abs=0.25))


def test_arrow_keys_on_the_seek_bar_seek(playing_film: WindowDriver) -> None:
    playing_film.touch("playFilm")
    playing_film.exhibit_window.player.seek(0.1)
    playing_film.find("seek").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    playing_film.key(*[Qt.Key.Key_Right] * 12)
    playing_film.bot.waitUntil(lambda: playing_film.player_state("position") > 1)
    playing_film.key(*[Qt.Key.Key_Left] * 20)
    playing_film.bot.waitUntil(lambda: playing_film.player_state("position") < 0.2)


def test_the_sound_can_be_turned_off_if_the_film_has_sound(
    playing_film: WindowDriver, open_window: OpenWindow, bundled: Exhibit
) -> None:
    playing_film.bot.waitUntil(lambda: playing_film.player_state("hasSound"))
    playing_film.touch("filmSound")
    assert not playing_film.kiosk.state.sound
    silent = open_window(bundled)
    silent.open("photos/sample-film")
    assert silent.all("filmSound") == []


def test_at_its_end_it_stops_and_can_be_played_again(playing_film: WindowDriver) -> None:
    playing_film.bot.waitUntil(lambda: playing_film.player_state("hasEnded"))
    assert not playing_film.kiosk.state.playing
    playing_film.settle()
    playing_film.touch("playFilm")
    playing_film.bot.waitUntil(
        lambda: playing_film.player_state("playing") and playing_film.player_state("position") < 1,
    )


def test_the_poster_is_over_the_film_until_its_first_frame_and_after_its_end(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    Image.new("RGB", (160, 90), "red").save(tmp_path / "red.png")
    film = "id: quay, film: films/vp9.webm, poster: red.png, alt: A quay"
    driver = open_window(film_exhibit(tmp_path, film), still=False)
    driver.kiosk.start_at("films/quay")
    driver.bot.waitUntil(lambda: driver.all("poster") != [])
    assert driver.find("poster").opacity() == 1
    driver.bot.waitUntil(lambda: driver.player_state("hasFrame"))
    driver.bot.waitUntil(lambda: driver.all("poster") == [])
    assert driver.all("largePlayIcon") == []
    driver.bot.waitUntil(lambda: driver.player_state("hasEnded"))
    driver.bot.waitUntil(lambda: driver.all("largePlayIcon") != [])
    assert driver.find("poster").opacity() == 1
    driver.touch("largePlayIcon")
    driver.bot.waitUntil(lambda: driver.all("poster") == [] and driver.all("largePlayIcon") == [])


def test_a_film_that_does_not_start_has_a_ring(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Player, "_take_frame", lambda player, frame: None)
    film = "id: quay, film: films/vp9-opus.webm, alt: A quay"
    driver = open_window(film_exhibit(tmp_path, film), still=False)
    driver.kiosk.start_at("films/quay")
    driver.bot.waitUntil(lambda: driver.all("loadingRing") != [])


def test_hidden_controls_are_shown_by_a_touch_that_does_nothing_else(
    playing_film: WindowDriver,
) -> None:
    playing_film.pass_time(4.1)
    playing_film.bot.waitUntil(lambda: playing_film.all("playFilm") == [])
    playing_film.touch(QPoint(640, 200))
    assert playing_film.player_state("playing") is True
    playing_film.bot.waitUntil(lambda: playing_film.all("playFilm") != [])
    playing_film.settle()
    playing_film.touch(QPoint(640, 200))
    assert playing_film.player_state("playing") is False


def test_hidden_controls_are_shown_by_a_key_that_does_nothing_else(playing_film: WindowDriver) -> None:
    playing_film.find("playFilm").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    playing_film.pass_time(4.1)
    QTest.keyClick(playing_film.window, Qt.Key.Key_Space)
    assert playing_film.player_state("playing") is True
    assert not playing_film.kiosk.state.controls_hidden


def test_the_close_button_stops_it_and_closes_its_file(playing_film: WindowDriver) -> None:
    playing_film.touch("close")
    assert playing_film.page == "films"
    assert (playing_film.player_state("file"), playing_film.player_state("playing")) == ("", False)


def test_the_end_of_the_visit_stops_it(playing_film: WindowDriver) -> None:
    playing_film.kiosk.startAgain()
    assert not playing_film.kiosk.state.playing
    assert playing_film.player_state("caption") == ""
    # The attract loop may already show the same film, without sound.
    assert playing_film.player_state("file") == "" or playing_film.exhibit_window.player._muted


def test_all_films_share_one_media_player(open_window: OpenWindow, tmp_path: Path) -> None:
    items = [f"id: f{number}, film: films/vp9-opus.webm, alt: A quay" for number in range(3)]
    driver = open_window(film_exhibit(tmp_path, *items), still=False)
    backends = set()
    for number in range(3):
        driver.kiosk.start_at(f"films/f{number}")
        driver.bot.waitUntil(lambda: driver.player_state("hasFrame"))
        backends.add(id(driver.exhibit_window.player._backend))
    assert len(backends) == 1
    assert len(driver.exhibit_window.player.findChildren(QMediaPlayer)) == 1
