"""The composition root of a running kiosk: everything is made here, in reading order."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from cimaise.stage import faults, fonts, window
from cimaise.stage.pointer import Pointer
from cimaise.stage.signals import Signals
from cimaise.stage.stage import Stage
from cimaise.stage.touch import TouchFilter
from cimaise.system import awake
from cimaise.system.display import Display
from cimaise.system.renderer import Renderer

if TYPE_CHECKING:
    from cimaise.exhibit.model import Exhibit

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a kiosk is shown. `windowed` is a window's size in px, None for the whole screen; `page` and `language`
    are ids that the exhibit has, or empty."""

    display: Display
    renderer: Renderer
    windowed: tuple[int, int] | None = None
    screen: int | None = None
    page: str = ""
    language: str = ""


def run(exhibit: Exhibit, options: Options) -> None:
    """Show an exhibit until somebody leaves. Raises window.NoScreen and stage.NotRisen."""
    faults.install()
    prepare(options.display.platform, options.renderer)
    application = QGuiApplication([sys.argv[0]])
    application.setApplicationName("cimaise")
    where = window.screen(options.screen)
    stage = Stage(exhibit, language=options.language)
    TouchFilter(stage.window, stage.kiosk, application.quit, Pointer(stage.window))
    Signals(application.quit, application)
    if options.page:
        stage.kiosk.start_at(options.page)
    if options.windowed:
        window.stand(stage.window, where, options.windowed)
    else:
        window.fill(stage.window, where)
    QTimer.singleShot(0, application, fonts.load_later)
    with awake.hold(options.display.platform):
        QTimer.singleShot(0, application, _ask_desktop)
        application.exec()
    stage.strike()
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
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def _ask_desktop() -> None:
    # Imported after the first picture.
    if sys.platform == "linux":
        from cimaise.stage.awake import ask_desktop

        ask_desktop()
