"""Positions as a visitor sees them: relative to the content of the window, which may be rotated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow


def scene(window: QQuickWindow) -> QQuickItem:
    """The item that contains everything visible. It is upright for the visitor, even if the screen is
    rotated."""
    found = window.findChild(QQuickItem, "scene")
    return found if isinstance(found, QQuickItem) else window.contentItem()


def rect_in(ancestor: QQuickItem, item: QQuickItem) -> QRectF:
    """The rectangle of an item in the coordinates of another one, in px."""
    return item.mapRectToItem(ancestor, QRectF(0, 0, item.width(), item.height()))
