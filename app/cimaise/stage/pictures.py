"""The door through which pictures reach the screen: decoded off the UI thread, finished for the wall."""

from __future__ import annotations

import logging
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QObject, QRunnable, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickAsyncImageProvider, QQuickImageResponse, QQuickTextureFactory

from cimaise.exhibit.model import Fit
from cimaise.media.picture import Finish, Pixels, Unreadable, render
from cimaise.media.shade import Shade, ShadeKind

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)
_THREADS = 2
"""Pictures decoded at once: one for what is seen, one for what comes."""


def read_name(name: str, size: QSize) -> tuple[str, Finish]:
    """The file and the finish that a picture's address asks for.

    An address is `<shade>/<left>,<top>,<right>,<bottom>/<radius>/<fit>/<x>,<y>/<file, percent-encoded>`;
    the size is that of the frame in px. Raises ValueError for anything else.
    """
    shade, zone, radius, fit, focus, file = name.split("/", 5)
    x, y = (float(part) for part in focus.split(","))
    left, top, right, bottom = (min(max(float(part), 0.0), 1.0) for part in zone.split(","))
    finish = Finish(
        width=max(size.width(), 1),
        height=max(size.height(), 1),
        fit=Fit(fit),
        focus=(x, y),
        radius=round(float(radius)),
        shade=None if shade == "none" else Shade((left, top, right, bottom), ShadeKind(shade)),
    )
    return unquote(file), finish


def to_image(pixels: Pixels) -> QImage:
    """A QImage that owns its pixels."""
    image_format = QImage.Format.Format_ARGB32_Premultiplied if pixels.alpha else QImage.Format.Format_RGB32
    image = QImage(pixels.data, pixels.width, pixels.height, pixels.width * 4, image_format)
    return image.copy()


class _Done(QObject):
    ready = Signal(QImage, str)


class _Job(QRunnable):
    def __init__(self, folder: Path, name: str, size: QSize, done: _Done) -> None:
        super().__init__()
        self._folder, self._name, self._size, self._done = folder, name, size, done

    def run(self) -> None:
        """Decode one picture; every failure becomes a sentence."""
        try:
            file, finish = read_name(self._name, self._size)
            image, fault = to_image(render(self._folder, file, finish)), ""
        except Unreadable as unreadable:
            image, fault = QImage(), str(unreadable)
        except ValueError as error:
            image, fault = QImage(), f"{self._name} is not a picture's address: {error}"
        self._done.ready.emit(image, fault)


class _Response(QQuickImageResponse):
    def __init__(self, owner: PictureDoor, name: str, size: QSize) -> None:
        super().__init__()
        self._owner = owner
        self._image = QImage()
        self._fault = ""
        self._done = _Done()
        self._done.ready.connect(self._take)
        owner.pool.start(_Job(owner.folder, name, size, self._done))

    def _take(self, image: QImage, fault: str) -> None:
        self._image, self._fault = image, fault
        self._owner.settle(self, fault)
        self.finished.emit()

    def textureFactory(self) -> QQuickTextureFactory:
        """The decoded picture."""
        return QQuickTextureFactory.textureFactoryForImage(self._image)

    def errorString(self) -> str:
        """Why there is none, as a sentence; empty where there is one."""
        return self._fault


class PictureDoor(QQuickAsyncImageProvider):
    """Answers `image://pictures/...` for one exhibit. Says each fault once in the log."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.pool = QThreadPool()
        self.pool.setMaxThreadCount(_THREADS)
        self._lock = Lock()
        self._open: set[_Response] = set()
        self._told: set[str] = set()

    @property
    def busy(self) -> bool:
        """Whether a picture is still on its way."""
        with self._lock:
            return bool(self._open)

    def requestImageResponse(self, name: str, size: QSize) -> QQuickImageResponse:
        """Begin to decode a picture; Qt calls this from its loader thread."""
        response = _Response(self, name, size)
        with self._lock:
            self._open.add(response)
        return response

    def settle(self, response: _Response, fault: str) -> None:
        """A picture has come, or will not: told once in the log."""
        with self._lock:
            self._open.discard(response)
            news = fault and fault not in self._told
            self._told.add(fault)
        if news:
            _log.warning("%s", fault)
