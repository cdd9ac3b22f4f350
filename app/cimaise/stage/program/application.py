"""Creates the application with the environment that Qt and the C library need."""

from __future__ import annotations

import os

from PySide6.QtGui import QGuiApplication

from cimaise.platform.malloc import use_single_arena
from cimaise.platform.renderer import Renderer
from cimaise.stage.runtime import qt_log
from cimaise.stage.runtime.feature_scan import skip_feature_scan


def create_application(platform: str, renderer: Renderer) -> QGuiApplication:
    """The application on one of Qt's platforms, such as xcb. Qt's messages are logged from now on."""
    skip_feature_scan()
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
    qt_log.install()
    application = QGuiApplication(["cimaise"])
    application.setApplicationName("cimaise")
    return application
