"""The item that paints the frames of a film, because Qt's own VideoOutput stays black without a GPU."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from cimaise.stage.film.player import Player
from cimaise.stage.runtime.garbage import track_qml_object

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtMultimedia import QVideoFrame

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FilmSurface(QQuickPaintedItem):
    """Paints the frames of the player while its film is `file`; afterwards it keeps the last one.

    `cropped` is whether frames fill the item and are cropped, or are shown whole. `frameRotation` is the
    rotation of the frames in the item, in degrees clockwise.
    """

    playerChanged = Signal()
    fileChanged = Signal()
    croppedChanged = Signal()
    frameRotationChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._player: Player | None = None
        self._file = ""
        self._cropped = False
        self._frame_rotation = 0
        self._frame: QVideoFrame | None = None

    def classBegin(self) -> None:
        """Called by QML when it creates the item."""
        super().classBegin()
        track_qml_object(self)

    def paint(self, painter: QPainter) -> None:
        """Paint the current frame."""
        if self._frame is None:
            return
        from cimaise.stage.film.multimedia import paint_frame

        area = QRectF(0, 0, self.width(), self.height())
        paint_frame(painter, self._frame, area, self._frame_rotation, cropped=self._cropped)

    @Slot(object)
    def _take_frame(self, frame: QVideoFrame) -> None:
        if self._player is None or self._player.property("file") != self._file:
            return
        self._frame = frame
        self.update()

    def _read_player(self) -> QObject | None:
        return self._player

    def _write_player(self, player: Player | None) -> None:
        if player is self._player:
            return
        if self._player is not None:
            self._player.frameReceived.disconnect(self._take_frame)
        self._player = player
        if player is not None:
            player.frameReceived.connect(self._take_frame)
        self.playerChanged.emit()

    def _read_file(self) -> str:
        return self._file

    def _write_file(self, file: str) -> None:
        if file != self._file:
            self._file, self._frame = file, None
            self.fileChanged.emit()
            self.update()

    def _read_cropped(self) -> bool:
        return self._cropped

    def _write_cropped(self, cropped: bool) -> None:
        self._cropped = cropped
        self.croppedChanged.emit()
        self.update()

    def _read_frame_rotation(self) -> int:
        return self._frame_rotation

    def _write_frame_rotation(self, rotation: int) -> None:
        self._frame_rotation = rotation
        self.frameRotationChanged.emit()
        self.update()

    player = Property(Player, _read_player, _write_player, notify=playerChanged)
    file = Property(str, _read_file, _write_file, notify=fileChanged)
    cropped = Property(bool, _read_cropped, _write_cropped, notify=croppedChanged)
    frameRotation = Property(int, _read_frame_rotation, _write_frame_rotation, notify=frameRotationChanged)
