"""The real window, offscreen, created and closed for each test. Every warning of Qt fails a test (pyproject.toml)."""

from __future__ import annotations

import gc
import os
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cimaise.config.groups import VisitSettings
from cimaise.config.settings import Settings
from cimaise.exhibit.reading.reader import read
from cimaise.show.events import Tick
from cimaise.stage.input.scene import scene
from cimaise.stage.program.exhibit_window import ExhibitWindow
from cimaise.stage.text import fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem

    from cimaise.exhibit.model.exhibit import Exhibit

TREE = Path(__file__).parents[2]
_SMALL = (480, 270)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


def small_copy(source: Path, folder: Path) -> Exhibit:
    """An exhibit with small pictures: these tests are not about decoding."""
    shutil.copytree(source, folder)
    for picture in folder.glob("pictures/*.jpg"):
        try:
            with Image.open(picture) as image:
                if max(image.size) > max(_SMALL):
                    image.resize(_SMALL).save(picture)
        except OSError:
            continue  # one of them is damaged on purpose
    reading = read(folder)
    assert reading.exhibit is not None, reading.diagnostics
    return reading.exhibit


def gallery(folder: Path, room: str, *items: str) -> Exhibit:
    """An exhibit in this folder with one gallery; its items are in YAML's flow style. Their files exist already, or are missing
    on purpose."""
    head = f"format: 1\ntitle: The quay\nlanguages: [en]\nrooms:\n  - id: {room}\n    kind: gallery\n    title: Room\n"
    listed = "".join(f"      - {{{item}}}\n" for item in items)
    (folder / "exhibit.yaml").write_text(f"{head}    items:\n{listed}")
    reading = read(folder)
    assert reading.exhibit is not None, reading.diagnostics
    return reading.exhibit


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    return small_copy(TREE / "content", tmp_path_factory.mktemp("bundled") / "content")


@pytest.fixture(scope="session")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    return small_copy(TREE / "tests/data/two-languages", tmp_path_factory.mktemp("two") / "exhibit")


@dataclass
class Clock:
    """A clock that a test advances."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class WindowDriver:
    """The window of an exhibit and a simulated visitor."""

    exhibit_window: ExhibitWindow
    clock: Clock
    bot: QtBot
    exits: list[bool] = field(default_factory=list)
    finger: QPointingDevice = field(default_factory=QTest.createTouchDevice)
    locked: bool = False

    def __post_init__(self) -> None:
        self.exhibit_window.connect_input(None if self.locked else lambda: self.exits.append(True))

    @property
    def window(self) -> Any:
        return self.exhibit_window.window

    @property
    def kiosk(self) -> Any:
        return self.exhibit_window.kiosk

    @property
    def attract_loop(self) -> Any:
        return self.exhibit_window.session.attract_loop

    @property
    def slideshow(self) -> Any:
        return self.exhibit_window.session.slideshow

    @property
    def page(self) -> str:
        return self.kiosk.state.page

    def open(self, page: str) -> None:
        """Start a visit on a page, without a touch."""
        self.kiosk.start_at(page)
        self.settle()

    def pass_time(self, seconds: float) -> None:
        """Let time pass without input."""
        self.clock.now += seconds
        self.exhibit_window.session.session.handle(Tick(self.clock.now))

    def settle(self) -> None:
        """Wait until every visible picture has been loaded or has failed."""
        idle_passes = 0
        end = time.monotonic() + 20
        while idle_passes < 3:
            assert time.monotonic() < end, "a picture is neither loaded nor fails"
            QCoreApplication.processEvents()
            loading = any(item.property("loading") is True for item in below(self.root))
            idle_passes = 0 if loading else idle_passes + 1
            if loading:
                time.sleep(0.002)

    @property
    def root(self) -> QQuickItem:
        return self.window.contentItem()

    def find(self, name: str) -> QQuickItem:
        """The visible item with this objectName; fails unless there is exactly one."""
        found = self.all(name)
        assert len(found) == 1, f"{name} is visible {len(found)} times"
        return found[0]

    def all(self, name: str) -> list[QQuickItem]:
        return [item for item in below(self.root) if item.objectName() == name]

    def items(self, kind: str) -> list[QQuickItem]:
        """All visible items of a Qt class."""
        return [item for item in below(self.root) if item.inherits(kind)]

    def centre(self, name: str) -> QPoint:
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def point(self, x: float, y: float) -> QPoint:
        """The position in the window of a position in the scene."""
        return scene(self.window).mapToScene(QPointF(x, y)).toPoint()

    def press(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).press(finger, at, self.window).commit()

    def move(self, to: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).move(finger, to, self.window).commit()

    def release(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).release(finger, at, self.window).commit()

    def touch(self, where: str | QPoint) -> None:
        """Touch and release."""
        at = self.centre(where) if isinstance(where, str) else where
        self.press(at)
        self.release(at)
        self.settle()

    def drag(self, start: QPoint, end: QPoint, steps: int = 8) -> None:
        """Drag a finger."""
        self.press(start)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * step / steps)
            QTest.qWait(8)
        self.release(end)
        self.settle()

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window, key)
        self.settle()


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all its visible descendants, in painting order."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from below(child)


@pytest.fixture
def main_thread_gc() -> Iterator[None]:
    """No garbage collection in other threads, where it would destroy Qt objects: as in runtime/garbage.py."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def open_window(
    qapp: QGuiApplication, qtbot: QtBot, main_thread_gc: None
) -> Iterator[Callable[..., WindowDriver]]:
    """Open a window: `house(exhibit, size=(1920, 1080), still=True)`. Other options are those of ExhibitWindow."""
    made: list[WindowDriver] = []

    def make(
        exhibit: Exhibit, size: tuple[int, int] = (1920, 1080), *, locked: bool = False, **options: Any
    ) -> WindowDriver:
        clock = Clock()
        if language := options.pop("language", None):
            options["config"] = Settings(visit=VisitSettings(language=language))
        exhibit_window = ExhibitWindow(
            exhibit, clock=clock, geometry=QRect(0, 0, *size), **({"still": True} | options)
        )
        fonts.load_later()
        exhibit_window.window.show()
        exhibit_window.window.requestActivate()
        driver = WindowDriver(exhibit_window, clock, qtbot, locked=locked)
        made.append(driver)
        driver.settle()
        return driver

    yield make
    for driver in made:
        driver.exhibit_window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.clear()
