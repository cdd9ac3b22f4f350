"""Checks the layout of one page: everything that a designer would mark as wrong.

It measures the live QML items and the rendered pixels. Sizes are in u, the unit of the design.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from tests.stage.conftest import below

from cimaise.media.contrast import ENHANCED, linear
from cimaise.stage.input.scene import scene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor
    from PySide6.QtQuick import QQuickWindow

SMALLEST_TEXT = 3.0
SMALLEST_TARGET = 10.0
SMALLEST_GAP = 2.0
SPARKS = 0.002
"""The share of the background of a text that may have too little contrast: single bright pixels such as stars."""
_EDGE = 1.5
"""How far rounding may shift an edge, in px."""
_OVERHANG = 0.2
"""How far a line may exceed its item, in em: joined letters at a line break are wider than Qt computes."""


@dataclass(frozen=True)
class Fault:
    rule: str
    where: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}"


@dataclass
class Seen:
    """An item, its visible part and its whole rectangle (scene px)."""

    item: QQuickItem
    shown: QRectF
    whole: QRectF


class Page:
    """All visible items of a window at one moment."""

    def __init__(self, window: QQuickWindow, least_unit: float = 0.0) -> None:
        self.window = window
        # Qt updates the layout when it renders.
        window.grabWindow()
        self.scene = scene(window)
        self.frame = _bounds(self.scene)
        self.right_to_left = _mirrored(self.scene)
        self.u = max(min(self.scene.width(), self.scene.height()) / 135, least_unit)
        self.texts = [
            seen for item in below(window.contentItem()) if _is_text(item) for seen in self._text(item)
        ]
        self.controls = [
            self._see(item, _bounds(item)) for item in below(window.contentItem()) if _is_control(item)
        ]
        self.controls = [seen for seen in self.controls if seen.item.isEnabled() or not seen.shown.isEmpty()]

    def _text(self, item: QQuickItem) -> Iterator[Seen]:
        if item.property("text").strip() and _opacity(item) > 0:
            yield self._see(item, _painted(item))

    def _see(self, item: QQuickItem, bounds: QRectF) -> Seen:
        whole = item.mapRectToItem(self.scene, bounds)
        shown = whole.intersected(self.frame)
        for port in _ports(item):
            shown = shown.intersected(port.mapRectToItem(self.scene, _bounds(port)))
        return Seen(item, shown, whole)

    def faults(self) -> list[Fault]:
        """All faults except those of contrast, which are measured in the pixels."""
        return [
            *self._broken_texts(),
            *self._overlapping_texts(),
            *self._covered_texts(),
            *self._small_items(),
            *self._crowded_controls(),
            *self._nameless_controls(),
            *self._disordered_focus(),
        ]

    def _broken_texts(self) -> Iterator[Fault]:
        for seen in self.texts:
            item, words = seen.item, _words(seen.item)
            overhang = max(_EDGE, _OVERHANG * item.property("font").pixelSize())
            if item.property("truncated"):
                yield Fault("truncated text", words)
            if item.property("contentWidth") > item.width() + overhang:
                yield Fault("text wider than its place", words)
            if seen.whole.left() < -_EDGE or seen.whole.right() > self.frame.right() + _EDGE:
                yield Fault("text beyond the screen", words)
            ports = list(_ports(item))
            if not ports and not self.frame.adjusted(0, -_EDGE, 0, _EDGE).contains(seen.whole):
                yield Fault("text cut off by the screen", words)
            for port in ports:
                inside = port.property("contentItem")
                place = item.mapRectToItem(inside, _painted(item))
                if place.top() < -_EDGE or place.bottom() > port.property("contentHeight") + _EDGE:
                    yield Fault("text that cannot be scrolled to", words)
                if place.left() < -overhang or place.right() > port.width() + overhang:
                    yield Fault("text cut off at the side", words)

    def _overlapping_texts(self) -> Iterator[Fault]:
        for one, other in combinations(self.texts, 2):
            common = one.shown.intersected(other.shown)
            if common.width() > _EDGE and common.height() > _EDGE:
                yield Fault("overlapping texts", f"{_words(one.item)} / {_words(other.item)}")

    def _covered_texts(self) -> Iterator[Fault]:
        for text in self.texts:
            for control in self.controls:
                if _is_above(control.item, text.item) or _modal(control.item) != _modal(text.item):
                    continue
                common = control.shown.intersected(text.shown)
                if common.width() > _EDGE and common.height() > _EDGE:
                    yield Fault("text under a control", f"{_words(text.item)} / {control.item.objectName()}")

    def _small_items(self) -> Iterator[Fault]:
        for seen in self.texts:
            size = seen.item.property("font").pixelSize()
            if size < SMALLEST_TEXT * self.u - 1:
                yield Fault("text too small", f"{_words(seen.item)} has {size / self.u:.2f} u")
        for seen in self.controls:
            if min(seen.whole.width(), seen.whole.height()) < SMALLEST_TARGET * self.u - _EDGE:
                size_of = f"{seen.whole.width() / self.u:.1f} x {seen.whole.height() / self.u:.1f} u"
                yield Fault("target too small", f"{seen.item.objectName()} has {size_of}")

    def _crowded_controls(self) -> Iterator[Fault]:
        for one, other in combinations(self.controls, 2):
            if one.shown.isEmpty() or other.shown.isEmpty() or _modal(one.item) != _modal(other.item):
                continue
            if _is_row(one.item) and _is_row(other.item):
                continue
            across = max(other.shown.left() - one.shown.right(), one.shown.left() - other.shown.right())
            down = max(other.shown.top() - one.shown.bottom(), one.shown.top() - other.shown.bottom())
            if max(across, down) < SMALLEST_GAP * self.u - _EDGE:
                names = f"{one.item.objectName()} / {other.item.objectName()}"
                yield Fault("targets too near to each other", names)

    def _nameless_controls(self) -> Iterator[Fault]:
        for seen in self.controls:
            interface = QAccessible.queryAccessibleInterface(seen.item)
            where = seen.item.objectName() or seen.item.metaObject().className()
            if interface is None or interface.role() == QAccessible.Role.NoRole:
                yield Fault("control without a role", where)
            elif not interface.text(QAccessible.Text.Name).strip():
                yield Fault("control without a name", where)

    def _disordered_focus(self) -> Iterator[Fault]:
        """Tab follows the order of the tree: it must go line by line, or to the next column."""
        reading = [seen for seen in self.controls if not seen.shown.isEmpty() and seen.item.isEnabled()]
        for one, other in pairwise(reading):
            if _modal(one.item) != _modal(other.item):
                continue
            before, after = one.shown, other.shown
            if self.right_to_left:
                beside = after.right() <= before.left() + _EDGE
                behind = after.left() >= before.right() - _EDGE
            else:
                beside = after.left() >= before.right() - _EDGE
                behind = after.right() <= before.left() + _EDGE
            above = after.bottom() <= before.top() + _EDGE
            on_one_line = (
                min(after.bottom(), before.bottom()) - max(after.top(), before.top()) > before.height() / 2
            )
            if (above and not beside) or (on_one_line and behind):
                yield Fault("focus out of order", f"{one.item.objectName()} before {other.item.objectName()}")

    def contrast_faults(self) -> list[Fault]:
        """Texts with a contrast of less than 7:1 (WCAG 2.2, 1.4.6) against the rendered background."""
        before = {seen.item: seen.item.opacity() for seen in self.texts}
        for item in before:
            item.setOpacity(0)
        ground = self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        for item, opacity in before.items():
            item.setOpacity(opacity)
        found = []
        for seen in self.texts:
            # The edge pixels of a scrolling area are not part of the background.
            inner = seen.shown.adjusted(2, 2, -2, -2)
            if not inner.isValid() or _under_fade(seen.item, seen.shown, self.scene):
                continue
            inner = self.scene.mapRectToScene(inner)
            place = inner.toAlignedRect().intersected(ground.rect())
            if place.isEmpty():
                continue
            ratio = _contrast(ground.copy(place), seen.item.property("color"))
            if ratio < ENHANCED - 0.05:
                found.append(Fault("contrast too low", f"{_words(seen.item)} has {ratio:.1f}:1"))
        return found


def _mirrored(scene: QQuickItem) -> bool:
    """Whether the layout of a scene is right to left."""
    context = QQmlEngine.contextForObject(scene)
    if context is None:
        return False
    found = QQmlExpression(context, scene, "LayoutMirroring.enabled").evaluate()
    return bool(found[0] if isinstance(found, tuple) else found)


def _is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText")


def _is_control(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton") or item.inherits("QQuickSlider")


def _is_row(item: QQuickItem) -> bool:
    return item.objectName().startswith("row-")


def _bounds(item: QQuickItem) -> QRectF:
    return QRectF(0, 0, item.width(), item.height())


def _painted(text: QQuickItem) -> QRectF:
    """The rectangle of the letters of a text, in its coordinates (px)."""
    width = text.property("contentWidth")
    # PySide cannot convert this enumeration; QML can. Qt.AlignRight is 2, Qt.AlignHCenter 4.
    alignment = QQmlExpression(
        QQmlEngine.contextForObject(text), text, "effectiveHorizontalAlignment + 0"
    ).evaluate()
    free = text.width() - width
    left = {2: free, 4: free / 2}.get(int(alignment[0] if isinstance(alignment, tuple) else alignment), 0.0)
    return QRectF(left, 0, width, text.height())


def _words(item: QQuickItem) -> str:
    text = item.property("text").replace("\n", " ")
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def _opacity(item: QQuickItem | None) -> float:
    opacity = 1.0
    while item is not None:
        opacity *= item.opacity()
        item = item.parentItem()
    return opacity


def _ports(item: QQuickItem) -> Iterator[QQuickItem]:
    """The scrolling areas that contain an item."""
    parent = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickFlickable"):
            yield parent
        parent = parent.parentItem()


def _modal(item: QQuickItem | None) -> QQuickItem | None:
    """The modal layer that contains an item, if any."""
    while item is not None and item.property("modal") is not True:
        item = item.parentItem()
    return item


def _is_above(ancestor: QQuickItem, item: QQuickItem | None) -> bool:
    while item is not None:
        if item == ancestor:
            return True
        item = item.parentItem()
    return False


def _under_fade(item: QQuickItem, shown: QRectF, scene: QQuickItem) -> bool:
    """Whether a text is under the fade at the end of a scrolling area."""
    return any(
        sibling.objectName() == "fade"
        and sibling.isVisible()
        and sibling.mapRectToItem(scene, _bounds(sibling)).intersects(shown)
        for port in _ports(item)
        for sibling in port.parentItem().childItems()
    )


def _contrast(ground: QImage, ink: QColor) -> float:
    """The lowest contrast of a background with a text colour, without the share SPARKS."""
    light = _luminance(ink.red(), ink.green(), ink.blue())
    picture = Image.frombuffer(
        "RGB",
        (ground.width(), ground.height()),
        bytes(ground.constBits()),
        "raw",
        "BGRX",
        ground.bytesPerLine(),
        1,
    )
    # By colour, not by pixel: most backgrounds have only one.
    counted = picture.getcolors(ground.width() * ground.height()) or []
    ratios = sorted((_ratio(light, _luminance(*colour)), count) for count, colour in counted)
    sparks = int(ground.width() * ground.height() * SPARKS)
    for ratio, count in ratios:
        if (sparks := sparks - count) < 0:
            return ratio
    return 1.0


_LINEAR = [linear(value) for value in range(256)]


def _luminance(red: int, green: int, blue: int) -> float:
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def centre(item: QQuickItem) -> QPointF:
    """The centre of an item in scene px."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
