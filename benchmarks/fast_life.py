"""The kiosk as it is, but some times as fast: what `soak.py` runs. It also counts its own objects, and plays visitors.

    python fast_life.py FASTER VISITS run ...     (VISITS: the seed of the visitors, or "" for none)

Every ten seconds it writes how many objects of Qt's and how many objects of Python's there are, how many slides have
passed and how many visits.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import Shiboken

from cimaise.exhibit.pages.sitemap import page_ids
from cimaise.show.visit import Phase
from cimaise.show.events import Sheet
from cimaise.stage.bridge import slides
from cimaise.stage.bridge.playback import gallery_of
from cimaise.stage.film import player
from cimaise.stage.program import exhibit_window

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.stage.program.exhibit_window import ExhibitWindow

REPORT = 10_000
"""How often it counts, in ms."""
AGAIN = 250
"""How often it looks whether a visitor has left, in ms."""
GONE = 2.5
"""How long after a visit what is left of its pages is destroyed, in seconds: the last one fades out before."""
TAP = 400
"""How long a visitor looks before the next tap, in ms."""
TAPS = (6, 20)
"""How often a visitor taps, at least and at most."""
PAUSE = (3_000, 9_000)
"""How long nobody is there between two visits, in ms."""
WAYS_IN = 0.6
"""How many of the visitors begin on a page drawn by lot: films and pictures lie deeper than chance leads."""
SHOWS = 0.1
"""How often a visitor to a gallery starts its slideshow instead of a tap."""


def quicken(faster: float) -> None:
    """Let slides and films pass so many times as fast."""
    rise, pace, ready = slides.Slides.__init__, slides.Slides.set_pace, player.Player._ready

    def quick_slides(self: Any, films: Any, dwell: float, fade: float, parent: Any = None) -> None:
        rise(self, films, dwell / faster, fade / faster, parent)

    def quick_pace(self: Any, dwell: float, fade: float) -> None:
        pace(self, dwell / faster, fade / faster)

    def quick_film(self: Any) -> Any:
        engine = ready(self)
        if engine is not None:
            engine.setPlaybackRate(faster)
        return engine

    slides.Slides.__init__ = quick_slides  # type: ignore[assignment, method-assign]
    slides.Slides.set_pace = quick_pace  # type: ignore[method-assign]
    player.Player._ready = quick_film  # type: ignore[method-assign]


def objects(roots: Iterable[QObject]) -> int:
    """How many objects of Qt's are reached from some of them: their children, and the items that they show."""
    seen: set[int] = set()
    waiting = list(roots)
    while waiting:
        one = waiting.pop()
        address = Shiboken.getCppPointer(one)[0]
        if address in seen:
            continue
        seen.add(address)
        waiting += one.children()
        if isinstance(one, QQuickWindow):
            waiting.append(one.contentItem())
        elif isinstance(one, QQuickItem):
            waiting += one.childItems()
    return len(seen)


class Counter(QObject):
    """Writes what there is."""

    def __init__(self, one: ExhibitWindow) -> None:
        super().__init__(QGuiApplication.instance())
        self._stage, self._slides, self.visits = one, 0, 0
        self._since = time.monotonic()
        one.attract_loop.slideChanged.connect(self._pass)
        one.kiosk.phaseChanged.connect(self._begin)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count)
        self._timer.start(REPORT)

    def _pass(self) -> None:
        self._slides += 1

    def _begin(self) -> None:
        self._since = time.monotonic()

    def _count(self) -> None:
        calm = self._stage.kiosk.state.phase is Phase.ATTRACT and time.monotonic() - self._since >= GONE
        if not calm:
            # Every page has objects of its own: what stays is seen when the visitor has gone.
            self._timer.start(AGAIN)
            return
        self._timer.start(REPORT)
        application = QGuiApplication.instance()
        assert application is not None
        gc.collect()
        there = objects((application, self._stage.engine, self._stage.kiosk, self._stage.window))
        print(there, len(gc.get_objects()), self._slides, self.visits, flush=True)


class Visitor(QObject):
    """Comes, taps what can be tapped, by lot, and leaves."""

    def __init__(self, one: ExhibitWindow, counter: Counter, seed: int) -> None:
        super().__init__(QGuiApplication.instance())
        from PySide6.QtTest import QTest

        self._test = QTest
        self._stage, self._counter, self._lot = one, counter, random.Random(seed)
        self._finger = QTest.createTouchDevice()
        self._pages = list(page_ids(one.exhibit))
        self._taps = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(self._lot.randint(*PAUSE))

    def _go_on(self) -> None:
        kiosk = self._stage.kiosk
        if kiosk.state.phase is Phase.ATTRACT:
            self._counter.visits += 1
            self._taps = self._lot.randint(*TAPS)
            self._tap(QPoint(self._stage.window.width() // 2, self._stage.window.height() // 2))
            if self._lot.random() < WAYS_IN:
                kiosk.open(self._lot.choice(self._pages))
        elif self._taps:
            self._taps -= 1
            if (
                kiosk.state.sheet is Sheet.NONE
                and self._lot.random() < SHOWS
                and gallery_of(self._stage.exhibit, kiosk.state.page)
            ):
                kiosk.playSlideshow()
            else:
                self._tap(self._target())
        else:
            kiosk.startAgain()
            self._timer.start(self._lot.randint(*PAUSE))
            return
        self._timer.start(TAP)

    def _target(self) -> QPoint:
        """Anywhere: most of a page can be pressed. Looking for what can would leave Python objects behind."""
        window = self._stage.window
        return QPoint(self._lot.randrange(window.width()), self._lot.randrange(window.height()))

    def _tap(self, place: QPoint) -> None:
        window = self._stage.window
        self._test.touchEvent(window, self._finger).press(0, place, window).commit()
        self._test.touchEvent(window, self._finger).release(0, place, window).commit()


def watch(seed: int | None) -> None:
    """Count from the first stage on, and let visitors come where there is a seed."""
    rise = exhibit_window.ExhibitWindow.__init__

    def watched(self: Any, *arguments: Any, **options: Any) -> None:
        rise(self, *arguments, **options)
        counter = Counter(self)
        if seed is not None:
            Visitor(self, counter, seed)

    exhibit_window.ExhibitWindow.__init__ = watched  # type: ignore[method-assign]


if __name__ == "__main__":
    faster, seed = float(sys.argv.pop(1)), sys.argv.pop(1)
    quicken(faster)
    watch(int(seed) if seed else None)
    sys.argv[0] = "cimaise"
    from cimaise.__main__ import start

    start()
