"""The one player of films: its source changes, it is never made anew. Qt Multimedia is loaded when the first film is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QLoggingCategory, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

    from cimaise.media.captions import Cue
    from cimaise.stage.film.multimedia import Loudspeakers

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)
_FIRST_FRAME = 2000
"""How long a film may play without a picture, in ms. What nothing here can decode (AV1) plays on, black and silent."""
_STALLED = 10_000
"""How long no frame may come while it plays, in ms: a disk that is gone must not hold up the kiosk."""
_NO_PICTURE = "shows no picture here; save it as VP9 (WebM) or H.264 (MP4)"


# FFmpeg tells of every stream and of every library that would be nice to have. What goes wrong is heard from the player.
_QUIET = "qt.multimedia.*.debug=false\nqt.multimedia.*.info=false\nqt.multimedia.*.warning=false"


@QmlElement
@QmlUncreatable("made by the stage")
class Player(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Plays one film at a time. `painted` is whether frames are painted by an item of ours, as Qt Quick's software
    renderer needs it; else they go straight to an output of Qt's (`attach`).

    The last frame stands until another film's first one comes. A film that cannot be played says so once in the log.
    """

    fileChanged = Signal()
    stateChanged = Signal()
    positionChanged = Signal()
    captionChanged = Signal()
    soundChanged = Signal()
    frameCame = Signal(object)
    """A QVideoFrame of the film in `file`."""
    ended = Signal(str)
    """A film came to its end, by its file."""
    failed = Signal(str)
    """A film cannot be played, by its file."""

    def __init__(self, *, painted: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Before anything loads Qt Multimedia, be it our engine or QML's own output.
        QLoggingCategory.setFilterRules(_QUIET)
        self._painted = painted
        self._engine: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._speakers: Loudspeakers | None = None
        self._output = ""
        self._file = ""
        self._playing = self._seen = self._broken = self._over = False
        self._muted, self._volume = False, 1.0
        self._cues: tuple[Cue, ...] = ()
        self._caption = ""
        self._told: set[str] = set()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)

    # What the kiosk and the slides ask for.

    def load(self, folder: Path, file: str, captions_file: str = "", *, muted: bool = False) -> None:
        """Make a film of an exhibit ready; it stands still at its beginning."""
        # Imported here: the first picture needs none of it.
        from cimaise.media import captions, film_file
        from cimaise.media.errors import PlaybackError
        from cimaise.source.render import line

        self._playing = self._seen = self._broken = self._over = False
        self._file, self._cues, self._caption = file, (), ""
        self._muted = muted
        try:
            path = film_file.check(folder, file)
        except PlaybackError as why:
            self._fail(str(why))
        else:
            engine = self._ready()
            if engine is not None:
                engine.setSource(QUrl.fromLocalFile(str(path)))
        if captions_file and not self._broken:
            read = captions.read(folder, captions_file)
            self._cues = read.cues
            for fault in read.diagnostics:
                self._tell(line(fault))
        self._tune()
        self.fileChanged.emit()
        self.stateChanged.emit()
        self.captionChanged.emit()

    def unload(self) -> None:
        """No film any more; its file is closed."""
        if not self._file:
            return
        self._patience.stop()
        self._file, self._cues, self._caption = "", (), ""
        self._playing = self._seen = self._broken = self._over = False
        if self._engine is not None:
            self._engine.setSource(QUrl())
        self.fileChanged.emit()
        self.stateChanged.emit()
        self.captionChanged.emit()

    def set_sound(self, volume: float, output: str) -> None:
        """How loud films are, 0-1 as ears count, and through which device; "" is the system's own."""
        self._volume, self._output = volume, output
        self._tune()

    def set_muted(self, muted: bool) -> None:
        """Whether the film is heard."""
        self._muted = muted
        self._tune()

    # The verbs.

    @Slot()
    def play(self) -> None:
        """Play on, or again from the beginning where it is over."""
        if self._engine is None or self._broken or not self._file:
            return
        if self._over:
            self._engine.setPosition(0)
        self._over = False
        self._playing = True
        self._engine.play()
        self._patience.start(_STALLED if self._seen else _FIRST_FRAME)
        self.stateChanged.emit()

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        if self._playing and self._engine is not None:
            self._playing = False
            self._patience.stop()
            self._engine.pause()
            self.stateChanged.emit()

    @Slot()
    def toggle(self) -> None:
        """Pause what plays, play what does not."""
        if self._playing:
            self.pause()
        else:
            self.play()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go to a moment, in seconds from the beginning."""
        if self._engine is None or self._broken or not self._file:
            return
        self._engine.setPosition(max(0, min(round(seconds * 1000), self._engine.duration())))
        if self._over:
            # It shows the frame there only while it is not stopped.
            self._over = False
            self._engine.pause()
            self.stateChanged.emit()

    @Slot(QObject)
    def attach(self, sink: QObject) -> None:
        """Frames go to this QVideoSink of an output of Qt's from now on."""
        if self._ready() is not None and not self._painted:
            self._watch(cast("QVideoSink", sink))

    # The engine.

    def _ready(self) -> QMediaPlayer | None:
        """The engine, made when it is first needed; None where Qt Multimedia cannot be loaded."""
        if self._engine is None:
            try:
                from cimaise.stage.film.multimedia import make_engine
            except ImportError as error:
                self._fail(f"films cannot be played, a library is missing: {error}")
                return None
            self._engine = engine = make_engine(self)
            engine.mediaStatusChanged.connect(self._follow)
            engine.errorOccurred.connect(self._hear)
            engine.positionChanged.connect(self._move)
            engine.durationChanged.connect(self.positionChanged)
            engine.hasAudioChanged.connect(self._tune)
            if self._painted:
                from PySide6.QtMultimedia import QVideoSink

                self._watch(QVideoSink(self))
        return self._engine

    def _watch(self, sink: QVideoSink) -> None:
        if self._sink is not None:
            self._sink.videoFrameChanged.disconnect(self._see)
        self._sink = sink
        sink.videoFrameChanged.connect(self._see)
        if self._engine is not None:
            self._engine.setVideoSink(sink)

    def _see(self, frame: QVideoFrame) -> None:
        # At its end, and between two films, it sends a frame of nothing.
        if not frame.isValid() or not self._file or self._broken:
            return
        if self._playing:
            self._patience.start(_STALLED)
        if not self._seen:
            self._seen = True
            self.stateChanged.emit()
        self.frameCame.emit(frame)

    def _follow(self, status: QMediaPlayer.MediaStatus) -> None:
        if self._engine is None or status != self._engine.MediaStatus.EndOfMedia or not self._file:
            return
        self._patience.stop()
        if not self._seen:
            self._fail(f"{self._file} {_NO_PICTURE}")
        else:
            self._end()

    def _end(self) -> None:
        self._playing, self._over = False, True
        self.positionChanged.emit()
        self.stateChanged.emit()
        self.ended.emit(self._file)

    def _hear(self, _: object, message: str) -> None:
        if self._file and not self._broken:
            self._fail(f"{self._file} cannot be played: {message or 'the player does not say why'}")

    def _give_up(self) -> None:
        if not self._seen:
            self._fail(f"{self._file} {_NO_PICTURE}")
        else:
            self._tell(f"{self._file} stopped in the middle; see whether its disk can still be read")
            self.pause()
            self._end()

    def _fail(self, sentence: str) -> None:
        self._tell(sentence)
        self._playing, self._broken = False, True
        self._patience.stop()
        if self._engine is not None:
            self._engine.stop()
        self.stateChanged.emit()
        self.failed.emit(self._file)

    def _tell(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            _log.warning("%s", sentence)

    def _move(self) -> None:
        from cimaise.media import captions

        caption = captions.at(self._cues, self._read_position())
        if caption != self._caption:
            self._caption = caption
            self.captionChanged.emit()
        self.positionChanged.emit()

    def _tune(self) -> None:
        """Sound is asked for only where there is some, so that a silent kiosk never looks for a sound server."""
        self.soundChanged.emit()
        if self._engine is None or not self._engine.hasAudio():
            return
        from cimaise.stage.film.multimedia import Loudspeakers, loudness

        if self._speakers is None:
            self._speakers = Loudspeakers(self)
            self._speakers.changed.connect(self._tune)
        sound = self._speakers.output(self._output)
        if sound is None:
            self._tell("There is no sound output here; films play without sound until there is one.")
            return
        sound.setVolume(loudness(self._volume))
        sound.setMuted(self._muted)
        self._engine.setAudioOutput(sound)

    # What QML reads.

    def _read_file(self) -> str:
        return self._file

    def _read_playing(self) -> bool:
        return self._playing

    def _read_seen(self) -> bool:
        return self._seen

    def _read_broken(self) -> bool:
        return self._broken

    def _read_over(self) -> bool:
        return self._over

    def _read_painted(self) -> bool:
        return self._painted

    def _read_position(self) -> float:
        if self._engine is None:
            return 0.0
        return (self._engine.duration() if self._over else self._engine.position()) / 1000

    def _read_duration(self) -> float:
        return self._engine.duration() / 1000 if self._engine is not None and self._file else 0.0

    def _read_has_sound(self) -> bool:
        return self._engine is not None and bool(self._file) and self._engine.hasAudio()

    def _read_has_captions(self) -> bool:
        return bool(self._cues)

    def _read_caption(self) -> str:
        return self._caption

    file = Property(str, _read_file, notify=fileChanged)
    playing = Property(bool, _read_playing, notify=stateChanged)
    seen = Property(bool, _read_seen, notify=stateChanged)
    broken = Property(bool, _read_broken, notify=stateChanged)
    over = Property(bool, _read_over, notify=stateChanged)
    painted = Property(bool, _read_painted, constant=True)
    position = Property(float, _read_position, notify=positionChanged)
    duration = Property(float, _read_duration, notify=positionChanged)
    hasSound = Property(bool, _read_has_sound, notify=soundChanged)
    hasCaptions = Property(bool, _read_has_captions, notify=fileChanged)
    caption = Property(str, _read_caption, notify=captionChanged)
