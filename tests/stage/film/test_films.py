"""Films on the real player: what a visitor sees, and how films that cannot be played are handled."""

from __future__ import annotations

import logging
import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtTest import QTest
from tests.stage.conftest import TREE, gallery

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.stage.conftest import WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., WindowDriver]

FILMS = TREE / "tests/data/films"
TIMEOUT = 8000
"""How long a test waits for the player, in ms."""
NO_SOUND = "No audio device found; films play without sound until one is connected."
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:00.900\nThe first second\n\n00:01.000 --> 00:09.000\nThe second one\n"


def exhibit_of(folder: Path, *items: str) -> Exhibit:
    """An exhibit with a gallery of these items, and all test films and captions in its folder."""
    shutil.copytree(FILMS, folder / "films", dirs_exist_ok=True)
    (folder / "films/quay.vtt").write_text(CAPTIONS)
    return gallery(folder, "films", *items)


@pytest.fixture
def cinema(open_window: Make, tmp_path: Path) -> WindowDriver:
    """A film with sound and captions, playing."""
    film = (
        "id: quay, film: films/vp9-opus.webm, alt: A quay, caption: The quay, captions: {en: films/quay.vtt}"
    )
    driver = open_window(exhibit_of(tmp_path, film), still=False)
    driver.kiosk.start_at("films")
    driver.kiosk.open("films/quay")
    driver.bot.waitUntil(lambda: player(driver, "hasFrame"), timeout=TIMEOUT)
    return driver


def log_lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name.startswith("cimaise")]


def player(driver: WindowDriver, name: str) -> object:
    return driver.exhibit_window.player.property(name)


def test_a_film_plays_when_its_page_is_opened(cinema: WindowDriver) -> None:
    assert player(cinema, "playing") is True
    assert cinema.kiosk.state.playing
    cinema.bot.waitUntil(lambda: player(cinema, "position") > 0.3, timeout=TIMEOUT)
    assert player(cinema, "duration") == pytest.approx(2, abs=0.2)
    assert cinema.find("filmDuration").property("text") == "0:02"


def test_its_frames_are_visible(cinema: WindowDriver) -> None:
    def colours() -> int:
        shot = cinema.window.grabWindow()
        return len({shot.pixel(x, y) for x in range(100, 1900, 60) for y in range(100, 700, 60)})

    cinema.bot.waitUntil(lambda: colours() > 20, timeout=TIMEOUT)


def test_the_button_and_a_touch_of_the_film_pause_and_resume(cinema: WindowDriver) -> None:
    cinema.touch("playFilm")
    assert player(cinema, "playing") is False
    assert not cinema.kiosk.state.playing
    cinema.touch(QPoint(960, 300))
    assert player(cinema, "playing") is True


def test_captions_follow_the_film_and_can_be_turned_off(cinema: WindowDriver) -> None:
    caption = "filmCaption"
    cinema.bot.waitUntil(lambda: cinema.all(caption) != [], timeout=TIMEOUT)
    cinema.touch("playFilm")
    assert cinema.find(caption).childItems()[0].property("text") == "The first second"
    cinema.touch("filmCaptions")
    assert cinema.all(caption) == []
    cinema.touch("filmCaptions")
    cinema.exhibit_window.player.seek(1.5)
    cinema.bot.waitUntil(
        lambda: [item.childItems()[0].property("text") for item in cinema.all(caption)] == ["The second one"],
        timeout=TIMEOUT,
    )


def test_dragging_on_the_seek_bar_seeks(cinema: WindowDriver) -> None:
    cinema.touch("playFilm")
    bar = cinema.find("seek")
    left, y = bar.mapToScene(QPointF(0, 0)).toPoint().x(), cinema.centre("seek").y()
    cinema.drag(QPoint(left + 30, y), QPoint(left + round(bar.width() * 0.75), y))
    cinema.bot.waitUntil(lambda: player(cinema, "position") == pytest.approx(1.5, abs=0.25), timeout=TIMEOUT)


def test_arrow_keys_on_the_seek_bar_seek(cinema: WindowDriver) -> None:
    cinema.touch("playFilm")
    cinema.exhibit_window.player.seek(0.1)
    cinema.find("seek").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    cinema.key(*[Qt.Key.Key_Right] * 12)
    cinema.bot.waitUntil(lambda: player(cinema, "position") > 1, timeout=TIMEOUT)
    cinema.key(*[Qt.Key.Key_Left] * 20)
    cinema.bot.waitUntil(lambda: player(cinema, "position") < 0.2, timeout=TIMEOUT)


def test_the_sound_can_be_turned_off_if_the_film_has_sound(
    cinema: WindowDriver, open_window: Make, bundled: Exhibit
) -> None:
    cinema.bot.waitUntil(lambda: player(cinema, "hasSound"), timeout=TIMEOUT)
    cinema.touch("filmSound")
    assert not cinema.kiosk.state.sound
    silent = open_window(bundled)
    silent.open("photos/sample-film")
    assert silent.all("filmSound") == []


