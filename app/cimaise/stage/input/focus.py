"""Arrow keys walk the page: from the focused control to the nearest one in that direction, or scroll it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from shiboken6 import isValid

from cimaise.stage.input.scene import place, scene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem, QQuickWindow

_REASONS = {
    Qt.Key.Key_Up: Qt.FocusReason.BacktabFocusReason,
    Qt.Key.Key_Left: Qt.FocusReason.BacktabFocusReason,
    Qt.Key.Key_Down: Qt.FocusReason.TabFocusReason,
    Qt.Key.Key_Right: Qt.FocusReason.TabFocusReason,
}
_SCROLLS = {Qt.Key.Key_Up: -0.4, Qt.Key.Key_Down: 0.4, Qt.Key.Key_PageUp: -0.8, Qt.Key.Key_PageDown: 0.8}
"""How much of its height a page scrolls by a key."""
_SIDEWAYS = 3.0
"""How much dearer a step sideways is than one in the direction of the key."""
_MARGIN = 0.03
"""How much of a page's height is seen beyond the control that has the focus."""


def controls(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every control below an item that a key can reach now, in reading order of the tree."""
    if not item.isVisible() or not item.isEnabled():
        return
    if item.activeFocusOnTab():
        yield item
    for child in item.childItems():
        yield from controls(child)


class FocusWalk(QObject):
    """Moves the focus of one window by arrow keys, and keeps what has the focus in sight."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._scene = scene(window)
        # What had the focus last outside of a sheet, and whether a key had brought it there.
        self._left: QQuickItem | None = None
        self._by_key = False
        window.activeFocusItemChanged.connect(self._follow)

    @Slot(int)
    def move(self, key: int) -> None:
        """An arrow key, or a page key, that no control used itself."""
        pressed = Qt.Key(key)
        scope = self._scope()
        target = self._target(scope, pressed) if pressed in _REASONS else None
        # A text is read before the controls under it are reached.
        beyond = target is None or not self._in_sight(target)
        if not (beyond and self._scroll(scope, pressed)) and target is not None:
            target.forceActiveFocus(_REASONS[pressed])

    def _focused(self) -> QQuickItem | None:
        # PySide's activeFocusItem() would bind every item to the window, and keep it after QML has destroyed it.
        item: QQuickItem | None = self._window.property("activeFocusItem")
        return item

    def _scope(self) -> QQuickItem:
        """What may have the focus now: the topmost layer that keeps it to itself, or everything."""
        return next(_modal(self._window.contentItem()), self._window.contentItem())

    def _target(self, scope: QQuickItem, key: Qt.Key) -> QQuickItem | None:
        found = list(controls(scope))
        here = self._focused()
        if here is None or here not in found:
            return found[0] if found else None
        start = place(here, self._scene)
        ranked = sorted(
            (cost, index)
            for index, item in enumerate(found)
            if item is not here and (cost := _cost(start, place(item, self._scene), key)) is not None
        )
        return found[ranked[0][1]] if ranked else None

    def _in_sight(self, item: QQuickItem) -> bool:
        flickable = _flickable(item)
        return flickable is None or place(flickable, self._scene).intersects(place(item, self._scene))

    def _scroll(self, scope: QQuickItem, key: Qt.Key) -> bool:
        """Scroll the page on show; whether it moved."""
        share = _SCROLLS.get(key)
        area = next((item for item in _below(scope) if _scrolls(item)), None)
        if share is None or area is None:
            return False
        return _scroll_to(area, float(area.property("contentY")) + share * area.height())

    def _follow(self) -> None:
        """The focus is somewhere else: keep it in sight, and bring it back to where it was before a sheet."""
        item = self._focused()
        if item is None:
            return
        if item.activeFocusOnTab():
            if next(_modal(self._window.contentItem()), None) is None:
                self._left, self._by_key = item, bool(item.property("visualFocus"))
            self._reveal(item)
        elif self._left is not None and isValid(self._left) and self._left.isVisible():
            reasons = Qt.FocusReason
            self._left.forceActiveFocus(reasons.TabFocusReason if self._by_key else reasons.PopupFocusReason)

    def _reveal(self, item: QQuickItem) -> None:
        """Scroll so far that what got the focus by a key is seen whole."""
        area = _flickable(item)
        if area is None or not item.property("visualFocus"):
            return
        margin = _MARGIN * area.height()
        seen, frame = place(item, self._scene), place(area, self._scene)
        top, now = seen.top() - frame.top(), float(area.property("contentY"))
        if top < margin:
            _scroll_to(area, now + top - margin)
        elif top + seen.height() + margin > frame.height():
            _scroll_to(area, now + top + seen.height() + margin - frame.height())


def _modal(item: QQuickItem) -> Iterator[QQuickItem]:
    """The layers that keep the focus to themselves, topmost first."""
    for child in reversed(item.childItems()):
        if child.isVisible():
            if child.property("modal") is True:
                yield child
            yield from _modal(child)


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that is on show under it."""
    if item.isVisible() and item.isEnabled():
        yield item
        for child in item.childItems():
            yield from _below(child)


def _scrolls(item: QQuickItem) -> bool:
    return item.inherits("QQuickFlickable") and item.property("contentHeight") > item.height() + 1


def _flickable(item: QQuickItem) -> QQuickItem | None:
    """The scrolling area that an item lies in."""
    parent = item.parentItem()
    while parent is not None and not parent.inherits("QQuickFlickable"):
        parent = parent.parentItem()
    return parent


def _scroll_to(area: QQuickItem, y: float) -> bool:
    end = max(0.0, float(area.property("contentHeight")) - area.height())
    wanted, now = min(max(y, 0.0), end), float(area.property("contentY"))
    area.setProperty("contentY", wanted)
    return abs(wanted - now) >= 1


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
