"""The orientation of the screen and the least unit that follows from its size, as QML sees them."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.layout.scale import least_unit
from cimaise.media.render_spec import Rotation

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("created by the program")
class Orientation(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """How far the content is rotated (`rotation`, degrees clockwise), and the least size of the layout unit
    (`leastUnit`, px). The latter follows from the screen's size in px and, if known, its diagonal in mm. Both
    may change while an exhibit is shown."""

    rotationChanged = Signal()
    leastUnitChanged = Signal()

    def __init__(
        self,
        rotation: Rotation = Rotation.DEG_0,
        diagonal_mm: float | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rotation = rotation
        self._diagonal_mm = diagonal_mm
        self._size = (0.0, 0.0)

    def set(self, rotation: Rotation, diagonal_mm: float | None) -> None:
        """Set the rotation and the diagonal."""
        before, self._rotation = self._rotation, rotation
        if before != rotation:
            self.rotationChanged.emit()
        self._set_size(self._size, diagonal_mm)

    def set_screen_size(self, width: float, height: float) -> None:
        """Set the size of the screen in px."""
        self._set_size((width, height), self._diagonal_mm)

    def _set_size(self, size: tuple[float, float], diagonal_mm: float | None) -> None:
        before = self._read_least_unit()
        self._size, self._diagonal_mm = size, diagonal_mm
        if before != self._read_least_unit():
            self.leastUnitChanged.emit()

    def _read_rotation(self) -> int:
        return int(self._rotation)

    def _read_least_unit(self) -> float:
        return least_unit(self._size, self._diagonal_mm)

    rotation = Property(int, _read_rotation, notify=rotationChanged)
    leastUnit = Property(float, _read_least_unit, notify=leastUnitChanged)