def test_at_its_end_it_stops_and_can_be_played_again(cinema: WindowDriver) -> None:
    cinema.bot.waitUntil(lambda: player(cinema, "hasEnded"), timeout=TIMEOUT)
    assert not cinema.kiosk.state.playing
    cinema.settle()
    cinema.touch("playFilm")
    cinema.bot.waitUntil(
        lambda: player(cinema, "playing") and player(cinema, "position") < 1, timeout=TIMEOUT
    )


def test_hidden_controls_are_shown_by_a_touch_that_does_nothing_else(
    cinema: WindowDriver,
) -> None:
    cinema.pass_time(4.1)
    cinema.bot.waitUntil(lambda: cinema.all("playFilm") == [], timeout=TIMEOUT)
    cinema.touch(QPoint(960, 300))
    assert player(cinema, "playing") is True
    cinema.bot.waitUntil(lambda: cinema.all("playFilm") != [], timeout=TIMEOUT)
    cinema.settle()
    cinema.touch(QPoint(960, 300))
    assert player(cinema, "playing") is False


def test_hidden_controls_are_shown_by_a_key_that_does_nothing_else(cinema: WindowDriver) -> None:
    cinema.find("playFilm").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    cinema.pass_time(4.1)
    QTest.keyClick(cinema.window, Qt.Key.Key_Space)
    assert player(cinema, "playing") is True
    assert not cinema.kiosk.state.controls_hidden


def test_the_close_button_stops_it_and_closes_its_file(cinema: WindowDriver) -> None:
    cinema.touch("close")
    assert cinema.page == "films"
    assert (player(cinema, "file"), player(cinema, "playing")) == ("", False)


def test_the_end_of_the_visit_stops_it(cinema: WindowDriver) -> None:
    cinema.kiosk.startAgain()
    assert not cinema.kiosk.state.playing
    assert player(cinema, "caption") == ""
    # The attract loop may already show the same film, without sound.
    assert player(cinema, "file") == "" or cinema.exhibit_window.player._muted


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("av1.webm", "films/av1.webm plays without a picture here; save it as VP9 (WebM) or H.264 (MP4)"),
        (
            "sound-only.webm",
            "films/sound-only.webm plays without a picture here; save it as VP9 (WebM) or H.264 (MP4)",
        ),
        ("not-there.webm", "films/not-there.webm"),
    ],
)
def test_a_film_that_cannot_be_played_is_logged_once_and_its_page_can_be_left(
    open_window: Make, tmp_path: Path, caplog: pytest.LogCaptureFixture, file: str, why: str
) -> None:
    exhibit = exhibit_of(tmp_path, f"id: bad, film: films/{file}, alt: A quay, caption: The quay")
    driver = open_window(exhibit, still=False)
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            driver.kiosk.start_at("films/bad")
            driver.bot.waitUntil(lambda: bool(player(driver, "hasFailed")), timeout=TIMEOUT)
            assert len(driver.all("missingFilm")) >= 1
            assert driver.all("playFilm") == []
            driver.kiosk.home()
    logged = [line for line in log_lines(caplog) if line != NO_SOUND]
    assert len(logged) == 1
    assert logged[0].startswith(why)
    assert not driver.kiosk.state.playing


def test_a_film_in_the_attract_loop_plays_without_sound_and_the_loop_continues(
    open_window: Make, tmp_path: Path
) -> None:
    exhibit = exhibit_of(tmp_path, "id: quay, film: films/vp9-opus.webm, alt: A quay, caption: The quay")
    driver = open_window(exhibit, still=False)
    driver.bot.waitUntil(lambda: bool(player(driver, "hasFrame")), timeout=TIMEOUT)
    assert driver.exhibit_window.player._muted
    loop = driver.attract_loop
    first = loop.current
    driver.bot.waitUntil(lambda: loop.current is not first, timeout=TIMEOUT)
    driver.kiosk.touched()
    assert player(driver, "file") == ""


def test_the_attract_loop_closes_a_film_once_the_next_slide_covers_it(
    open_window: Make, tmp_path: Path
) -> None:
    Image.new("RGB", (64, 36), "teal").save(tmp_path / "sea.png")
    film = "id: quay, film: films/vp9-opus.webm, alt: A quay, caption: The quay"
    driver = open_window(exhibit_of(tmp_path, film, "picture: sea.png, alt: The sea"), still=False)
    loop = driver.attract_loop
    driver.bot.waitUntil(lambda: loop.current.key == "sea.png", timeout=TIMEOUT)
    assert player(driver, "file") == "films/vp9-opus.webm", "its last frame is still visible"
    files: list[object] = []
    driver.exhibit_window.player.fileChanged.connect(lambda: files.append(player(driver, "file")))
    loop.advance()
    assert files[0] == "", "closed before the next one is loaded"


