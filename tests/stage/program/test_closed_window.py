"""A closed window no longer uses the player that it shares with the next window."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from tests.stage.exhibits import TREE, gallery

from cimaise.config.groups import AttractSettings
from cimaise.config.settings import Settings
from cimaise.stage.film.player import Player

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtGui import QGuiApplication
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit

DWELL = 0.2
"""How long a slide is shown, in seconds."""


def test_the_attract_loop_of_a_closed_window_has_stopped(
    open_window: OpenWindow, tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(TREE / "tests/data/films/vp9.webm", tmp_path / "quay.webm")
    items = [f"id: f{number}, film: quay.webm, alt: A quay" for number in range(2)]
    exhibit = gallery(tmp_path, "films", *items)
    player = Player(parent=qapp)
    settings = Settings(attract=AttractSettings(dwell=DWELL, fade=0.05))
    first = open_window(exhibit, still=False, player=player, config=settings)
    loop = first.attract_loop
    first.exhibit_window.close()

    loads: list[object] = []
    monkeypatch.setattr(player, "load", lambda *arguments, **_: loads.append(arguments))
    advanced: list[object] = []
    loop.slideChanged.connect(lambda: advanced.append(loop))
    # A film ended in the next window: the closed one must ignore it.
    player.ended.emit("quay.webm")
    player.failed.emit("quay.webm")
    first.bot.wait(round(DWELL * 1000 * 5))
    assert (advanced, loads) == ([], [])


def test_the_translations_of_a_closed_window_are_removed(
    open_window: OpenWindow, two_languages: Exhibit
) -> None:
    driver = open_window(two_languages, language="ar")
    assert QCoreApplication.translate("Dock", "Back") == "رجوع"
    driver.exhibit_window.close()
    assert QCoreApplication.translate("Dock", "Back") == "Back"
