"""The texts and controls that are visible in a window, with their geometry. Sizes are in u, the unit of the design."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from tests.stage.driver import below

from cimaise.stage.input.scene import scene

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtQuick import QQuickWindow


@dataclass
class VisibleItem:
    """An item, its visible part and its whole rectangle (scene px)."""

    item: QQuickItem
    shown: QRectF
    whole: QRectF


class PageItems:
    """All visible texts and controls of a window at one moment. `names` are those of authors and performers."""

    def __init__(self, window: QQuickWindow, least_unit: float = 0.0, names: Collection[str] = ()) -> None:
        self.window = window
        self.names = names
        # Qt updates the layout when it renders.
        window.grabWindow()
        self.scene = scene(window)
        self.frame = bounds(self.scene)
        self.right_to_left = _is_mirrored(self.scene)
        self.u = max(min(self.scene.width(), self.scene.height()) / 135, least_unit)
        items = list(below(window.contentItem()))
        self.texts = [self._measure(item, painted(item)) for item in items if _is_visible_text(item)]
        controls = [self._measure(item, bounds(item)) for item in items if _is_control(item)]
        self.controls = [
            control for control in controls if control.item.isEnabled() or not control.shown.isEmpty()
        ]

    def _measure(self, item: QQuickItem, rect: QRectF) -> VisibleItem:
        whole = item.mapRectToItem(self.scene, rect)
        shown = whole.intersected(self.frame)
        for area in scroll_areas(item):
            shown = shown.intersected(area.mapRectToItem(self.scene, bounds(area)))
        return VisibleItem(item, shown, whole)


def _is_mirrored(scene: QQuickItem) -> bool:
    """Whether the layout of a scene is right to left."""
    return QQmlEngine.contextForObject(scene) is not None and bool(evaluate(scene, "LayoutMirroring.enabled"))


def evaluate(item: QQuickItem, expression: str) -> Any:
    """The value of a QML expression in the context of an item."""
    value = QQmlExpression(QQmlEngine.contextForObject(item), item, expression).evaluate()
    return value[0] if isinstance(value, tuple) else value


def _is_visible_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") and item.property("text").strip() != "" and _opacity(item) > 0


def _is_control(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton") or item.inherits("QQuickSlider")


def bounds(item: QQuickItem) -> QRectF:
    """The rectangle of an item, in its coordinates (px)."""
    return QRectF(0, 0, item.width(), item.height())


def painted(text: QQuickItem) -> QRectF:
    """The rectangle of the letters of a text, in its coordinates (px)."""
    width = text.property("contentWidth")
    # PySide cannot convert this enumeration; QML can. Qt.AlignRight is 2, Qt.AlignHCenter 4.
    alignment = int(evaluate(text, "effectiveHorizontalAlignment + 0"))
    free = text.width() - width
    left = {2: free, 4: free / 2}.get(alignment, 0.0)
    return QRectF(left, 0, width, text.height())


def _opacity(item: QQuickItem | None) -> float:
    opacity = 1.0
    while item is not None:
        opacity *= item.opacity()
        item = item.parentItem()
    return opacity


def scroll_areas(item: QQuickItem) -> Iterator[QQuickItem]:
    """The scrolling areas that contain an item, from the innermost."""
    parent = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickFlickable"):
            yield parent
        parent = parent.parentItem()


def modal_layer(item: QQuickItem | None) -> QQuickItem | None:
    """The modal layer that contains an item, if any."""
    while item is not None and item.property("modal") is not True:
        item = item.parentItem()
    return item


def contains(ancestor: QQuickItem, item: QQuickItem | None) -> bool:
    """Whether an item is `ancestor` or one of its descendants."""
    while item is not None:
        if item == ancestor:
            return True
        item = item.parentItem()
    return False
