"""The image provider for soft shadows: one picture that QML stretches in nine parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from PySide6.QtCore import QSize


class ShadowProvider(QQuickImageProvider):
    """Provides `image://shadows/<radius>/<blur>`, both in px: the shadow of an item with this corner radius. Its
    corners are `radius + blur` px wide; between them is 1 px.

    One picture instead of many translucent items, which the software renderer would paint again in every frame.
    """

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The shadow, in the size that its URL gives."""
        # Imported here: no shadow is on the first page.
        from cimaise.media.shading.soft_shadow import shadow_alpha

        radius, blur = map(int, name.split("/"))
        alpha = shadow_alpha(radius, blur)
        side = alpha.width
        image = QImage(alpha.tobytes(), side, side, side, QImage.Format.Format_Alpha8)
        size.setWidth(side)
        size.setHeight(side)
        # Converted, which copies the pixels: black with this alpha.
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
