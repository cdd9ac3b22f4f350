"""The composition root of a running kiosk: everything is made here, in the order that brings the first picture soonest."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from cimaise.media.finish import Turn
from cimaise.media.memory import keep_one_heap
from cimaise.stage import faults
from cimaise.stage.front import Front
from cimaise.stage.mount import Mount
from cimaise.stage.player import Player
from cimaise.stage.screens import Screens
from cimaise.stage.signals import Signals
from cimaise.system import awake
from cimaise.system.renderer import Renderer

if TYPE_CHECKING:
    from cimaise.exhibit.reading import Reading
    from cimaise.stage.options import Options

_log = logging.getLogger(__name__)


class DisplayLost(Exception):
    """The display went away while the exhibit was shown; a sentence for people."""


def run(reading: Reading, options: Options) -> None:
    """Show what was read until somebody leaves: its exhibit, or a resting page until its folder is mended.

    Raises screens.NoScreen, stage.NotRisen and DisplayLost.
    """
    prepare(options.display.platform, options.renderer)
    application = QGuiApplication(["cimaise"])
    application.setApplicationName("cimaise")

    def leave() -> None:
        # Not quit: that asks every window first, and one of a kiosk's does not let itself be closed.
        application.exit(0)

    Signals(leave, application, hang_up=not options.kiosk)
    faults.install()
    screen = options.config.screen
    mount = Mount(Turn(screen.rotate), screen.diagonal_mm, application)
    screens = Screens(
        screen.output, mount, windowed=options.windowed, in_front=options.kiosk, parent=application
    )
    player = Player(painted=options.renderer is Renderer.SOFTWARE, parent=application)
    front = Front(options, screens, mount, player, leave, application)
    front.begin(reading, options.ahead)
    with awake.hold(options.display.platform):
        status = application.exec()
    front.close()
    if status != 0:
        # Qt ends by itself when the display server does.
        raise DisplayLost("the display is gone; see to it that it is back, and start again.")
    _log.info("The exhibit is closed.")


def prepare(platform: str, renderer: Renderer) -> None:
    """What Qt, and the C library, must be told before its application exists."""
    # Before there are threads: each keeps the heap that it began with.
    keep_one_heap()
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
