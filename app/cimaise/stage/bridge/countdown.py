"""The ring that shows the remaining time of the idle question."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from cimaise.stage.runtime.garbage import track_qml_object

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_FULL = 360 * 16
"""A full circle in QPainter's units, 1/16 degree."""


@QmlElement
class CountdownRing(QQuickPaintedItem):
    """A ring drawn clockwise from the top for a `share` from 0 to 1; `line` is its width in px."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._share = 1.0
        self._line = 1.0
        self._track, self._ink = QColor("black"), QColor("white")
        self.setAntialiasing(True)

    def classBegin(self) -> None:
        """Called when QML creates the item."""
        super().classBegin()
        track_qml_object(self)

    def paint(self, painter: QPainter) -> None:
        """Paint the whole ring in the track colour, and the remaining share over it."""
        # Imported here: naming them creates all of Qt's enumerations.
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QPen

        half = self._line / 2
        circle = QRectF(half, half, self.width() - self._line, self.height() - self._line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._track, self._line))
        painter.drawEllipse(circle)
        if self._share > 0:
            pen = QPen(self._ink, self._line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(circle, _FULL // 4, -round(self._share * _FULL))

    def _repaint(self) -> None:
        self.changed.emit()
        self.update()

    def _read_share(self) -> float:
        return self._share

    def _write_share(self, share: float) -> None:
        self._share = share
        self._repaint()

    def _read_line(self) -> float:
        return self._line

    def _write_line(self, line: float) -> None:
        self._line = line
        self._repaint()

    def _read_track(self) -> QColor:
        return self._track

    def _write_track(self, track: QColor) -> None:
        self._track = track
        self._repaint()

    def _read_ink(self) -> QColor:
        return self._ink

    def _write_ink(self, ink: QColor) -> None:
        self._ink = ink
        self._repaint()

    share = Property(float, _read_share, _write_share, notify=changed)
    line = Property(float, _read_line, _write_line, notify=changed)
    track = Property(QColor, _read_track, _write_track, notify=changed)
    ink = Property(QColor, _read_ink, _write_ink, notify=changed)
