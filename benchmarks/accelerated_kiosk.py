"""The kiosk at a multiple of its speed, with object counts and simulated visitors; `soak.py` runs it.

    python accelerated_kiosk.py SPEED SEED run ...     (SEED: random seed of the visitors, or "" for no visitors)

Every ten seconds it prints four numbers: Qt objects, Python objects, slides shown so far and visits so far.
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

from cimaise.exhibit.pages.gallery import gallery_items
from cimaise.exhibit.pages.sitemap import page_ids
from cimaise.show.events import Sheet
from cimaise.show.visit import Phase
from cimaise.stage.bridge import slides
from cimaise.stage.film import player
from cimaise.stage.program import exhibit_window

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.stage.program.exhibit_window import ExhibitWindow

REPORT_INTERVAL = 10_000
"""Time between two reports, in ms."""
RETRY_INTERVAL = 250
"""Time between two checks whether the visit has ended, in ms."""
CLEANUP_TIME = 2.5
"""Seconds after a visit until its pages are destroyed; the last page fades out first."""
TAP_INTERVAL = 400
"""Time between two taps of a visitor, in ms."""
TAPS = (6, 20)
"""Minimum and maximum number of taps of a visitor."""
PAUSE = (3_000, 9_000)
"""Minimum and maximum time between two visits, in ms."""
DIRECT_ENTRY = 0.6
"""Probability that a visit starts on a random page, since random taps seldom reach films and pictures."""
SLIDESHOW = 0.1
"""Probability that a visitor in a gallery starts its slideshow instead of tapping."""


def accelerate(speed: float) -> None:
    """Make slides and films run faster by a factor."""
    create, set_pace = slides.Slides.__init__, slides.Slides.set_pace
    require_backend = player.Player._require_backend

    def create_fast(self: Any, films: Any, dwell: float, fade: float, *rest: Any) -> None:
        create(self, films, dwell / speed, fade / speed, *rest)

    def set_fast_pace(self: Any, dwell: float, fade: float) -> None:
        set_pace(self, dwell / speed, fade / speed)

    def require_fast_backend(self: Any) -> Any:
        backend = require_backend(self)
        if backend is not None:
            backend._player.setPlaybackRate(speed)
        return backend

    slides.Slides.__init__ = create_fast  # type: ignore[assignment, method-assign]
    slides.Slides.set_pace = set_fast_pace  # type: ignore[method-assign]
    player.Player._require_backend = require_fast_backend  # type: ignore[method-assign]


def count_objects(roots: Iterable[QObject]) -> int:
    """The number of Qt objects reachable from the roots through children and visual child items."""
    seen: set[int] = set()
    pending = list(roots)
    while pending:
        current = pending.pop()
        address = Shiboken.getCppPointer(current)[0]
        if address in seen:
            continue
        seen.add(address)
        pending += current.children()
        if isinstance(current, QQuickWindow):
            pending.append(current.contentItem())
        elif isinstance(current, QQuickItem):
            pending += current.childItems()
    return len(seen)


class Counter(QObject):
    """Prints the counts at regular intervals."""

    def __init__(self, window: ExhibitWindow) -> None:
        super().__init__(QGuiApplication.instance())
        self._exhibit_window, self._slide_count, self.visits = window, 0, 0
        self._phase_start = time.monotonic()
        window.session.attract_loop.slideChanged.connect(self._count_slide)
        window.kiosk.phaseChanged.connect(self._restart_phase)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._report)
        self._timer.start(REPORT_INTERVAL)

    def _count_slide(self) -> None:
        self._slide_count += 1

    def _restart_phase(self) -> None:
        self._phase_start = time.monotonic()

    def _report(self) -> None:
        idle = (
            self._exhibit_window.kiosk.state.phase is Phase.ATTRACT
            and time.monotonic() - self._phase_start >= CLEANUP_TIME
        )
        if not idle:
            # Pages own objects, so count only after the pages of the visit are destroyed.
            self._timer.start(RETRY_INTERVAL)
            return
        self._timer.start(REPORT_INTERVAL)
        application = QGuiApplication.instance()
        assert application is not None
        gc.collect()
        session = self._exhibit_window.session
        roots = (
            session.kiosk,
            session.attract_loop,
            session.slideshow,
            self._exhibit_window.engine,
            self._exhibit_window.window,
        )
        qt_objects = count_objects((application, *roots))
        print(qt_objects, len(gc.get_objects()), self._slide_count, self.visits, flush=True)


class Visitor(QObject):
    """Simulates visits: starts one, taps at random positions, ends it, and pauses."""

    def __init__(self, window: ExhibitWindow, counter: Counter, seed: int) -> None:
        super().__init__(QGuiApplication.instance())
        from PySide6.QtTest import QTest

        self._test = QTest
        self._exhibit_window, self._counter, self._rng = window, counter, random.Random(seed)
        self._finger = QTest.createTouchDevice()
        self._pages = list(page_ids(window.exhibit))
        self._taps_left = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._act)
        self._timer.start(self._rng.randint(*PAUSE))

    def _act(self) -> None:
        kiosk = self._exhibit_window.kiosk
        if kiosk.state.phase is Phase.ATTRACT:
            self._counter.visits += 1
            self._taps_left = self._rng.randint(*TAPS)
            self._tap(
                QPoint(self._exhibit_window.window.width() // 2, self._exhibit_window.window.height() // 2)
            )
            if self._rng.random() < DIRECT_ENTRY:
                kiosk.open(self._rng.choice(self._pages))
        elif self._taps_left:
            self._taps_left -= 1
            if (
                kiosk.state.sheet is Sheet.NONE
                and self._rng.random() < SLIDESHOW
                and gallery_items(self._exhibit_window.exhibit, kiosk.state.page)
            ):
                kiosk.playSlideshow()
            else:
                self._tap(self._target())
        else:
            kiosk.startAgain()
            self._timer.start(self._rng.randint(*PAUSE))
            return
        self._timer.start(TAP_INTERVAL)

    def _target(self) -> QPoint:
        """A random position. Searching for controls instead would create Python objects that stay alive."""
        window = self._exhibit_window.window
        return QPoint(self._rng.randrange(window.width()), self._rng.randrange(window.height()))

    def _tap(self, position: QPoint) -> None:
        window = self._exhibit_window.window
        self._test.touchEvent(window, self._finger).press(0, position, window).commit()
        self._test.touchEvent(window, self._finger).release(0, position, window).commit()


def observe_windows(seed: int | None) -> None:
    """Count the objects of every exhibit window, and simulate visitors if there is a seed."""
    create = exhibit_window.ExhibitWindow.__init__

    def create_observed(self: Any, *arguments: Any, **options: Any) -> None:
        create(self, *arguments, **options)
        counter = Counter(self)
        if seed is not None:
            Visitor(self, counter, seed)

    exhibit_window.ExhibitWindow.__init__ = create_observed  # type: ignore[method-assign]


if __name__ == "__main__":
    speed, seed = float(sys.argv.pop(1)), sys.argv.pop(1)
    accelerate(speed)
    observe_windows(int(seed) if seed else None)
    sys.argv[0] = "cimaise"
    from cimaise.__main__ import start

    start()
