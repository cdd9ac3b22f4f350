"""The rules of layout and accessibility for every page, checked on live QML items and rendered pixels."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QTextDocumentFragment
from tests.stage.qml.contrast import measure_contrast
from tests.stage.qml.page_items import PageItems, contains, modal_layer, painted, scroll_areas
from tests.stage.qml.word_rules import lonely_letters, torn_names, torn_words
from tests.stage.text.faces import BUNDLED, other_faces

from cimaise.media.contrast import ENHANCED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

SMALLEST_TEXT = 3.0
SMALLEST_TARGET = 10.0
SMALLEST_GAP = 2.0
"""The smallest type size, touch target, and gap between targets, in u."""
_EDGE = 1.5
"""How far rounding may shift an edge, in px."""
_OVERHANG = 0.2
"""How far a line may exceed its item, in em: joined letters at a line break are wider than Qt computes."""


@dataclass(frozen=True)
class Violation:
    """A rule that an item violates, and the text or name of the item."""

    rule: str
    where: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}"


def violations(page: PageItems) -> list[Violation]:
    """All violations on a page."""
    return [*layout_violations(page), *_faint_texts(page)]


def layout_violations(page: PageItems) -> list[Violation]:
    """All violations except those of contrast."""
    return [
        *_broken_texts(page),
        *_torn_texts(page),
        *_overlapping_texts(page),
        *_covered_texts(page),
        *_other_faces(page),
        *_small_items(page),
        *_crowded_controls(page),
        *_nameless_controls(page),
        *_disordered_focus(page),
    ]


def _broken_texts(page: PageItems) -> Iterator[Violation]:
    for visible in page.texts:
        item, quoted = visible.item, _quote(visible.item)
        overhang = max(_EDGE, _OVERHANG * item.property("font").pixelSize())
        # A long caption of the attract loop ends after two lines.
        if item.property("truncated") and item.objectName() != "slideCaption":
            yield Violation("truncated text", quoted)
        if item.property("contentWidth") > item.width() + overhang:
            yield Violation("text wider than its item", quoted)
        areas = list(scroll_areas(item))
        # A table that is wider than the page scrolls sideways in its frame.
        sideways = any(area.property("contentWidth") > area.width() + _EDGE for area in areas)
        beyond = visible.whole.left() < -_EDGE or visible.whole.right() > page.frame.right() + _EDGE
        if beyond and not sideways:
            yield Violation("text beyond the screen", quoted)
        if not areas and not page.frame.adjusted(0, -_EDGE, 0, _EDGE).contains(visible.whole):
            yield Violation("text cut off by the screen", quoted)
        for area in areas:
            content = area.property("contentItem")
            rect = item.mapRectToItem(content, painted(item))
            if rect.top() < -_EDGE or rect.bottom() > area.property("contentHeight") + _EDGE:
                yield Violation("text that cannot be scrolled to", quoted)
            if not sideways and (rect.left() < -overhang or rect.right() > area.width() + overhang):
                yield Violation("text cut off at the side", quoted)


def _torn_texts(page: PageItems) -> Iterator[Violation]:
    for visible in page.texts:
        yield from (Violation("torn word", part) for part in torn_words(visible.item))
        yield from (Violation("lonely letter", line) for line in lonely_letters(visible.item))
        if not _is_body(visible.item):
            yield from (Violation("torn name", name) for name in torn_names(visible.item, page.names))


def _is_body(item: QQuickItem | None) -> bool:
    """Whether a text is one of a body: its names may be on two lines."""
    while item is not None:
        if item.metaObject().className().startswith(("BodyLabel", "BodyTable")):
            return True
        item = item.parentItem()
    return False


def _overlapping_texts(page: PageItems) -> Iterator[Violation]:
    for one, other in combinations(page.texts, 2):
        common = one.shown.intersected(other.shown)
        if common.width() > _EDGE and common.height() > _EDGE:
            yield Violation("overlapping texts", f"{_quote(one.item)} / {_quote(other.item)}")


def _covered_texts(page: PageItems) -> Iterator[Violation]:
    for text in page.texts:
        for control in page.controls:
            if contains(control.item, text.item) or modal_layer(control.item) != modal_layer(text.item):
                continue
            common = control.shown.intersected(text.shown)
            if common.width() > _EDGE and common.height() > _EDGE:
                yield Violation("text under a control", f"{_quote(text.item)} / {control.item.objectName()}")


def _other_faces(page: PageItems) -> Iterator[Violation]:
    """Letters of the bundled scripts in another typeface, in the middle of a word of ours."""
    for visible in page.texts:
        font = visible.item.property("font")
        if font.family() not in BUNDLED:
            continue
        text = visible.item.property("text")
        if "</" in text:  # styled text
            text = QTextDocumentFragment.fromHtml(text).toPlainText()
        if letters := other_faces(text, font.toString()):
            yield Violation("letters in another typeface", f"{letters} in {_quote(visible.item)}")


def _small_items(page: PageItems) -> Iterator[Violation]:
    for visible in page.texts:
        size = visible.item.property("font").pixelSize()
        if size < SMALLEST_TEXT * page.u - 1:
            yield Violation("text too small", f"{_quote(visible.item)} has {size / page.u:.2f} u")
    for visible in page.controls:
        if min(visible.whole.width(), visible.whole.height()) < SMALLEST_TARGET * page.u - _EDGE:
            size_in_u = f"{visible.whole.width() / page.u:.1f} x {visible.whole.height() / page.u:.1f} u"
            yield Violation("target too small", f"{visible.item.objectName()} has {size_in_u}")


def _crowded_controls(page: PageItems) -> Iterator[Violation]:
    for one, other in combinations(page.controls, 2):
        if one.shown.isEmpty() or other.shown.isEmpty() or modal_layer(one.item) != modal_layer(other.item):
            continue
        if _is_row(one.item) and _is_row(other.item):
            continue
        across = max(other.shown.left() - one.shown.right(), one.shown.left() - other.shown.right())
        down = max(other.shown.top() - one.shown.bottom(), one.shown.top() - other.shown.bottom())
        if max(across, down) < SMALLEST_GAP * page.u - _EDGE:
            names = f"{one.item.objectName()} / {other.item.objectName()}"
            yield Violation("targets too near to each other", names)


def _nameless_controls(page: PageItems) -> Iterator[Violation]:
    for visible in page.controls:
        interface = QAccessible.queryAccessibleInterface(visible.item)
        where = visible.item.objectName() or visible.item.metaObject().className()
        if interface is None or interface.role() == QAccessible.Role.NoRole:
            yield Violation("control without a role", where)
        elif not interface.text(QAccessible.Text.Name).strip():
            yield Violation("control without a name", where)


def _disordered_focus(page: PageItems) -> Iterator[Violation]:
    """Tab follows the order of the tree: it must go line by line, or to the next column."""
    focusable = [
        visible for visible in page.controls if not visible.shown.isEmpty() and visible.item.isEnabled()
    ]
    for one, other in pairwise(focusable):
        if modal_layer(one.item) != modal_layer(other.item):
            continue
        before, after = one.shown, other.shown
        if page.right_to_left:
            next_column = after.right() <= before.left() + _EDGE
            backwards = after.left() >= before.right() - _EDGE
        else:
            next_column = after.left() >= before.right() - _EDGE
            backwards = after.right() <= before.left() + _EDGE
        above = after.bottom() <= before.top() + _EDGE
        on_one_line = (
            min(after.bottom(), before.bottom()) - max(after.top(), before.top()) > before.height() / 2
        )
        if (above and not next_column) or (on_one_line and backwards):
            yield Violation("focus out of order", f"{one.item.objectName()} before {other.item.objectName()}")


def _faint_texts(page: PageItems) -> Iterator[Violation]:
    """Texts with a contrast of less than 7:1 (WCAG 2.2, 1.4.6)."""
    for text, ratio in measure_contrast(page):
        if ratio < ENHANCED - 0.05:
            yield Violation("contrast too low", f"{_quote(text.item)} has {ratio:.1f}:1")


def _is_row(item: QQuickItem) -> bool:
    return item.objectName().startswith("row-")


def _quote(item: QQuickItem) -> str:
    text = item.property("text").replace("\n", " ")
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
