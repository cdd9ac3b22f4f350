"""The state of the film player, as properties with change signals for QML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.stage.film.caption_track import CaptionTrack

if TYPE_CHECKING:
    from cimaise.stage.film.multimedia import MediaBackend

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("a base class")
class PlayerState(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """The state of the player: `hasFrame`, `hasFailed` and `hasEnded` describe the film in `file`. `painted`
    is whether frames are painted by a FilmSurface. `position` and `duration` are in s."""

    fileChanged = Signal()
    stateChanged = Signal()
    positionChanged = Signal()
    captionChanged = Signal()
    soundChanged = Signal()
    frameReceived = Signal(object)
    """A QVideoFrame of the film in `file`."""
    ended = Signal(str)
    """A film has played to its end; with its file."""
    failed = Signal(str)
    """A film cannot be played; with its file."""

    def __init__(self, *, painted: bool, parent: QObject | None) -> None:
        super().__init__(parent)
        self._painted = painted
        self._backend: MediaBackend | None = None
        self._file = ""
        self._playing = self._has_frame = self._failed = self._ended = False
        self._captions = CaptionTrack()

    def _read_file(self) -> str:
        return self._file

    def _read_playing(self) -> bool:
        return self._playing

    def _read_has_frame(self) -> bool:
        return self._has_frame

    def _read_has_failed(self) -> bool:
        return self._failed

    def _read_has_ended(self) -> bool:
        return self._ended

    def _read_painted(self) -> bool:
        return self._painted

    def _read_position(self) -> float:
        if self._backend is None:
            return 0.0
        return (self._backend.duration if self._ended else self._backend.position) / 1000

    def _read_duration(self) -> float:
        return self._backend.duration / 1000 if self._backend is not None and self._file else 0.0

    def _read_has_sound(self) -> bool:
        return self._backend is not None and bool(self._file) and self._backend.has_audio

    def _read_has_captions(self) -> bool:
        return bool(self._captions)

    def _read_caption(self) -> str:
        return self._captions.text

    file = Property(str, _read_file, notify=fileChanged)
    playing = Property(bool, _read_playing, notify=stateChanged)
    hasFrame = Property(bool, _read_has_frame, notify=stateChanged)
    hasFailed = Property(bool, _read_has_failed, notify=stateChanged)
    hasEnded = Property(bool, _read_has_ended, notify=stateChanged)
    painted = Property(bool, _read_painted, constant=True)
    position = Property(float, _read_position, notify=positionChanged)
    duration = Property(float, _read_duration, notify=positionChanged)
    hasSound = Property(bool, _read_has_sound, notify=soundChanged)
    hasCaptions = Property(bool, _read_has_captions, notify=fileChanged)
    caption = Property(str, _read_caption, notify=captionChanged)
