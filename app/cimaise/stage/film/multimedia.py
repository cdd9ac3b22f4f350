"""Qt Multimedia, kept apart from the rest: only a film loads it, and where its libraries are missing only films are."""

from __future__ import annotations

import ctypes
import logging
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtMultimedia import QAudio, QAudioOutput, QMediaDevices, QMediaPlayer, QVideoFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_log = logging.getLogger(__name__)
_AV_LOG_QUIET = -8
"""AV_LOG_QUIET of libavutil/log.h."""


def make_engine(parent: QObject) -> QMediaPlayer:
    """A player with neither a picture nor sound yet."""
    engine = QMediaPlayer(parent)
    _quieten()
    return engine


def _quieten() -> None:
    """FFmpeg writes to stderr by itself, a line for every frame that it cannot decode; the player says it once.

    Its library can be found only after Qt has loaded it for a player, together with what it needs.
    """
    for library in Path(PySide6.__file__).parent.glob("Qt/lib/libavutil.so.*"):
        try:
            ctypes.CDLL(str(library)).av_log_set_level(_AV_LOG_QUIET)
        except (OSError, AttributeError) as error:
            _log.debug("FFmpeg cannot be told to be quiet: %s", error)


class Loudspeakers(QObject):
    """The way to the loudspeakers of a name, or to the system's own; `changed` when one was plugged in or out."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self.changed)
        self._output: QAudioOutput | None = None

    def output(self, name: str) -> QAudioOutput | None:
        """The output to hand to a player; None where there is no device at all. A name that is not there is answered
        with the system's own device."""
        there = QMediaDevices.audioOutputs()
        if not there:
            return None
        named = [
            device for device in there if name and name in (device.description(), device.id().toStdString())
        ]
        if self._output is None:
            self._output = QAudioOutput(self)
        self._output.setDevice(named[0] if named else QMediaDevices.defaultAudioOutput())
        return self._output


def loudness(volume: float) -> float:
    """A volume as ears count it (0-1) as the amplitude that Qt wants."""
    return QAudio.convertVolume(
        volume, QAudio.VolumeScale.LogarithmicVolumeScale, QAudio.VolumeScale.LinearVolumeScale
    )


def paint_frame(painter: QPainter, frame: QVideoFrame, place: QRectF, turned: int, *, covers: bool) -> None:
    """Paint a frame into a place, turned clockwise by so many degrees: all of it, or (`covers`) as much as fills it."""
    if turned:
        painter.translate(place.center())
        painter.rotate(turned)
        width, height = (place.height(), place.width()) if turned % 180 else (place.width(), place.height())
        place = QRectF(-width / 2, -height / 2, width, height)
    options = QVideoFrame.PaintOptions()
    options.backgroundColor = QColor(0, 0, 0, 0)
    ratio = Qt.AspectRatioMode
    options.aspectRatioMode = ratio.KeepAspectRatioByExpanding if covers else ratio.KeepAspectRatio
    options.paintFlags = QVideoFrame.PaintOptions.PaintFlag.DontDrawSubtitles
    frame.paint(painter, place, options)
