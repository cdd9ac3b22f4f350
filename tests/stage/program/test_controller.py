"""The controller: it replaces windows and reloaders, and ends their threads."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from cimaise.config.groups import ExhibitSettings
from cimaise.config.loader import LoadedSettings, load
from cimaise.config.settings import Settings
from cimaise.exhibit.reading.reader import read
from cimaise.platform.display import Display
from cimaise.platform.renderer import Renderer
from cimaise.stage.film.player import Player
from cimaise.stage.program import controller as module
from cimaise.stage.program.controller import ExhibitController
from cimaise.stage.program.options import Options
from cimaise.stage.reload.exhibit import THREAD as EXHIBIT_THREAD
from cimaise.stage.reload.settings import THREAD as SETTINGS_THREAD
from cimaise.stage.window.orientation import Orientation
from cimaise.stage.window.screens import Screens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    Start = Callable[..., ExhibitController]

TEXT = (
    "format: 1\ntitle: {title}\nlanguages: [en]\nrooms:\n  - {{kind: text, title: About, text: A harbour.}}\n"
)


def exhibit_folder(parent: Path, title: str) -> Path:
    folder = parent / title
    folder.mkdir()
    (folder / "exhibit.yaml").write_text(TEXT.format(title=title))
    return folder


def pollers() -> list[str]:
    """The names of the polling threads that are alive."""
    names = {EXHIBIT_THREAD, SETTINGS_THREAD}
    return sorted(thread.name for thread in threading.enumerate() if thread.name in names)


class NoServices(QObject):
    """Replaces the deferred services: the garbage collector would change the process of the tests."""

    def keep(self) -> None:
        pass


@pytest.fixture
def start(
    tmp_path: Path,
    qapp: QGuiApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    main_thread_gc: None,
) -> Iterator[Start]:
    """Start a controller with the exhibit in a folder."""
    monkeypatch.setattr(module, "start_services", NoServices)
    root = QObject()
    controllers: list[ExhibitController] = []

    def loaded() -> LoadedSettings:
        return load({}, None, root=tmp_path)

    def make(folder: Path, *, kiosk: bool = False) -> ExhibitController:
        options = Options(
            display=Display("offscreen", "test"),
            renderer=Renderer.SOFTWARE,
            folder=folder,
            home=folder,
            read=lambda path, _: read(path),
            config=Settings(),
            load=loaded,
            kiosk=kiosk,
            windowed=(640, 360),
            page="home",
        )
        orientation = Orientation(parent=root)
        screens = Screens(None, orientation, windowed=options.windowed, parent=root)
        controller = ExhibitController(
            options, screens, orientation, Player(parent=root), lambda: None, parent=root
        )
        controllers.append(controller)
        controller.start(read(folder))
        return controller

    yield make
    for controller in controllers:
        controller.close()
    root.deleteLater()


def title_of(controller: ExhibitController) -> str:
    window = controller._window
    return window.exhibit.title.text("en") if window is not None else ""


def test_close_ends_the_polling_threads(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    controller = start(exhibit_folder(tmp_path, "Town"))
    qtbot.waitUntil(lambda: pollers() == sorted([EXHIBIT_THREAD, SETTINGS_THREAD]))
    controller.close()
    assert pollers() == []


def test_another_folder_replaces_the_reloader_and_after_the_visit_the_window(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    controller = start(exhibit_folder(tmp_path, "Town"))
    qtbot.waitUntil(lambda: pollers() != [])
    first = controller._window
    city = exhibit_folder(tmp_path, "City")
    controller._apply_settings(Settings(exhibit=ExhibitSettings(path=city)))
    assert pollers() == sorted([EXHIBIT_THREAD, SETTINGS_THREAD])
    qtbot.waitUntil(lambda: controller._pending is not None)
    assert title_of(controller) == "Town", "the visit was interrupted"
    assert first is not None
    first.kiosk.startAgain()
    qtbot.waitUntil(lambda: title_of(controller) == "City")
    assert first.closed


def test_a_window_that_is_replaced_before_its_first_slide_is_not_completed(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    controller = start(exhibit_folder(tmp_path, "Town"))
    qtbot.waitUntil(lambda: pollers() != [])
    city, port = (read(exhibit_folder(tmp_path, title)).exhibit for title in ("City", "Port"))
    windows = []
    for exhibit in (city, port):
        window = controller._window
        assert window is not None
        window.kiosk.startAgain()
        controller._pending = exhibit
        controller._replace_when_idle()
        windows.append(controller._window)
    qtbot.waitUntil(lambda: windows[1]._idle_gate is not None)
    assert windows[0].closed
    assert windows[0]._idle_gate is None


def wait_for_end_of_visit(controller: ExhibitController, qtbot: QtBot) -> None:
    """End the visit, and wait until a pending exhibit would have been shown."""
    window = controller._window
    assert window is not None
    with qtbot.waitSignal(window.kiosk.phaseChanged):
        window.kiosk.startAgain()
    # After the timer of the controller, which has the same interval.
    passed: list[bool] = []
    QTimer.singleShot(0, lambda: passed.append(True))
    qtbot.waitUntil(lambda: passed != [])


def test_a_pending_exhibit_is_dropped_when_its_folder_is_deselected(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    controller = start(exhibit_folder(tmp_path, "Town"))
    qtbot.waitUntil(lambda: pollers() != [])
    first = controller._window
    city = exhibit_folder(tmp_path, "City")
    controller._apply_settings(Settings(exhibit=ExhibitSettings(path=city)))
    qtbot.waitUntil(lambda: controller._pending is not None)
    controller._apply_settings(Settings())
    assert controller._pending is None
    wait_for_end_of_visit(controller, qtbot)
    assert controller._window is first
    assert title_of(controller) == "Town"


def test_a_pending_exhibit_is_dropped_when_the_link_to_it_is_switched_back(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    town, city = (exhibit_folder(tmp_path, title) for title in ("Town", "City"))
    current = tmp_path / "current"

    def switch_to(folder: Path) -> None:
        link = tmp_path / "new"
        link.symlink_to(folder, target_is_directory=True)
        link.replace(current)

    switch_to(town)
    controller = start(current)
    qtbot.waitUntil(lambda: pollers() != [])
    first = controller._window
    switch_to(city)
    qtbot.waitUntil(lambda: controller._pending is not None)
    assert title_of(controller) == "Town"
    switch_to(town)
    qtbot.waitUntil(lambda: controller._pending is None)
    wait_for_end_of_visit(controller, qtbot)
    assert controller._window is first
    assert title_of(controller) == "Town"
