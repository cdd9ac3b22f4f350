"""Creates the engine and the root item of a window, and destroys both."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from cimaise.paths import QML
from cimaise.source.message import Failure
from cimaise.stage.bridge import arrangement, countdown, reading_position, swipe  # noqa: F401 - register their QML types

# Also imported for their QML types.
from cimaise.stage.film import filmsurface  # noqa: F401
from cimaise.stage.input import press_observer  # noqa: F401
from cimaise.stage.messages import StageAdvice, StageReason
from cimaise.stage.text import body_document, typesetter  # noqa: F401

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

_log = logging.getLogger(__name__)


class QmlLoadError(Failure):
    """The QML of a window could not be loaded; Qt's messages in the log say why. `advice` says what to do."""

    def __init__(self) -> None:
        super().__init__(StageReason.UI_NOT_LOADED(), StageAdvice.REINSTALL())


def create_engine() -> QQmlEngine:
    """An engine that finds the QML module of the user interface."""
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    return engine


def load_root(
    engine: QQmlEngine, component: str, properties: dict[str, object], window: QQuickWindow
) -> QQuickItem:
    """Load a component as the root item of a window. Raises QmlLoadError."""
    loaded = QQmlComponent(engine)
    loaded.loadFromModule("Cimaise", component)
    content = window.contentItem()
    item = loaded.createWithInitialProperties(properties | {"parent": content})
    if not isinstance(item, QQuickItem):
        for error in loaded.errors():
            _log.error("%s", error.toString())
        raise QmlLoadError
    item.setParent(content)
    return item


def dispose(window: QQuickWindow, engine: QQmlEngine) -> None:
    """Destroy a window and everything that its engine has created."""
    window.hide()
    window.deleteLater()
    engine.deleteLater()
    # The engine waits for its image loading thread, which may be waiting for Python's global lock: this call
    # releases it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
