"""The picture of a soft shadow."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from cimaise.stage.images.shadows import ShadowProvider


def alpha(image: QImage, x: int, y: int) -> int:
    return QColor.fromRgba(image.pixel(x, y)).alpha()


def test_a_shadow_is_darkest_under_its_item_and_fades_to_its_edge() -> None:
    size = QSize()
    image = ShadowProvider().requestImage("20/40", size, QSize())
    assert (image.width(), size.width(), size.height()) == (121, 121, 121)
    row = [alpha(image, x, 60) for x in range(61)]
    assert row == sorted(row)
    assert row[0] <= 5
    assert 65 < row[60] < 82
    assert alpha(image, 1, 1) == 0, "its corners are round"


def test_a_shadow_on_a_4k_screen_has_no_visible_steps() -> None:
    image = ShadowProvider().requestImage("64/160", QSize(), QSize())
    for line in ([alpha(image, x, 224) for x in range(225)], [alpha(image, x, x) for x in range(225)]):
        assert max(after - before for before, after in pairwise(line)) <= 2
