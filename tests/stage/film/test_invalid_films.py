"""Films and captions that are missing, damaged, or of another format."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from tests.stage.exhibits import FILMS
from tests.stage.film.film_exhibits import CAPTIONS, film_exhibit, log_lines

from cimaise.stage.film import player

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver


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
@pytest.mark.usefixtures("without_frames")
def test_a_film_that_cannot_be_played_is_logged_once_and_its_page_can_be_left(
    open_window: OpenWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture, file: str, why: str
) -> None:
    exhibit = film_exhibit(tmp_path, f"id: bad, film: films/{file}, alt: A quay, caption: The quay")
    driver = open_window(exhibit, still=False)
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            driver.kiosk.start_at("films/bad")
            driver.bot.waitUntil(lambda: driver.player_state("hasFailed"))
            assert len(driver.all("missingFilm")) >= 1
            assert driver.all("playFilm") == []
            driver.kiosk.home()
    logged = log_lines(caplog)
    assert len(logged) == 1
    assert logged[0].startswith(why)
    assert not driver.kiosk.state.playing


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
    open_window: OpenWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    exhibit = film_exhibit(
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
        assert driver.player_state("hasFailed") is True
        assert len(driver.all("missingFilm")) == 1
        driver.kiosk.back()
        driver.kiosk.open("films/good")
        driver.bot.waitUntil(lambda: driver.player_state("hasFrame"))
    logged = log_lines(caplog)
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
    open_window: OpenWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str | None, logged: str
) -> None:
    film = "id: quay, film: films/vp9.webm, alt: A quay, captions: {en: films/broken.vtt}"
    exhibit = film_exhibit(tmp_path, film)
    if text is not None:
        (tmp_path / "films/broken.vtt").write_bytes(text.encode("latin-1"))
    driver = open_window(exhibit, still=False)
    with caplog.at_level(logging.WARNING):
        driver.kiosk.start_at("films/quay")
        driver.bot.waitUntil(lambda: driver.player_state("hasFrame"))
    assert driver.all("filmCaptions") == []
    (line,) = log_lines(caplog)
    assert logged in line
    assert not line.rstrip().endswith(";")


def test_ffmpeg_writes_nothing_to_stderr(
    open_window: OpenWindow, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    driver = open_window(film_exhibit(tmp_path, "id: bad, film: films/av1.webm, alt: A quay"), still=False)
    driver.kiosk.start_at("films/bad")
    driver.bot.waitUntil(lambda: driver.player_state("hasFailed"))
    assert "[av1 @" not in capfd.readouterr().err


def test_a_truncated_film_plays_to_its_end(open_window: OpenWindow, tmp_path: Path) -> None:
    driver = open_window(
        film_exhibit(tmp_path, "id: bad, film: films/cut-short.webm, alt: A quay"), still=False
    )
    driver.kiosk.start_at("films/bad")
    driver.bot.waitUntil(lambda: bool(driver.player_state("hasEnded") or driver.player_state("hasFailed")))
    assert driver.player_state("hasFrame") is True
    assert not driver.kiosk.state.playing


@pytest.mark.parametrize("paused", [False, True], ids=["while it plays", "after a pause"])
def test_a_film_without_new_frames_ends(
    playing_film: WindowDriver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    paused: bool,
) -> None:
    """As on a lost disk: Qt's player reports neither an error nor the end of the film."""
    film = playing_film.exhibit_window.player
    backend = film._backend
    assert backend is not None
    monkeypatch.setattr(player, "_FRAME_TIMEOUT", 100)
    if paused:
        film.pause()
        monkeypatch.setattr(backend, "play", lambda: None)
        with caplog.at_level(logging.WARNING), playing_film.bot.waitSignal(film.ended):
            film.play()
    else:
        # The backend stops, and the player does not know it.
        film.frameReceived.connect(backend.pause)
        with caplog.at_level(logging.WARNING):
            playing_film.bot.waitSignal(film.ended).wait()
    assert log_lines(caplog) == [
        "films/vp9-opus.webm stopped before its end; check whether its disk can still be read"
    ]
    assert playing_film.player_state("hasEnded") is True
    assert playing_film.player_state("playing") is False
    assert playing_film.player_state("hasFailed") is False
