"""Drives the window of an exhibit as a visitor does: touches, drags, presses keys, and finds items by name."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from limit import LIMIT
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from shiboken6 import isValid
from tests.stage.patient_bot import PatientBot

from cimaise.show.events import Tick
from cimaise.stage.input.scene import scene
from cimaise.stage.program.exhibit_window import ExhibitWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem


FULL_HD = (1920, 1080)
"""The usual size of a screen in px, for tests that are about places or lengths."""


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
    bot: PatientBot
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
        end = time.monotonic() + LIMIT
        headers = self.exhibit_window.pictures.headers
        while True:
            # Twice in a row: a header that is requested and read in one pass is laid out in the next one.
            idle_passes = 0
            while idle_passes < 2:
                busy = headers.busy
                for _ in range(3):
                    QCoreApplication.processEvents()
                if busy or headers.busy:
                    assert time.monotonic() < end, "the header of a picture is not read"
                    time.sleep(0.001)
                    idle_passes = 0
                else:
                    idle_passes += 1
            loading = [item for item in below(self.root) if item.property("loading") is True]
            if not loading:
                return
            # Only these: walking through all items takes longer than loading a picture.
            while any(isValid(item) and item.isVisible() and item.property("loading") for item in loading):
                assert time.monotonic() < end, "a picture is neither loaded nor fails"
                time.sleep(0.002)
                QCoreApplication.processEvents()

    @property
    def root(self) -> QQuickItem:
        return self.window.contentItem()

    def find(self, name: str) -> QQuickItem:
        """The visible item with this objectName; fails unless there is exactly one."""
        found = self.all(name)
        assert len(found) == 1, f"{name} is visible {len(found)} times"
        return found[0]

    def all(self, name: str) -> list[QQuickItem]:
        """All visible items with this objectName."""
        return [item for item in below(self.root) if item.objectName() == name]

    def texts(self, name: str = "") -> list[str]:
        """The texts of all visible items with this objectName, or of all visible text items."""
        items = self.all(name) if name else self.items("QQuickText")
        return [text for item in items if (text := item.property("text"))]

    def items(self, kind: str) -> list[QQuickItem]:
        """All visible items of a Qt class."""
        return [item for item in below(self.root) if item.inherits(kind)]

    def reading_area(self) -> QQuickItem:
        """The Flickable with the text of the current page."""
        return next(child for child in self.find("reading").childItems() if child.inherits("QQuickFlickable"))

    def player_state(self, name: str) -> Any:
        """A QML property of the player."""
        return self.exhibit_window.player.property(name)

    def focused(self) -> str:
        """The objectName of the item with the keyboard focus, or ""."""
        item = self.window.activeFocusItem()
        return item.objectName() if item is not None else ""

    def centre(self, name: str) -> QPoint:
        """The centre of an item, in window px."""
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

    def cancel_touch(self) -> None:
        """Cancel the touch, as the system does when it takes over a gesture. The next touch is by another finger."""
        QCoreApplication.sendEvent(self.window, QTouchEvent(QEvent.Type.TouchCancel, self.finger))
        self.finger = QTest.createTouchDevice()

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
    remaining = [item]
    while remaining:
        item = remaining.pop()
        if item.isVisible():
            yield item
            remaining += reversed(item.childItems())


OpenWindow = Callable[..., WindowDriver]
"""Opens the window of an exhibit: see the fixture `open_window`."""
