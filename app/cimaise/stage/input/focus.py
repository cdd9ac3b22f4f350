"""Focus navigation by arrow keys: they move the focus to the nearest control, or scroll the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QRectF, Qt, Slot
from shiboken6 import isValid

from cimaise.stage.input.scene import rect_in, scene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

_REASONS = {
    Qt.Key.Key_Up: Qt.FocusReason.BacktabFocusReason,
    Qt.Key.Key_Left: Qt.FocusReason.BacktabFocusReason,
    Qt.Key.Key_Down: Qt.FocusReason.TabFocusReason,
    Qt.Key.Key_Right: Qt.FocusReason.TabFocusReason,
}
_SCROLLS = {Qt.Key.Key_Up: -0.4, Qt.Key.Key_Down: 0.4, Qt.Key.Key_PageUp: -0.8, Qt.Key.Key_PageDown: 0.8}
"""How far a key scrolls a page, as a share of its visible height."""
_SIDEWAYS = 3.0
"""The weight of a distance across the direction of the key; one along it has the weight 1."""
_MARGIN = 0.03
"""How much of the page stays visible above or below the focused control, as a share of the visible height."""


def controls(item: QQuickItem) -> Iterator[QQuickItem]:
    """All controls in an item that can get the focus, in the order of the tree."""
    if not item.isVisible() or not item.isEnabled():
        return
    if item.activeFocusOnTab():
        yield item
    for child in item.childItems():
        yield from controls(child)


class FocusNavigation(QObject):
    """Moves the focus of one window by arrow keys, and keeps the focused control visible."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._scene = scene(window)
        # The last focused control outside of a sheet, and whether it got the focus by a key.
        self._last_focused: QQuickItem | None = None
        self._by_key = False
        window.activeFocusItemChanged.connect(self._focus_changed)

    @Slot(int)
    def move(self, key: int) -> None:
        """Handle an arrow key or a page key that no control has used."""
        pressed = Qt.Key(key)
        scope = self._scope()
        target = self._target(scope, pressed) if pressed in _REASONS else None
        # A text is scrolled to its end before the controls below it get the focus.
        hidden = target is None or not self._is_visible(target)
        if not (hidden and self._scroll(scope, pressed)) and target is not None:
            target.forceActiveFocus(_REASONS[pressed])

    def _focused(self) -> QQuickItem | None:
        # PySide's activeFocusItem() would keep a reference to every item after QML has destroyed it.
        item: QQuickItem | None = self._window.property("activeFocusItem")
        return item

    def _scope(self) -> QQuickItem:
        """The item whose controls may get the focus: the topmost modal layer, or the whole content."""
        return next(_modal(self._window.contentItem()), self._window.contentItem())

    def _target(self, scope: QQuickItem, key: Qt.Key) -> QQuickItem | None:
        candidates = list(controls(scope))
        current = self._focused()
        if current is None or current not in candidates:
            return candidates[0] if candidates else None
        start = rect_in(self._scene, current)
        ranked = sorted(
            (cost, index)
            for index, item in enumerate(candidates)
            if item is not current and (cost := _cost(start, rect_in(self._scene, item), key)) is not None
        )
        return candidates[ranked[0][1]] if ranked else None

    def _is_visible(self, item: QQuickItem) -> bool:
        flickable = _flickable(item)
        return flickable is None or rect_in(self._scene, flickable).intersects(rect_in(self._scene, item))

    def _scroll(self, scope: QQuickItem, key: Qt.Key) -> bool:
        """Scroll the current page. Returns whether it moved."""
        share = _SCROLLS.get(key)
        area = next((item for item in _visible_items(scope) if _can_scroll(item)), None)
        if share is None or area is None:
            return False
        owner = area.parentItem()
        if owner.property("atTop") is None:
            return _scroll_to(area, float(area.property("contentY")) + share * area.height())
        direction = 1 if share > 0 else -1
        QMetaObject.invokeMethod(owner, "scrollStep", Q_ARG(int, direction), Q_ARG(float, abs(share)))
        return owner.property("atTop" if share < 0 else "atBottom") is False

    def _focus_changed(self) -> None:
        """Keep the focused control visible, and restore the focus after a sheet was closed."""
        item = self._focused()
        if item is None:
            return
        if item.activeFocusOnTab():
            if next(_modal(self._window.contentItem()), None) is None:
                self._last_focused, self._by_key = item, bool(item.property("visualFocus"))
            self._reveal(item)
        elif (
            self._last_focused is not None and isValid(self._last_focused) and self._last_focused.isVisible()
        ):
            reasons = Qt.FocusReason
            self._last_focused.forceActiveFocus(
                reasons.TabFocusReason if self._by_key else reasons.PopupFocusReason
            )

    def _reveal(self, item: QQuickItem) -> None:
        """Scroll until a control that got the focus by a key is completely visible."""
        if not item.property("visualFocus"):
            return
        _reveal_sideways(item)
        area = _flickable(item)
        if area is None:
            return
        margin = _MARGIN * area.height()
        control, frame = rect_in(self._scene, item), rect_in(self._scene, area)
        top, now = control.top() - frame.top(), float(area.property("contentY"))
        if top < margin:
            _scroll_to(area, now + top - margin)
        elif top + control.height() + margin > frame.height():
            _scroll_to(area, now + top + control.height() + margin - frame.height())


