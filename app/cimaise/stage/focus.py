"""Arrow keys walk the page: from the focused control to the nearest one in that direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickWindow

_REASONS = {
    Qt.Key.Key_Up: Qt.FocusReason.BacktabFocusReason,
    Qt.Key.Key_Left: Qt.FocusReason.BacktabFocusReason,
    Qt.Key.Key_Down: Qt.FocusReason.TabFocusReason,
    Qt.Key.Key_Right: Qt.FocusReason.TabFocusReason,
}
_SIDEWAYS = 3.0
"""How much dearer a step sideways is than one in the direction of the key."""


def controls(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every control below an item that a key can reach now, in reading order of the tree."""
    if not item.isVisible() or not item.isEnabled():
        return
    if item.activeFocusOnTab():
        yield item
    for child in item.childItems():
        yield from controls(child)


def on_screen(item: QQuickItem) -> QRectF:
    """Where an item lies in the window, in px."""
    return item.mapRectToScene(item.boundingRect())


def move(window: QQuickWindow, key: Qt.Key) -> bool:
    """Give the focus to the nearest control in the direction of an arrow key; True where there is one."""
    scope = next((i for i in _scopes(window.contentItem())), window.contentItem())
    found = list(controls(scope))
    here = window.activeFocusItem()
    if here is None or here not in found:
        if found:
            found[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
        return bool(found)
    start = on_screen(here)
    ranked = sorted(
        (cost, index)
        for index, item in enumerate(found)
        if item is not here and (cost := _cost(start, on_screen(item), key)) is not None
    )
    if not ranked:
        return False
    found[ranked[0][1]].forceActiveFocus(_REASONS[key])
    return True


def _scopes(item: QQuickItem) -> Iterator[QQuickItem]:
    """The layers that keep the focus to themselves, topmost first."""
    for child in reversed(item.childItems()):
        if child.isVisible():
            if child.property("modal") is True:
                yield child
            yield from _scopes(child)


def _cost(start: QRectF, end: QRectF, key: Qt.Key) -> float | None:
    """How far a control lies in a direction; None where it does not lie there at all."""
    dx, dy = end.center().x() - start.center().x(), end.center().y() - start.center().y()
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        ahead = start.top() - end.bottom() if key == Qt.Key.Key_Up else end.top() - start.bottom()
        overlap = min(start.right(), end.right()) - max(start.left(), end.left())
        aside, way = abs(dx) if overlap <= 0 else 0.0, abs(dy)
    else:
        ahead = start.left() - end.right() if key == Qt.Key.Key_Left else end.left() - start.right()
        overlap = min(start.bottom(), end.bottom()) - max(start.top(), end.top())
        aside, way = abs(dy) if overlap <= 0 else 0.0, abs(dx)
    if ahead < -1.0:
        return None
    return way + _SIDEWAYS * aside
