"""`run` shows an exhibit until the program is ended. It creates everything in the order that shows the first
picture soonest."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from cimaise.media.render_spec import Rotation
from cimaise.platform import inhibit
from cimaise.platform.malloc import use_single_arena
from cimaise.platform.renderer import Renderer
from cimaise.source.message import Failure
from cimaise.stage.film.player import Player
from cimaise.stage.messages import StageAdvice, StageReason
from cimaise.stage.program.controller import ExhibitController
from cimaise.stage.runtime import qt_log
from cimaise.stage.runtime.signals import ExitSignals
from cimaise.stage.window.orientation import Orientation
from cimaise.stage.window.screens import Screens

if TYPE_CHECKING:
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.stage.program.options import Options

_log = logging.getLogger(__name__)


class DisplayLostError(Failure):
    """The connection to the display was lost while the exhibit was shown. `advice` says what to do."""

    def __init__(self) -> None:
        super().__init__(StageReason.DISPLAY_LOST(), StageAdvice.CHECK_DISPLAY())


def run(reading: Reading, options: Options) -> None:
    """Show an exhibit, or the holding window while it has errors, until the program is ended.

    Raises ScreenNotFoundError, QmlLoadError and DisplayLostError.
    """
    prepare(options.display.platform, options.renderer)
    application = QGuiApplication(["cimaise"])
    application.setApplicationName("cimaise")

    def exit_program() -> None:
        # Not quit(): it asks every window first, and the window of a kiosk refuses to be closed.
        application.exit(0)

    ExitSignals(exit_program, application, hang_up=not options.kiosk)
    qt_log.install()
    screen = options.config.screen
    orientation = Orientation(Rotation(screen.rotate), screen.diagonal_mm, application)
    screens = Screens(
        screen.output, orientation, windowed=options.windowed, keep_on_top=options.kiosk, parent=application
    )
    player = Player(painted=options.renderer is Renderer.SOFTWARE, parent=application)
    controller = ExhibitController(options, screens, orientation, player, exit_program, application)
    controller.start(reading, options.first_render)
    with inhibit.inhibit_screen_saver(options.display.platform):
        status = application.exec()
    controller.close()
    if status != 0:
        # Qt ends the event loop when the display server ends.
        raise DisplayLostError
    _log.info("The exhibit is closed.")


def prepare(platform: str, renderer: Renderer) -> None:
    """Set up the environment of Qt and of the C library. Call it before the QGuiApplication is created."""
    # Before other threads exist: a thread keeps the heap that it started with.
    use_single_arena()
    os.environ["QT_QPA_PLATFORM"] = platform
    if renderer is Renderer.SOFTWARE:
        if platform == "eglfs":
            # Without OpenGL, frames go to the screen through DRM's dumb buffers.
            os.environ["QT_QPA_PLATFORM"] = "linuxfb"
            os.environ["QT_QPA_FB_DRM"] = "1"
        os.environ["QT_XCB_GL_INTEGRATION"] = "none"
        os.environ["QT_QUICK_BACKEND"] = "software"
    else:
        os.environ.pop("QT_QUICK_BACKEND", None)
