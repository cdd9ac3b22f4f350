"""The part of the player that uses Qt Multimedia. It is imported only when the first film is loaded: without
Qt Multimedia's libraries everything else still works."""

from __future__ import annotations

import ctypes
import logging
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtMultimedia import (
    QAudio,
    QAudioOutput,
    QMediaDevices,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_log = logging.getLogger(__name__)
_AV_LOG_QUIET = -8
"""AV_LOG_QUIET of libavutil/log.h."""


class MediaBackend(QObject):
    """Qt's media player with its video sink and its audio output. All times are in ms.

    With `own_sink` frames are emitted from the start; else only once a sink is set with `set_sink`.
    """

    frameReceived = Signal(object)
    """A QVideoFrame; an invalid one at the end of a film and between two films."""
    ended = Signal()
    failed = Signal(str)
    """The film cannot be played; with Qt's error message, which may be empty."""
    positionChanged = Signal()
    durationChanged = Signal()
    soundChanged = Signal()
    """The film turned out to have sound, or an audio device was plugged in or out."""

    def __init__(self, parent: QObject, *, own_sink: bool) -> None:
        super().__init__(parent)
        self._player = QMediaPlayer(self)
        _silence_ffmpeg()
        self._sink: QVideoSink | None = None
        self._loudspeakers: Loudspeakers | None = None
        self._player.mediaStatusChanged.connect(self._check_status)
        self._player.errorOccurred.connect(self._report_error)
        self._player.positionChanged.connect(self.positionChanged)
        self._player.durationChanged.connect(self.durationChanged)
        self._player.hasAudioChanged.connect(self.soundChanged)
        if own_sink:
            self.set_sink(QVideoSink(self))

    @property
    def position(self) -> int:
        """The current position."""
        return self._player.position()

    @property
    def duration(self) -> int:
        """The length of the film; 0 until it is known."""
        return self._player.duration()

    @property
    def has_audio(self) -> bool:
        """Whether the film has sound; False until it is known."""
        return self._player.hasAudio()

    def load(self, path: Path) -> None:
        """Open a film, paused at its beginning."""
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def unload(self) -> None:
        """Close the film's file."""
        self._player.setSource(QUrl())

    def play(self) -> None:
        """Play from the current position."""
        self._player.play()

    def pause(self) -> None:
        """Pause; unlike a stopped film, a paused one shows the frame at its position."""
        self._player.pause()

    def stop(self) -> None:
        """Stop playing."""
        self._player.stop()

    def seek(self, position: int) -> None:
        """Set the position."""
        self._player.setPosition(position)

    def set_sink(self, sink: QVideoSink) -> None:
        """Send frames to this sink instead of the previous one."""
        if self._sink is not None:
            self._sink.videoFrameChanged.disconnect(self._forward_frame)
        self._sink = sink
        sink.videoFrameChanged.connect(self._forward_frame)
        self._player.setVideoSink(sink)

    def set_sound(self, volume: float, device: str, *, muted: bool) -> bool:
        """Set the volume (0-1, perceived) and the audio device. False if there is no audio device.

        Devices are looked up only for a film with sound: a kiosk without sound never looks for a sound
        server.
        """
        if not self._player.hasAudio():
            return True
        if self._loudspeakers is None:
            self._loudspeakers = Loudspeakers(self)
            self._loudspeakers.changed.connect(self.soundChanged)
        output = self._loudspeakers.output(device)
        if output is None:
            return False
        output.setVolume(amplitude(volume))
        output.setMuted(muted)
        self._player.setAudioOutput(output)
        return True

    def _forward_frame(self, frame: QVideoFrame) -> None:
        self.frameReceived.emit(frame)

    def _report_error(self, _: object, message: str) -> None:
        self.failed.emit(message)

    def _check_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            self.ended.emit()


def _silence_ffmpeg() -> None:
    """Turn off FFmpeg's own log on stderr, which has a line for every frame that it cannot decode; the player
    logs an error once.

    The library can be loaded by name only after Qt has loaded it, with its dependencies, for a media player.
    """
    for library in Path(PySide6.__file__).parent.glob("Qt/lib/libavutil.so.*"):
        try:
            ctypes.CDLL(str(library)).av_log_set_level(_AV_LOG_QUIET)
        except (OSError, AttributeError) as error:
            _log.debug("Cannot set the log level of FFmpeg: %s", error)


class Loudspeakers(QObject):
    """The audio output to a device with a given name, or to the system's default. `changed` is emitted when a
    device was plugged in or out."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self.changed)
        self._output: QAudioOutput | None = None

    def output(self, name: str) -> QAudioOutput | None:
        """The output for a media player; None if there is no device. If the named device is missing, it is
        the system's default."""
        devices = QMediaDevices.audioOutputs()
        if not devices:
            return None
        named = [
            device for device in devices if name and name in (device.description(), device.id().toStdString())
        ]
        if self._output is None:
            self._output = QAudioOutput(self)
        self._output.setDevice(named[0] if named else QMediaDevices.defaultAudioOutput())
        return self._output


def amplitude(volume: float) -> float:
    """The amplitude (0-1) that is perceived as this volume (0-1)."""
    return QAudio.convertVolume(
        volume, QAudio.VolumeScale.LogarithmicVolumeScale, QAudio.VolumeScale.LinearVolumeScale
    )


def paint_frame(
    painter: QPainter, frame: QVideoFrame, target: QRectF, rotation: int, *, cropped: bool
) -> None:
    """Paint a frame into a rectangle, rotated clockwise in degrees: the whole frame, or `cropped` so that it
    fills the rectangle."""
    if rotation:
        painter.translate(target.center())
        painter.rotate(rotation)
        width, height = target.width(), target.height()
        if rotation % 180:
            width, height = height, width
        target = QRectF(-width / 2, -height / 2, width, height)
    options = QVideoFrame.PaintOptions()
    options.backgroundColor = QColor(0, 0, 0, 0)
    ratio = Qt.AspectRatioMode
    options.aspectRatioMode = ratio.KeepAspectRatioByExpanding if cropped else ratio.KeepAspectRatio
    options.paintFlags = QVideoFrame.PaintOptions.PaintFlag.DontDrawSubtitles
    frame.paint(painter, target, options)
