"""The real stage, offscreen: made for one test, struck after it; any warning of Qt's fails the test (pyproject.toml)."""

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
    """An exhibit with its pictures made small: what is tested is the stage, not the decoder."""
    shutil.copytree(source, folder)
    for picture in folder.glob("pictures/*.jpg"):
        try:
            with Image.open(picture) as image:
                if max(image.size) > max(_SMALL):
                    image.resize(_SMALL).save(picture)
        except OSError:
            continue  # a damaged one is there on purpose
    reading = read(folder)
    assert reading.exhibit is not None, reading.diagnostics
    return reading.exhibit


def gallery(folder: Path, room: str, *items: str) -> Exhibit:
    """An exhibit in this folder with one gallery of that id; its items are in YAML's short form. What they name lies there
    already, or is missing on purpose."""
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
    """Seconds that pass when a test says so."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class House:
    """A stage and the hands of a visitor."""

    stage: ExhibitWindow
    clock: Clock
    bot: QtBot
    left: list[bool] = field(default_factory=list)
    finger: QPointingDevice = field(default_factory=QTest.createTouchDevice)
    locked: bool = False

    def __post_init__(self) -> None:
        self.stage.listen(None if self.locked else lambda: self.left.append(True))

    @property
    def window(self) -> Any:
        return self.stage.window

    @property
    def kiosk(self) -> Any:
        return self.stage.kiosk

    @property
    def attract_loop(self) -> Any:
        return self.stage.session.attract_loop

    @property
    def slideshow(self) -> Any:
        return self.stage.session.slideshow

    @property
    def page(self) -> str:
        return self.kiosk.state.page

    def open(self, page: str) -> None:
        """A visit on a page, without a finger."""
        self.kiosk.start_at(page)
        self.settle()

    def pass_time(self, seconds: float) -> None:
        """Let silence pass as the stage's own timer would notice it."""
        self.clock.now += seconds
        self.stage.session.session.handle(Tick(self.clock.now))

    def settle(self) -> None:
        """Until every picture on show has come, or will not, and all that moves has arrived."""
        calm = 0
        end = time.monotonic() + 20
        while calm < 3:
            assert time.monotonic() < end, "a picture neither comes nor fails"
            QCoreApplication.processEvents()
            calm = 0 if any(item.property("loading") is True for item in below(self.root)) else calm + 1
            if not calm:
                time.sleep(0.002)

    @property
    def root(self) -> QQuickItem:
        return self.window.contentItem()

    def find(self, name: str) -> QQuickItem:
        """What a visitor sees under that name (objectName); fails where it is not on show exactly once."""
        found = self.all(name)
        assert len(found) == 1, f"{name} is on show {len(found)} times"
        return found[0]

    def all(self, name: str) -> list[QQuickItem]:
        return [item for item in below(self.root) if item.objectName() == name]

    def items(self, kind: str) -> list[QQuickItem]:
        """Everything on show of one of Qt's classes."""
        return [item for item in below(self.root) if item.inherits(kind)]

    def centre(self, name: str) -> QPoint:
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def point(self, x: float, y: float) -> QPoint:
        """A place as the visitor sees it, in the window."""
        return scene(self.window).mapToScene(QPointF(x, y)).toPoint()

    def press(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).press(finger, at, self.window).commit()

    def move(self, to: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).move(finger, to, self.window).commit()

    def release(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).release(finger, at, self.window).commit()

    def touch(self, where: str | QPoint) -> None:
        """A finger put down and lifted."""
        at = self.centre(where) if isinstance(where, str) else where
        self.press(at)
        self.release(at)
        self.settle()

    def drag(self, start: QPoint, end: QPoint, steps: int = 8) -> None:
        """A finger drawn over the screen."""
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
    """An item and all that is visible under it, in the order it is painted in."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from below(child)


@pytest.fixture
def house(qapp: QGuiApplication, qtbot: QtBot) -> Iterator[Callable[..., House]]:
    """Makes a house: `house(exhibit, size=(1920, 1080), still=True)`."""
    made: list[House] = []

    def make(
        exhibit: Exhibit, size: tuple[int, int] = (1920, 1080), *, locked: bool = False, **options: Any
    ) -> House:
        clock = Clock()
        if language := options.pop("language", None):
            options["config"] = Settings(visit=VisitSettings(language=language))
        stage = ExhibitWindow(exhibit, clock=clock, place=QRect(0, 0, *size), **({"still": True} | options))
        fonts.load_later()
        stage.window.show()
        stage.window.requestActivate()
        one = House(stage, clock, qtbot, locked=locked)
        made.append(one)
        one.settle()
        return one

    # As in the running kiosk (stage/garbage.py): never from the thread that loads pictures.
    gc.disable()
    yield make
    for one in made:
        one.stage.strike()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.clear()
    gc.collect()
    gc.enable()
