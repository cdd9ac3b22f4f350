"""The door through which icons reach the screen: drawn from their SVG files in the colour that is asked for."""

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
    """Answers `image://icons/<file>/<RRGGBB>/<px>`.

    Not shapes of Qt Quick's: the software renderer leaves bits of them behind where they were taken away.
    """

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The icon as large as its address says; a null image where there is no such icon."""
        file, colour, side = name.split("/")
        buffer = QBuffer()
        buffer.setData(QByteArray(_drawing(file).replace("currentColor", f"#{colour}").encode()))
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(int(side), int(side)))
        image = reader.read()
        if image.isNull():
            _log.warning("The icon %s cannot be drawn: %s", file, reader.errorString())
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


@cache
def _drawing(file: str) -> str:
    try:
        return (data("resources") / "icons" / f"{file}.svg").read_text(encoding="utf-8")
    except OSError:
        return ""
