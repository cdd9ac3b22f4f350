"""The item that paints the frames of a film: without a GPU, Qt's own VideoOutput stays black."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, Signal
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

    `covers` is whether frames fill the item and are cropped, or are shown whole. `turned` is the rotation of
    the frames in the item, in degrees clockwise. `seen` is whether there is a frame.
    """

    playerChanged = Signal()
    fileChanged = Signal()
    coversChanged = Signal()
    turnedChanged = Signal()
    seenChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._player: Player | None = None
        self._file = ""
        self._covers = False
        self._turned = 0
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
        paint_frame(painter, self._frame, area, self._turned, fills_area=self._covers)

    def _take_frame(self, frame: QVideoFrame) -> None:
        if self._player is None or self._player.property("file") != self._file:
            return
        first = self._frame is None
        self._frame = frame
        if first:
            self.seenChanged.emit()
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
            self.seenChanged.emit()
            self.update()

    def _read_covers(self) -> bool:
        return self._covers

    def _write_covers(self, covers: bool) -> None:
        self._covers = covers
        self.coversChanged.emit()
        self.update()

    def _read_turned(self) -> int:
        return self._turned

    def _write_turned(self, turned: int) -> None:
        self._turned = turned
        self.turnedChanged.emit()
        self.update()

    def _read_seen(self) -> bool:
        return self._frame is not None

    player = Property(Player, _read_player, _write_player, notify=playerChanged)
    file = Property(str, _read_file, _write_file, notify=fileChanged)
    covers = Property(bool, _read_covers, _write_covers, notify=coversChanged)
    turned = Property(int, _read_turned, _write_turned, notify=turnedChanged)
    seen = Property(bool, _read_seen, notify=seenChanged)