def test_the_attract_loop_skips_films_that_cannot_be_played(
    open_window: Make, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    items = [f"film: films/{name}.webm, alt: A quay" for name in ("av1", "not-there", "sound-only")]
    with caplog.at_level(logging.WARNING):
        driver = open_window(exhibit_of(tmp_path, *items), still=False)
        loop = driver.attract_loop
        driver.bot.waitUntil(lambda: loop.current.property("plate"), timeout=3 * TIMEOUT)
    assert len([line for line in log_lines(caplog) if line != NO_SOUND]) == 3


@pytest.mark.parametrize(
    "name",
    [
        "empty.webm",
        "text.webm",
        "m3u8.webm",
        "ffconcat.webm",
        "folder.webm",
        "pipe.webm",
        "device.webm",
        "circle.webm",
        "out.webm",
    ],
)
def test_a_file_that_is_not_a_film_is_never_opened_by_the_player(
    open_window: Make, tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    exhibit = exhibit_of(
        tmp_path, f"id: bad, film: films/{name}, alt: A quay", "id: good, film: films/vp9.webm, alt: A quay"
    )
    films = tmp_path / "films"
    (films / "folder.webm").mkdir()
    os.mkfifo(films / "pipe.webm")
    (films / "device.webm").symlink_to("/dev/zero")
    (films / "circle.webm").symlink_to("circle.webm")
    (films / "out.webm").symlink_to(FILMS / "vp9.webm")
    driver = open_window(exhibit, still=False)
    driver.open("films")
    with caplog.at_level(logging.WARNING):
        driver.kiosk.open("films/bad")
        assert player(driver, "hasFailed") is True
        assert len(driver.all("missingFilm")) == 1
        driver.kiosk.back()
        driver.kiosk.open("films/good")
        driver.bot.waitUntil(lambda: bool(player(driver, "hasFrame")), timeout=TIMEOUT)
    logged = [line for line in log_lines(caplog) if line != NO_SOUND]
    assert len(logged) == 1
    assert logged[0].startswith(f"films/{name}: ")


@pytest.mark.parametrize(
    ("text", "logged"),
    [
        (None, "file not found"),
        ("Not captions at all", "warning[captions]"),
        (CAPTIONS.encode("utf-16").decode("latin-1"), "warning"),
    ],
    ids=["missing", "other", "utf-16"],
)
def test_captions_that_cannot_be_read_are_logged_once_and_the_film_plays(
    open_window: Make, tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str | None, logged: str
) -> None:
    film = "id: quay, film: films/vp9.webm, alt: A quay, captions: {en: films/broken.vtt}"
    exhibit = exhibit_of(tmp_path, film)
    if text is not None:
        (tmp_path / "films/broken.vtt").write_bytes(text.encode("latin-1"))
    driver = open_window(exhibit, still=False)
    with caplog.at_level(logging.WARNING):
        driver.kiosk.start_at("films/quay")
        driver.bot.waitUntil(lambda: bool(player(driver, "hasFrame")), timeout=TIMEOUT)
    assert driver.all("filmCaptions") == []
    (line,) = log_lines(caplog)
    assert logged in line
    assert not line.rstrip().endswith(";")


def test_ffmpeg_writes_nothing_to_stderr(
    open_window: Make, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    driver = open_window(exhibit_of(tmp_path, "id: bad, film: films/av1.webm, alt: A quay"), still=False)
    driver.kiosk.start_at("films/bad")
    driver.bot.waitUntil(lambda: bool(player(driver, "hasFailed")), timeout=TIMEOUT)
    assert "[av1 @" not in capfd.readouterr().err


def test_a_truncated_film_plays_to_its_end(open_window: Make, tmp_path: Path) -> None:
    driver = open_window(
        exhibit_of(tmp_path, "id: bad, film: films/cut-short.webm, alt: A quay"), still=False
    )
    driver.kiosk.start_at("films/bad")
    driver.bot.waitUntil(
        lambda: bool(player(driver, "hasEnded") or player(driver, "hasFailed")), timeout=TIMEOUT
    )
    assert player(driver, "hasFrame") is True
    assert not driver.kiosk.state.playing


def test_all_films_share_one_media_player(open_window: Make, tmp_path: Path) -> None:
    items = [f"id: f{number}, film: films/vp9-opus.webm, alt: A quay" for number in range(3)]
    driver = open_window(exhibit_of(tmp_path, *items), still=False)
    backends = set()
    for number in range(3):
        driver.kiosk.start_at(f"films/f{number}")
        driver.bot.waitUntil(lambda: bool(player(driver, "hasFrame")), timeout=TIMEOUT)
        backends.add(id(driver.exhibit_window.player._backend))
    assert len(backends) == 1
    assert len(driver.exhibit_window.player.findChildren(QMediaPlayer)) == 1
