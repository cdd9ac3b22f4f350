"""Observes where fingers go down, before an item receives the touch."""

from __future__ import annotations

from PySide6.QtCore import Property, QEvent, QObject, QPointF, Signal
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from cimaise.stage.runtime.garbage import track_qml_object

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PressObserver(QObject):
    """Emits `pressed` with the position in `item`, in px, when a finger or a button goes down anywhere in its window. What
    moves under the finger can stop before the touch is delivered. Without an item it observes nothing.
    """

    pressed = Signal(QPointF)
    itemChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        track_qml_object(self)
        self._item: QQuickItem | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Report a press; no event is blocked."""
        position = press_position(event)
        if position is not None and self._item is not None:
            self.pressed.emit(self._item.mapFromScene(position))
        return False

    def _read_item(self) -> QQuickItem | None:
        return self._item

    def _write_item(self, item: QQuickItem | None) -> None:
        if item is self._item:
            return
        if self._item is not None and (window := self._item.window()) is not None:
            window.removeEventFilter(self)
        self._item = item
        if item is not None and (window := item.window()) is not None:
            window.installEventFilter(self)
        self.itemChanged.emit()

    item = Property(QQuickItem, _read_item, _write_item, notify=itemChanged)


def press_position(event: QEvent) -> QPointF | None:
    """Where a finger or a button goes down in the window, in px; None if none does."""
    # Imported here: the first picture needs no input, and naming Qt's enumerations creates all of them.
    from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent

    if isinstance(event, QTouchEvent):
        return next((p.position() for p in event.points() if p.state() == QEventPoint.State.Pressed), None)
    if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
        return event.position()
    return None
