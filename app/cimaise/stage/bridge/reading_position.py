"""Measures what a page shows, and keeps it at its place when the layout changes; see layout/reading_position.py."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from cimaise.layout.reading_position import Block, Reading, restored, stepped
from cimaise.stage.bridge.pageview import PageView
from cimaise.stage.runtime.garbage import track_qml_object

if TYPE_CHECKING:
    from collections.abc import Iterator

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ReadingPosition(QObject):
    """The reading position of one scrolling area. `area` is its Flickable, `content` the item that holds what scrolls,
    and `place` the position of the first line in the visible part, in px.

    The position is kept in the page (`PageView.reading`), so that another page object can continue from it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        track_qml_object(self)
        self._area: QQuickItem | None = None
        self._content: QQuickItem | None = None
        self._page: PageView | None = None
        self._place = 0.0
        # The layout that was measured last: size of the area, height of the content, version of the page.
        self._measured: tuple[float, ...] = ()

    @Slot(result=bool)
    def follow(self) -> bool:
        """Call it for every frame, after the layout and before it is drawn. Records the position, and scrolls if the
        layout has changed. Returns whether it has changed."""
        area, page = self._area, self._page
        if area is None or self._content is None or page is None:
            return False
        y, height = float(area.property("contentY")), float(area.property("contentHeight"))
        layout = (area.width(), area.height(), height, self._place, page.version)
        before = page.reading
        if layout == self._measured and before is not None:
            if y != before.y:
                page.reading = before._replace(y=y)
            return False
        edited = bool(self._measured) and self._measured[-1] != page.version
        self._measured = layout
        now = Reading(tuple(_blocks(self._content)), height, area.height(), self._place, y)
        if before is not None:
            now = now._replace(y=restored(before, now, edited=edited))
            area.setProperty("contentY", now.y)
        page.reading = now
        return True

    @Slot(int, float, float, result=float)
    def stepped(self, direction: int, share: float, covered: float) -> float:
        """The contentY after a step up (-1) or down (1) by at most `share` of the visible part, whose last
        `covered` px are hard to read under a fade."""
        self.follow()
        reading = self._page.reading if self._page is not None else None
        return stepped(reading, direction, share=share, covered=covered) if reading is not None else 0.0

    def _read_area(self) -> QQuickItem | None:
        return self._area

    def _set_area(self, area: QQuickItem | None) -> None:
        self._area = area

    def _read_content(self) -> QQuickItem | None:
        return self._content

    def _set_content(self, content: QQuickItem | None) -> None:
        self._content = content

    def _read_page(self) -> PageView | None:
        return self._page

    def _set_page(self, page: PageView | None) -> None:
        self._page = page

    def _read_place(self) -> float:
        return self._place

    def _set_place(self, place: float) -> None:
        self._place = place

    area = Property(QQuickItem, _read_area, _set_area)
    content = Property(QQuickItem, _read_content, _set_content)
    page = Property(PageView, _read_page, _set_page)
    place = Property(float, _read_place, _set_place)


def _blocks(content: QQuickItem) -> Iterator[Block]:
    """The texts and the buttons in an item, in the order of the tree."""
    names: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for item in _leaves(content):
        is_text = _is_text(item)
        name, text = item.objectName() or ("text" if is_text else "button"), str(item.property("text"))
        names[name] += 1
        texts[text] += 1
        yield Block(
            f"{name} {names[name]}",
            f"{text} {texts[text]}",
            item.mapToItem(content, QPointF(0, 0)).y(),
            item.height(),
            float(item.property("lineHeight")) if is_text else 0.0,
        )


def _is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") or item.inherits("QQuickTextEdit")


def _leaves(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible texts and buttons in an item; not the texts of a button."""
    for child in item.childItems():
        if not child.isVisible() or child.height() <= 0:
            continue
        if _is_text(child) or child.inherits("QQuickAbstractButton"):
            yield child
        else:
            yield from _leaves(child)
