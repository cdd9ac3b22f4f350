"""What lies where as a visitor sees it: the window's content, turned as the screen hangs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow


def scene(window: QQuickWindow) -> QQuickItem:
    """The item that everything lies in: upright for the visitor, whichever way the window is."""
    found = window.findChild(QQuickItem, "scene")
    return found if isinstance(found, QQuickItem) else window.contentItem()


def place(item: QQuickItem, within: QQuickItem) -> QRectF:
    """Where an item lies in the scene, in px."""
    return item.mapRectToItem(within, QRectF(0, 0, item.width(), item.height()))
