"""The finger on a strip of pictures as QML sees it."""

from __future__ import annotations

import time

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from cimaise.layout.swipe import FingerPath, follow, turn_slope, turn_time
from cimaise.stage.runtime.garbage import track_qml_object

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Swipe(QObject):
    """A swipe over pictures. `distance` is the way of the finger to the right, `offset` how far the pictures have
    followed, both in px. After `release`, `time` (ms) and
    `slope` are those of the motion to rest."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        track_qml_object(self)
        self._path = FingerPath()
        self._offset, self._speed = 0.0, 0.0
        self._time = turn_time(0, 0)
        self._slope = 0.0

    @Slot()
    def begin(self) -> None:
        """A finger starts."""
        self._path.clear()
        self._offset, self._speed = 0.0, 0.0
        self.changed.emit()

    @Slot(float, bool, bool, float)
    def move(self, distance: float, before: bool, after: bool, unit: float) -> None:
        """The finger has moved. `before` and `after` are whether there are pictures left and right of this
        one, `unit` the size of a unit in px."""
        self._path.move(distance, time.monotonic() * 1000)
        self._offset = follow(distance, free=before if distance > 0 else after, unit=unit)
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """The system has taken the touch: the finger counts as not moved."""
        self._path.clear()

    @Slot()
    def lift(self) -> None:
        """The finger has left: its speed now is that of the turn."""
        self._speed = self._path.speed(time.monotonic() * 1000)

    @Slot(float)
    def release(self, way: float) -> None:
        """Choose time and slope for the rest of the way in px, positive to the right; then forget the finger."""
        speed = self._speed if way > 0 else -self._speed
        self._time = turn_time(abs(way), speed)
        self._slope = turn_slope(abs(way), speed, self._time)
        self.begin()

    def _read_distance(self) -> float:
        return self._path.way

    def _read_offset(self) -> float:
        return self._offset

    def _read_time(self) -> int:
        return self._time

    def _read_slope(self) -> float:
        return self._slope

    distance = Property(float, _read_distance, notify=changed)
    offset = Property(float, _read_offset, notify=changed)
    time = Property(int, _read_time, notify=changed)
    slope = Property(float, _read_slope, notify=changed)
