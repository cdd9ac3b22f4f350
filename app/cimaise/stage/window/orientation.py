"""How the screen hangs on the wall, as QML sees it: which way up, and how large it is."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.layout.scale import least_unit
from cimaise.media.render_spec import Rotation

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the stage")
class Orientation(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """How far the content is turned clockwise, and the screen's diagonal in mm, where it is known. Both, and the size
    of the screen in px, may change while the exhibit is shown."""

    turnedChanged = Signal()
    leastUnitChanged = Signal()

    def __init__(
        self, turn: Rotation = Rotation.DEG_0, diagonal_mm: float | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._turn = turn
        self._diagonal_mm = diagonal_mm
        self._size = (0.0, 0.0)

    def hang(self, turn: Rotation, diagonal_mm: float | None) -> None:
        """The screen hangs another way from now on."""
        turned, self._turn = self._turn, turn
        if turned != turn:
            self.turnedChanged.emit()
        self._measure(self._size, diagonal_mm)

    def on_screen(self, width: float, height: float) -> None:
        """The picture is on a screen of this size in px."""
        self._measure((width, height), self._diagonal_mm)

    def _measure(self, size: tuple[float, float], diagonal_mm: float | None) -> None:
        before = self._read_least_unit()
        self._size, self._diagonal_mm = size, diagonal_mm
        if before != self._read_least_unit():
            self.leastUnitChanged.emit()

    def _read_turned(self) -> int:
        return int(self._turn)

    def _read_least_unit(self) -> float:
        return least_unit(self._size, self._diagonal_mm)

    turned = Property(int, _read_turned, notify=turnedChanged)
    leastUnit = Property(float, _read_least_unit, notify=leastUnitChanged)
