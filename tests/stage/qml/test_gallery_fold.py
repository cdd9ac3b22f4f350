"""The end of the screen cuts a row of a gallery, so that visitors see that there is more; it cuts no play mark. Films show
their duration."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtGui import QAccessible
from tests.stage.exhibits import FILMS, gallery
from tests.stage.qml.page_items import bounds

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit

SIZES = [(1280, 720), (600, 1024)]
PEEK = 5
"""How much of the next row is visible, in u."""


@pytest.fixture
def films(tmp_path: Path) -> Exhibit:
    shutil.copy(FILMS / "vp9-opus.webm", tmp_path / "film.webm")
    for name, size in (("wide", (160, 90)), ("upright", (90, 135))):
        Image.new("RGB", size, "#334455").save(tmp_path / f"{name}.png")
    film = "film: film.webm, poster: wide.png, alt: Film, caption: Quay"
    pictures = [
        "picture: wide.png, alt: A",
        "picture: upright.png, alt: B",
        film,
        "picture: wide.png, alt: C",
    ]
    return gallery(tmp_path, "films", *pictures * 6)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(bounds(item))


def test_the_end_of_the_screen_cuts_a_row_and_no_play_mark(open_window: OpenWindow, films: Exhibit) -> None:
    driver = open_window(films, SIZES[0])
    for size in SIZES:
        driver.window.resize(*size)
        driver.settle()
        driver.open("films")
        u = min(size) / 135
        fade = place(driver.find("fade"))
        end = fade.top()
        rows = [place(item) for link in films.rooms[0].items for item in driver.all(f"row-films/{link.id}")]  # type: ignore[union-attr]
        cut = [row for row in rows if row.top() < end < row.bottom()]
        assert cut, f"no row is cut at {size}"
        assert all(end - row.top() >= PEEK * u - 2 for row in cut), size
        marks = [place(mark) for mark in driver.all("playDisc")]
        assert marks
        assert not [mark for mark in marks if mark.top() < fade.bottom() - 1 and mark.bottom() > end], size
        driver.open("home")


def test_a_film_shows_its_duration_and_says_it(open_window: OpenWindow, films: Exhibit) -> None:
    driver = open_window(films)
    driver.open("films")
    assert set(driver.texts("filmDuration")) == {"0:02"}
    film = next(link.id for link in films.rooms[0].items if hasattr(link, "file"))  # type: ignore[union-attr]
    interface = QAccessible.queryAccessibleInterface(driver.find(f"row-films/{film}"))
    assert interface.text(QAccessible.Text.Name) == "Quay, 0:02"
