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
    """A ring that is drawn clockwise from the top in `color`, as far as `share` (0-1) says, over a whole ring
    in `trackColor`. `lineWidth` is in px."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._share = 1.0
        self._line_width = 1.0
        self._track_color, self._color = QColor("black"), QColor("white")
        self.setAntialiasing(True)

    def classBegin(self) -> None:
        """Called by QML when it creates the item."""
        super().classBegin()
        track_qml_object(self)

    def paint(self, painter: QPainter) -> None:
        """Paint the whole ring in the track colour, and the remaining share over it."""
        # Imported here: naming them creates all of Qt's enumerations.
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QPen

        half = self._line_width / 2
        circle = QRectF(half, half, self.width() - self._line_width, self.height() - self._line_width)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._track_color, self._line_width))
        painter.drawEllipse(circle)
        if self._share > 0:
            pen = QPen(self._color, self._line_width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
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

    def _read_line_width(self) -> float:
        return self._line_width

    def _write_line_width(self, width: float) -> None:
        self._line_width = width
        self._repaint()

    def _read_track_color(self) -> QColor:
        return self._track_color

    def _write_track_color(self, color: QColor) -> None:
        self._track_color = color
        self._repaint()

    def _read_color(self) -> QColor:
        return self._color

    def _write_color(self, color: QColor) -> None:
        self._color = color
        self._repaint()

    share = Property(float, _read_share, _write_share, notify=changed)
    lineWidth = Property(float, _read_line_width, _write_line_width, notify=changed)
    trackColor = Property(QColor, _read_track_color, _write_track_color, notify=changed)
    color = Property(QColor, _read_color, _write_color, notify=changed)
