"""The real window, offscreen, created and closed for each test. Every warning of Qt fails a test (pyproject.toml)."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

import pytest
from limit import LIMIT_MS
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QGuiApplication
from tests.stage import render_cache
from tests.stage.driver import Clock, OpenWindow, WindowDriver
from tests.stage.exhibits import TREE, small_copy
from tests.stage.patient_bot import PatientBot

from cimaise.config.groups import VisitSettings
from cimaise.config.settings import Settings
from cimaise.stage.film import player
from cimaise.stage.program.exhibit_window import ExhibitWindow
from cimaise.stage.runtime.garbage import collect
from cimaise.stage.text import fonts
from cimaise.stage.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """The exhibit that is delivered with the program."""
    return small_copy(TREE / "content", tmp_path_factory.mktemp("bundled") / "content")


@pytest.fixture(scope="session")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """An exhibit in English and Arabic."""
    return small_copy(TREE / "tests/data/two-languages", tmp_path_factory.mktemp("two") / "exhibit")


@pytest.fixture
def qtbot(qapp: QGuiApplication, request: pytest.FixtureRequest) -> PatientBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program waits for the frames of a film for as long as the tests do. On a busy machine they come late."""
    monkeypatch.setattr(player, "_FIRST_FRAME_TIMEOUT", LIMIT_MS)
    monkeypatch.setattr(player, "_FRAME_TIMEOUT", LIMIT_MS)


@pytest.fixture(autouse=True)
def rendered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests with the same pictures share them: rendering takes half of the time of a page."""
    monkeypatch.setattr("cimaise.media.picture.render", render_cache.render)


@pytest.fixture(scope="session")
def frozen_modules(qapp: QGuiApplication) -> None:
    """Nothing that exists now is garbage: collections need not look at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def main_thread_gc(frozen_modules: None) -> Iterator[None]:
    """No garbage collection in other threads, where it would destroy Qt objects: as in runtime/garbage.py."""
    gc.disable()
    yield
    collect()
    gc.enable()


@pytest.fixture
def open_window(qapp: QGuiApplication, qtbot: PatientBot, main_thread_gc: None) -> Iterator[OpenWindow]:
    """Open a window: `open_window(exhibit, size=(1280, 720), still=True)`. The other options are those of ExhibitWindow.

    A window of this size is painted in less than half of the time that the usual 1920x1080 takes, and looks the same.
    """
    drivers: list[WindowDriver] = []

    def make(
        exhibit: Exhibit,
        size: tuple[int, int] = (1280, 720),
        *,
        locked: bool = False,
        full_screen: bool = False,
        **options: Any,
    ) -> WindowDriver:
        clock = Clock()
        window = MainWindow(QRect(0, 0, *size), full_screen=full_screen)
        if language := options.pop("language", None):
            options["config"] = Settings(visit=VisitSettings(language=language))
        exhibit_window = ExhibitWindow(exhibit, clock=clock, window=window, **({"still": True} | options))
        fonts.load_later()
        exhibit_window.window.show()
        exhibit_window.window.requestActivate()
        driver = WindowDriver(exhibit_window, clock, qtbot, locked=locked)
        drivers.append(driver)
        driver.settle()
        return driver

    yield make
    for driver in drivers:
        driver.exhibit_window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    drivers.clear()
