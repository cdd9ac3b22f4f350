from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.stage.film.film_exhibits import film_exhibit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver


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
