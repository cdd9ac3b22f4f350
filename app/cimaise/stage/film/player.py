"""The film player, which all windows share. It loads Qt Multimedia with the first film."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLoggingCategory, QObject, QTimer, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.stage.film.player_state import PlayerState

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QVideoFrame, QVideoSink

    from cimaise.stage.film.multimedia import MediaBackend

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)
_FIRST_FRAME_TIMEOUT = 2000
"""How long a film may play without a first frame, in ms. A codec that this machine cannot decode, such as
AV1, plays without frames and without an error."""
_FRAME_TIMEOUT = 10_000
"""How long a playing film may be without a new frame, in ms: a lost disk must not stop the kiosk."""
_NO_FRAMES = "%s plays without a picture here; save it as VP9 (WebM) or H.264 (MP4)"
_LOG_RULES = "qt.multimedia.*.debug=false\nqt.multimedia.*.info=false\nqt.multimedia.*.warning=false"
"""Qt Multimedia logs every stream and every missing optional library. The player reports errors itself."""


@QmlElement
@QmlUncreatable("created by the program")
class Player(PlayerState):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Plays one film at a time. If `painted`, frames are painted by a FilmSurface, as Qt Quick's software
    renderer needs; else they go directly to a VideoOutput of Qt (`attach`).

    The last frame remains visible until the first frame of the next film. A film that cannot be played is
    logged once.
    """

    def __init__(self, *, painted: bool = True, parent: QObject | None = None) -> None:
        super().__init__(painted=painted, parent=parent)
        # Before Qt Multimedia is loaded, by this class or by QML's VideoOutput.
        QLoggingCategory.setFilterRules(_LOG_RULES)
        self._device = ""
        self._muted, self._volume = False, 1.0
        self._logged: set[str] = set()
        self._frame_timer = QTimer(self)
        self._frame_timer.setSingleShot(True)
        self._frame_timer.timeout.connect(self._frames_stopped)

    # Loading, for the kiosk and the slides.

    def load(self, folder: Path, file: str, captions_file: str = "", *, muted: bool = False) -> None:
        """Load a film of an exhibit, paused at its beginning."""
        # Imported here: the first picture does not need them.
        from cimaise.media import film_file
        from cimaise.media.errors import PlaybackError
        from cimaise.source.render import line

        self._reset(file)
        self._muted = muted
        try:
            path = film_file.check(folder, file)
        except PlaybackError as error:
            self._fail(str(error))
        else:
            backend = self._require_backend()
            if backend is not None:
                backend.load(path)
        if captions_file and not self._failed:
            for diagnostic in self._captions.load(folder, captions_file):
                self._log_once(line(diagnostic))
        self._update_sound()
        self._emit_loaded()

    def unload(self) -> None:
        """Close the film and its file."""
        if not self._file:
            return
        self._frame_timer.stop()
        self._reset("")
        if self._backend is not None:
            self._backend.unload()
        self._emit_loaded()

    def set_sound(self, volume: float, device: str) -> None:
        """Set the volume (0-1, perceived) and the audio device; "" is the system's default."""
        self._volume, self._device = volume, device
        self._update_sound()

    def set_muted(self, muted: bool) -> None:
        """Turn the sound off or on."""
        self._muted = muted
        self._update_sound()

    # Controls.

    @Slot()
    def play(self) -> None:
        """Play; from the beginning if the film has ended."""
        if self._backend is None or self._failed or not self._file:
            return
        if self._ended:
            self._backend.seek(0)
        self._ended = False
        self._playing = True
        self._backend.play()
        self._frame_timer.start(_FRAME_TIMEOUT if self._has_frame else _FIRST_FRAME_TIMEOUT)
        self.stateChanged.emit()

    @Slot()
    def pause(self) -> None:
        """Pause."""
        if self._playing and self._backend is not None:
            self._playing = False
            self._frame_timer.stop()
            self._backend.pause()
            self.stateChanged.emit()

    @Slot()
    def toggle(self) -> None:
        """Pause if the film is playing, else play."""
        if self._playing:
            self.pause()
        else:
            self.play()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go to a position, in seconds from the beginning."""
        if self._backend is None or self._failed or not self._file:
            return
        self._backend.seek(max(0, min(round(seconds * 1000), self._backend.duration)))
        if self._ended:
            # A stopped film does not show the frame at the new position; a paused one does.
            self._ended = False
            self._backend.pause()
            self.stateChanged.emit()

    @Slot(QObject)
    def attach(self, sink: QObject) -> None:
        """Send frames to this QVideoSink of a VideoOutput."""
        backend = self._require_backend()
        if backend is not None and not self._painted:
            backend.set_sink(cast("QVideoSink", sink))

    # The backend.

    def _require_backend(self) -> MediaBackend | None:
        """The backend, created when it is first needed; None if Qt Multimedia cannot be loaded."""
        if self._backend is None:
            try:
                from cimaise.stage.film.multimedia import MediaBackend
            except ImportError as error:
                self._fail(f"films cannot be played, a library is missing: {error}")
                return None
            self._backend = backend = MediaBackend(self, own_sink=self._painted)
            backend.frameReceived.connect(self._take_frame)
            backend.ended.connect(self._take_end)
            backend.failed.connect(self._take_error)
            backend.positionChanged.connect(self._take_position)
            backend.durationChanged.connect(self.positionChanged)
            backend.soundChanged.connect(self._update_sound)
        return self._backend

    @Slot(object)
    def _take_frame(self, frame: QVideoFrame) -> None:
        # At the end of a film and between two films, the frame is invalid.
        if not frame.isValid() or not self._file or self._failed:
            return
        if self._playing:
            self._frame_timer.start(_FRAME_TIMEOUT)
        if not self._has_frame:
            self._has_frame = True
            self.stateChanged.emit()
        self.frameReceived.emit(frame)

    @Slot()
    def _take_end(self) -> None:
        if not self._file:
            return
        self._frame_timer.stop()
        if self._has_frame:
            self._end()
        else:
            self._fail(_NO_FRAMES % self._file)

    @Slot(str)
    def _take_error(self, message: str) -> None:
        if self._file and not self._failed:
            self._fail(f"{self._file} cannot be played: {message or 'unknown error'}")

    @Slot()
    def _take_position(self) -> None:
        if self._captions.move_to(self._read_position()):
            self.captionChanged.emit()
        self.positionChanged.emit()

    @Slot()
    def _frames_stopped(self) -> None:
        if not self._has_frame:
            self._fail(_NO_FRAMES % self._file)
        else:
            self._log_once(f"{self._file} stopped before its end; check whether its disk can still be read")
            self.pause()
            self._end()

    @Slot()
    def _update_sound(self) -> None:
        self.soundChanged.emit()
        if self._backend is None:
            return
        if not self._backend.set_sound(self._volume, self._device, muted=self._muted):
            self._log_once("No audio device found; films play without sound until one is connected.")

    # State.

    def _reset(self, file: str) -> None:
        self._playing = self._has_frame = self._failed = self._ended = False
        self._file = file
        self._captions.clear()

    def _emit_loaded(self) -> None:
        self.fileChanged.emit()
        self.stateChanged.emit()
        self.captionChanged.emit()

    def _end(self) -> None:
        self._playing, self._ended = False, True
        self.positionChanged.emit()
        self.stateChanged.emit()
        self.ended.emit(self._file)

    def _fail(self, message: str) -> None:
        self._log_once(message)
        self._playing, self._failed = False, True
        self._frame_timer.stop()
        if self._backend is not None:
            self._backend.stop()
        self.stateChanged.emit()
        self.failed.emit(self._file)

    def _log_once(self, message: str) -> None:
        if message not in self._logged:
            self._logged.add(message)
            _log.warning("%s", message)
