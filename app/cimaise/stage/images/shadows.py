"""The image provider for soft shadows: one picture that QML stretches in nine parts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

_LAYERS = 16
_LAYER_ALPHA = 5


class ShadowProvider(QQuickImageProvider):
    """Provides `image://shadows/<radius>/<blur>`, both in px: the shadow of an item with this corner radius. Its
    corners are `radius + blur` px wide; between them is 1 px.

    One picture instead of many translucent items, which the software renderer would paint again in every frame.
    """

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The shadow, in the size that its URL gives."""
        radius, blur = map(int, name.split("/"))
        side = 2 * (radius + blur) + 1
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(0, 0, 0, _LAYER_ALPHA))
        for layer in range(_LAYERS):
            spread = blur * (0.5 - (layer + 0.5) / _LAYERS)
            margin, corner = blur / 2 - spread, max(0.0, radius + spread)
            painter.drawRoundedRect(
                QRectF(margin, margin, side - 2 * margin, side - 2 * margin), corner, corner
            )
        painter.end()
        size.setWidth(side)
        size.setHeight(side)
        return image
