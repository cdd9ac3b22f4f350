"""The composition root of a running kiosk: everything is made here, in the order that brings the first picture soonest."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from cimaise.exhibit.plan import gaps
from cimaise.media.ahead import Ahead
from cimaise.media.finish import Turn
from cimaise.stage import faults, window
from cimaise.stage.mount import Mount
from cimaise.stage.signals import Signals
from cimaise.stage.stage import Stage
from cimaise.system import awake
from cimaise.system.display import Display
from cimaise.system.renderer import Renderer

if TYPE_CHECKING:
    from cimaise.exhibit.model import Exhibit

_AFTER = 60
"""How long after the first slide the rest is made ready, in ms: it must be on the screen by then."""
_AT_LATEST = 1000
"""And how long after the start it is made ready all the same, in ms."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a kiosk is shown. `windowed` is a window's size in px, None for the whole screen; `page` and `language`
    are ids that the exhibit has, or empty; `ahead` is the first picture, on its way already."""

    display: Display
    renderer: Renderer
    windowed: tuple[int, int] | None = None
    screen: int | None = None
    turn: Turn = Turn.UPRIGHT
    page: str = ""
    language: str = ""
    ahead: Ahead | None = None


class DisplayLost(Exception):
    """The display went away while the exhibit was shown; a sentence for people."""


def run(exhibit: Exhibit, options: Options) -> None:
    """Show an exhibit until somebody leaves. Raises window.NoScreen, stage.NotRisen and DisplayLost."""
    prepare(options.display.platform, options.renderer)
    application = QGuiApplication(["cimaise"])
    application.setApplicationName("cimaise")
    Signals(application.quit, application)
    where = window.screen(options.screen)
    faults.install()
    place, whole = window.place(where, options.windowed), options.windowed is None
    stage = Stage(
        exhibit,
        language=options.language,
        ahead=options.ahead,
        mount=Mount(options.turn),
        place=place,
        whole=whole,
    )

    def then() -> None:
        QTimer.singleShot(_AFTER, application, lambda: _after(stage, application, options))

    if options.page:
        stage.kiosk.start_at(options.page)
        then()
    else:
        stage.kiosk.loop_of_slides.when_begun(then)
        # A picture on a slow disk must not keep a visitor waiting.
        QTimer.singleShot(_AT_LATEST, application, stage.kiosk.loop_of_slides.shown)
    window.show(stage.window, where, place, whole=whole)
    with awake.hold(options.display.platform):
        status = application.exec()
    stage.strike()
    if status != 0:
        # Qt ends by itself when the display server does.
        raise DisplayLost("the display is gone; see to it that it is back, and start again.")
    _log.info("The exhibit is closed.")


def prepare(platform: str, renderer: Renderer) -> None:
    """What Qt must be told before its application exists."""
    os.environ["QT_QPA_PLATFORM"] = platform
    if renderer is Renderer.SOFTWARE:
        if platform == "eglfs":
            # Without OpenGL the picture goes to the screen through DRM's plain buffers.
            os.environ["QT_QPA_PLATFORM"] = "linuxfb"
            os.environ["QT_QPA_FB_DRM"] = "1"
        os.environ["QT_XCB_GL_INTEGRATION"] = "none"
        os.environ["QT_QUICK_BACKEND"] = "software"
    else:
        os.environ.pop("QT_QUICK_BACKEND", None)


def _how_to_leave(options: Options, screen: str) -> str:
    if options.windowed:
        return "In a window: Ctrl+Q or closing it leaves."
    return f"Full screen ({screen}): Ctrl+Q leaves, a moved mouse shows the pointer."


def _after(stage: Stage, application: QGuiApplication, options: Options) -> None:
    """What the first picture did not need: hands, the pages, italics, a collector, and a word to the desktop."""
    from cimaise.stage import fonts
    from cimaise.stage.garbage import Collector

    stage.listen(application.quit)
    for gap in gaps(stage.exhibit):
        _log.warning("%s", gap)
    _log.info("%s", _how_to_leave(options, stage.window.screen().name()))
    stage.prepare_visit()
    fonts.load_later()
    Collector(stage.kiosk)
    if options.ahead:
        options.ahead.close()
    if sys.platform == "linux":
        from cimaise.stage.awake import ask_desktop

        ask_desktop()
