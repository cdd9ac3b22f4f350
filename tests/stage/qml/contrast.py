"""The contrast of texts with the background that is rendered behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtGui import QImage
from tests.stage.qml.page_items import bounds, scroll_areas

from cimaise.media.contrast import linear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor
    from PySide6.QtQuick import QQuickItem
    from tests.stage.qml.page_items import PageItems, VisibleItem

IGNORED_SHARE = 0.002
"""The share of the background of a text that may have too little contrast: single bright pixels such as stars."""


def measure_contrast(page: PageItems) -> Iterator[tuple[VisibleItem, float]]:
    """Each text of a page and its contrast; texts under the fade of a scrolling area are omitted, and the figures on
    covers, which are pictures: the words below say the same."""
    background = _grab_without_texts(page)
    for text in page.texts:
        # The edge pixels of a scrolling area are not part of the background.
        inner = text.shown.adjusted(2, 2, -2, -2)
        if (
            text.item.objectName() == "figure"
            or not inner.isValid()
            or _is_under_fade(text.item, text.shown, page.scene)
        ):
            continue
        pixels = page.scene.mapRectToScene(inner).toAlignedRect().intersected(background.rect())
        if not pixels.isEmpty():
            yield text, _lowest_contrast(background.copy(pixels), text.item.property("color"))


def _grab_without_texts(page: PageItems) -> QImage:
    opacities = {text.item: text.item.opacity() for text in page.texts}
    for item in opacities:
        item.setOpacity(0)
    image = page.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    for item, opacity in opacities.items():
        item.setOpacity(opacity)
    return image


def _is_under_fade(item: QQuickItem, shown: QRectF, scene: QQuickItem) -> bool:
    """Whether a text is under the fade at the end of a scrolling area."""
    return any(
        sibling.objectName() == "fade"
        and sibling.isVisible()
        and sibling.mapRectToItem(scene, bounds(sibling)).intersects(shown)
        for area in scroll_areas(item)
        for sibling in area.parentItem().childItems()
    )


def _lowest_contrast(background: QImage, color: QColor) -> float:
    """The lowest contrast of a text colour with the pixels of its background, except for IGNORED_SHARE of them."""
    luminance = _luminance(color.red(), color.green(), color.blue())
    image = Image.frombuffer(
        "RGB",
        (background.width(), background.height()),
        bytes(background.constBits()),
        "raw",
        "BGRX",
        background.bytesPerLine(),
        1,
    )
    # By colour, not by pixel: most backgrounds have only one.
    counts = image.getcolors(background.width() * background.height()) or []
    ratios = sorted((_ratio(luminance, _luminance(*colour)), count) for count, colour in counts)
    ignored = int(background.width() * background.height() * IGNORED_SHARE)
    for ratio, count in ratios:
        if (ignored := ignored - count) < 0:
            return ratio
    return 1.0


_LINEAR = [linear(value) for value in range(256)]


def _luminance(red: int, green: int, blue: int) -> float:
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
