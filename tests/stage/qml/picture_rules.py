"""Rules for the pixels of pictures: no frame is empty, and no gradient under words has an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageStat
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from tests.stage.driver import below
from tests.stage.qml.layout_rules import Violation
from tests.stage.qml.page_items import bounds, scroll_areas

from cimaise.stage.images.image_url import shown_files
from cimaise.stage.input.scene import scene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem
    from tests.stage.driver import WindowDriver

_SMALLEST = 24
"""The smallest visible part of a frame that is examined, in px."""
_STEEPEST = 0.09
"""How much a gradient may take of the light of a picture in one hundredth of its height."""
_EVEN = 0.02
"""How much a picture itself may differ between two lines that are compared."""
_DARK = 50
"""A picture that is darker than this does not show its gradient."""


def picture_violations(driver: WindowDriver) -> Iterator[Violation]:
    """Pictures of the page or slide in sight that violate a rule."""
    for view in below(driver.window.contentItem()):
        url = view.property("url")
        if isinstance(url, str) and url.startswith("image://pictures/") and view.property("ready") is True:
            files = " + ".join(shown_files(url))
            if _is_empty(driver, view):
                yield Violation("empty frame", files)
            if (view.property("scrim") or "none") != "none" and _steepest(driver, view) > _STEEPEST:
                yield Violation("edge in a gradient", files)


def _is_empty(driver: WindowDriver, view: QQuickItem) -> bool:
    """Whether the pixels in the frame of a picture have one colour, and those of the picture do not."""
    shown = view.mapRectToScene(bounds(view)).intersected(
        scene(driver.window).mapRectToScene(bounds(scene(driver.window)))
    )
    for area in scroll_areas(view):
        shown = shown.intersected(area.mapRectToScene(bounds(area)))
    inner = shown.adjusted(2, 2, -2, -2)
    if min(inner.width(), inner.height()) < _SMALLEST:
        return False
    pixels = _to_pillow(driver.window.grabWindow().copy(inner.toAlignedRect()))
    return _is_flat(pixels) and not all(
        _is_flat(_thumbnail(driver, file)) for file in shown_files(view.property("url"))
    )


def _thumbnail(driver: WindowDriver, file: str) -> Image.Image:
    with Image.open(driver.exhibit_window.exhibit.folder / file) as image:
        image.draft("RGB", (64, 64))
        return image.convert("RGB").resize((32, 32))


def _is_flat(image: Image.Image) -> bool:
    return all(deviation < 1 for deviation in ImageStat.Stat(image).stddev)


def _steepest(driver: WindowDriver, view: QQuickItem) -> float:
    """The largest share of its light that a picture loses in one hundredth of its height; only where it is even itself."""
    provider, size = (
        driver.exhibit_window.pictures,
        QSize(view.property("frameWidth"), view.property("frameHeight")),
    )
    name = view.property("url").removeprefix("image://pictures/")
    clear_name = "none/" + name.partition("/")[2]
    drawn, clear = (_column(provider.requestImage(url, QSize(), size)) for url in (name, clear_name))
    step = max(1, len(clear) // 100)
    losses = [
        abs(drawn[y] / clear[y] - drawn[y + step] / clear[y + step])
        for y in range(len(clear) - step)
        if min(clear[y], clear[y + step]) > _DARK and abs(clear[y] / clear[y + step] - 1) < _EVEN
    ]
    return max(losses, default=0.0)


def _column(image: QImage) -> list[int]:
    """The lightness of each line of an image, in the middle of its width."""
    grey = _to_pillow(image).convert("L")
    band = grey.crop((grey.width * 2 // 5, 0, max(grey.width * 3 // 5, grey.width * 2 // 5 + 1), grey.height))
    return list(band.resize((1, grey.height), Image.Resampling.BOX).tobytes())


def _to_pillow(image: QImage) -> Image.Image:
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    size = (rgb.width(), rgb.height())
    return Image.frombuffer("RGB", size, bytes(rgb.constBits()), "raw", "BGRX", rgb.bytesPerLine(), 1)
