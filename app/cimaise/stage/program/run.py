"""The composition root of a running kiosk: everything is made here, in the order that brings the first picture soonest."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from cimaise.media.render_spec import Rotation
from cimaise.platform import inhibit
from cimaise.platform.malloc import use_single_arena
from cimaise.platform.renderer import Renderer
from cimaise.stage.film.player import Player
from cimaise.stage.program.controller import ExhibitController
from cimaise.stage.runtime import qt_log
from cimaise.stage.runtime.signals import Signals
from cimaise.stage.window.orientation import Orientation
from cimaise.stage.window.screens import Screens

if TYPE_CHECKING:
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.stage.program.options import Options

_log = logging.getLogger(__name__)


class DisplayLostError(Exception):
    """The display went away while the exhibit was shown; a sentence for people."""


def run(reading: Reading, options: Options) -> None:
    """Show what was read until somebody leaves: its exhibit, or a resting page until its folder is mended.

    Raises screens.NoScreen, stage.NotRisen and DisplayLostError.
    """
    prepare(options.display.platform, options.renderer)
    application = QGuiApplication(["cimaise"])
    application.setApplicationName("cimaise")

    def leave() -> None:
        # Not quit: that asks every window first, and one of a kiosk's does not let itself be closed.
        application.exit(0)

    Signals(leave, application, hang_up=not options.kiosk)
    qt_log.install()
    screen = options.config.screen
    mount = Orientation(Rotation(screen.rotate), screen.diagonal_mm, application)
    screens = Screens(
        screen.output, mount, windowed=options.windowed, in_front=options.kiosk, parent=application
    )
    player = Player(painted=options.renderer is Renderer.SOFTWARE, parent=application)
    front = ExhibitController(options, screens, mount, player, leave, application)
    front.begin(reading, options.ahead)
    with inhibit.inhibit_screen_saver(options.display.platform):
        status = application.exec()
    front.close()
    if status != 0:
        # Qt ends by itself when the display server does.
        raise DisplayLostError("the display is gone; see to it that it is back, and start again.")
    _log.info("The exhibit is closed.")


def prepare(platform: str, renderer: Renderer) -> None:
    """What Qt, and the C library, must be told before its application exists."""
    # Before there are threads: each keeps the heap that it began with.
    use_single_arena()
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
