"""`run` shows an exhibit until the program is ended. It creates everything in the order that shows the first
picture soonest."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from cimaise.media.render_spec import Rotation
from cimaise.platform import inhibit
from cimaise.platform.renderer import Renderer
from cimaise.source.message import Failure
from cimaise.stage.film.player import Player
from cimaise.stage.messages import StageAdvice, StageReason
from cimaise.stage.program.application import create_application
from cimaise.stage.program.controller import ExhibitController
from cimaise.stage.program.first_window import FirstWindow
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
    first_window = options.first_window or FirstWindow(
        create_application(options.display.platform, options.renderer)
    )
    application = first_window.application

    def exit_program() -> None:
        # Not quit(): it asks every window first, and the window of a kiosk refuses to be closed.
        application.exit(0)

    ExitSignals(exit_program, application, hang_up=not options.kiosk)
    screen = options.config.screen
    orientation = Orientation(Rotation(screen.rotate), screen.diagonal_mm, application)
    screens = Screens(
        screen.output, orientation, windowed=options.windowed, keep_on_top=options.kiosk, parent=application
    )
    player = Player(painted=options.renderer is Renderer.SOFTWARE, parent=application)
    controller = ExhibitController(options, screens, orientation, player, exit_program, application)
    # From the start: a kept first slide is on the screen already.
    with inhibit.inhibit_screen_saver(options.display.platform):
        controller.start(reading, first_window)
        status = application.exec()
    controller.close()
    if status != 0:
        # Qt ends the event loop when the display server ends.
        raise DisplayLostError
    _log.info("The exhibit is closed.")
