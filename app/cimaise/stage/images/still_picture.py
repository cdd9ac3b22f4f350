"""A picture over everything else in a window, drawn without QML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QSGImageNode

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow, QSGNode


class StillPicture(QQuickItem):
    """Shows an image as large as the window, until `remove` is called."""

    def __init__(self, image: QImage, window: QQuickWindow) -> None:
        super().__init__(window.contentItem())
        self._image, self._window = image, window
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self.setZ(1)
        self._fill()
        window.widthChanged.connect(self._fill)
        window.heightChanged.connect(self._fill)

    def remove(self) -> None:
        """Remove the picture from the window."""
        # A render thread must not call Python any more: the next frame may be one that the UI thread waits for without
        # releasing Python's global lock, as in QQuickWindow.grabWindow.
        self.setFlag(QQuickItem.Flag.ItemHasContents, False)
        self.setVisible(False)
        # The connections would keep this object, and with it the memory of the picture.
        self._window.widthChanged.disconnect(self._fill)
        self._window.heightChanged.disconnect(self._fill)
        self._image = QImage()
        self.deleteLater()

    def updatePaintNode(self, node: QSGNode | None, data: QQuickItem.UpdatePaintNodeData) -> QSGNode:
        """The node that draws the image. Called by the scene graph."""
        del data
        if not isinstance(node, QSGImageNode):
            node = self.window().createImageNode()
            node.setTexture(self.window().createTextureFromImage(self._image))
            node.setOwnsTexture(True)
        node.setRect(self.boundingRect())
        return node

    def _fill(self) -> None:
        # Not the size of the parent, which follows only when the window is shown.
        self.setSize(QSizeF(self._window.size()))
        self.update()
