from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.stage.film.film_exhibits import film_exhibit

from cimaise.stage.film import player

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver


@pytest.fixture
def without_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of the films has frames; the program soon stops waiting for the first one."""
    monkeypatch.setattr(player, "_FIRST_FRAME_TIMEOUT", 200)


@pytest.fixture
def playing_film(open_window: OpenWindow, tmp_path: Path) -> WindowDriver:
    """A film with sound and captions, playing."""
    film = (
        "id: quay, film: films/vp9-opus.webm, alt: A quay, caption: The quay, captions: {en: films/quay.vtt}"
    )
    driver = open_window(film_exhibit(tmp_path, film), still=False)
    driver.kiosk.start_at("films")
    driver.kiosk.open("films/quay")
    driver.bot.waitUntil(lambda: driver.player_state("hasFrame"))
    return driver
