"""The image provider for icons: SVG files drawn in a given colour."""

from __future__ import annotations

import logging
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from cimaise.paths import data

_log = logging.getLogger(__name__)


class IconProvider(QQuickImageProvider):
    """Provides `image://icons/<file>/<RRGGBB>/<px>`.

    Images instead of Qt Quick's shapes: with the software renderer, removed shapes leave artefacts on the
    screen.
    """

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The icon, in the size that its URL gives; a null image if there is no such icon."""
        file, colour, side = name.split("/")
        buffer = QBuffer()
        buffer.setData(QByteArray(_svg(file).replace("currentColor", f"#{colour}").encode()))
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(int(side), int(side)))
        image = reader.read()
        if image.isNull():
            _log.warning("The icon %s cannot be drawn: %s", file, reader.errorString())
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


@cache
def _svg(file: str) -> str:
    try:
        return (data("resources") / "icons" / f"{file}.svg").read_text(encoding="utf-8")
    except OSError:
        return ""