def _modal(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible modal layers, topmost first."""
    for child in reversed(item.childItems()):
        if child.isVisible():
            if child.property("modal") is True:
                yield child
            yield from _modal(child)


def _visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all its visible and enabled descendants."""
    if item.isVisible() and item.isEnabled():
        yield item
        for child in item.childItems():
            yield from _visible_items(child)


def _can_scroll(item: QQuickItem) -> bool:
    return item.inherits("QQuickFlickable") and item.property("contentHeight") > item.height() + 1


def _flickable(item: QQuickItem) -> QQuickItem | None:
    """The scrolling area that contains an item; not a table that scrolls sideways."""
    area = _nearest_area(item)
    return _nearest_area(area) if area is not None and _scrolls_sideways(area) else area


def _nearest_area(item: QQuickItem) -> QQuickItem | None:
    # No further than necessary: PySide would keep a reference to each ancestor after QML has destroyed it.
    parent = item.parentItem()
    while parent is not None and not parent.inherits("QQuickFlickable"):
        parent = parent.parentItem()
    return parent


def _scrolls_sideways(area: QQuickItem) -> bool:
    return bool(area.property("contentWidth") > area.width() + 1)


def _reveal_sideways(item: QQuickItem) -> None:
    """Scroll a table until an item in it is visible."""
    area = _nearest_area(item)
    if area is None or not _scrolls_sideways(area):
        return
    place, now = (
        item.mapRectToItem(area, QRectF(0, 0, item.width(), item.height())),
        area.property("contentX"),
    )
    if place.left() < 0 or place.right() > area.width():
        middle = now + place.center().x() - area.width() / 2
        area.setProperty("contentX", min(max(middle, 0.0), area.property("contentWidth") - area.width()))


def _scroll_to(area: QQuickItem, y: float) -> bool:
    end = max(0.0, float(area.property("contentHeight")) - area.height())
    wanted, now = min(max(y, 0.0), end), float(area.property("contentY"))
    if area.parentItem().property("atTop") is None:
        area.setProperty("contentY", wanted)
    else:
        QMetaObject.invokeMethod(area.parentItem(), "scrollTo", Q_ARG(float, wanted))
    return abs(wanted - now) >= 1


def _cost(start: QRectF, end: QRectF, key: Qt.Key) -> float | None:
    """The weighted distance of a control in a direction; None if it is in another direction."""
    dx, dy = end.center().x() - start.center().x(), end.center().y() - start.center().y()
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        gap = start.top() - end.bottom() if key == Qt.Key.Key_Up else end.top() - start.bottom()
        overlap = min(start.right(), end.right()) - max(start.left(), end.left())
        across, along = abs(dx) if overlap <= 0 else 0.0, abs(dy)
    else:
        gap = start.left() - end.right() if key == Qt.Key.Key_Left else end.left() - start.right()
        overlap = min(start.bottom(), end.bottom()) - max(start.top(), end.top())
        across, along = abs(dy) if overlap <= 0 else 0.0, abs(dx)
    if gap < -1.0:
        return None
    return along + _SIDEWAYS * across
