"""Creates the engine and the root window of a QML component, and destroys both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from cimaise.paths import QML
from cimaise.source.message import Failure
from cimaise.stage.bridge import countdown  # noqa: F401 - registers its QML types

# Also imported for their QML types.
from cimaise.stage.film import filmsurface  # noqa: F401
from cimaise.stage.messages import StageAdvice, StageReason
from cimaise.stage.text import typesetter  # noqa: F401

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from cimaise.stage.window.orientation import Orientation


class QmlLoadError(Failure):
    """The QML of a window could not be loaded; Qt's messages in the log say why. `advice` says what to do."""

    def __init__(self) -> None:
        super().__init__(StageReason.UI_NOT_LOADED(), StageAdvice.REINSTALL())


def create_engine() -> QQmlApplicationEngine:
    """An engine that finds the QML module of the user interface."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    return engine


def load_window(
    engine: QQmlApplicationEngine,
    component: str,
    properties: dict[str, object],
    orientation: Orientation,
    geometry: QRect | None,
    *,
    full_screen: bool,
) -> QQuickWindow:
    """Load a window, which is not shown yet. `geometry` is in px; a full-screen window has no frame.

    Raises QmlLoadError.
    """
    initial = properties | {"orientation": orientation, "fullScreen": full_screen}
    if geometry is not None:
        initial |= {
            "x": geometry.x(),
            "y": geometry.y(),
            "width": geometry.width(),
            "height": geometry.height(),
        }
    engine.setInitialProperties(initial)
    engine.loadFromModule("Cimaise", component)
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise QmlLoadError
    return roots[0]


def dispose(window: QQuickWindow, engine: QQmlApplicationEngine) -> None:
    """Destroy a window and everything that its engine has created."""
    window.hide()
    engine.deleteLater()
    # The engine waits for its image loading thread, which may be waiting for Python's global lock: this call
    # releases it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
