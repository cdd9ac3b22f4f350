"""The resting page, and the watch over a folder until it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtQuick import QQuickItem

from cimaise.media.render_spec import Rotation
from cimaise.stage.input.scene import place, scene
from cimaise.stage.program.holding_window import HoldingWindow
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

GOOD = "format: 1\ntitle: Town\nlanguages: [en]\nrooms:\n  - {kind: text, title: About, text: A harbour.}\n"
INK = (0x1B, 0x17, 0x14)


@pytest.fixture
def rested(qapp: QGuiApplication) -> Iterator[Callable[..., HoldingWindow]]:
    made: list[HoldingWindow] = []

    def make(
        language: str = "", size: tuple[int, int] = (1920, 1080), mount: Orientation | None = None
    ) -> HoldingWindow:
        one = HoldingWindow(language, mount or Orientation(), QRect(0, 0, *size), whole=True)
        one.window.show()
        QCoreApplication.processEvents()
        made.append(one)
        return one

    yield make
    for one in made:
        one.strike()


def words_of(one: HoldingWindow) -> QQuickItem:
    found = one.window.findChild(QQuickItem, "holdingMessage")
    assert isinstance(found, QQuickItem)
    return found


@pytest.mark.parametrize("turn", Rotation)
@pytest.mark.parametrize("size", [(1920, 1080), (600, 1024), (3840, 2160)])
@pytest.mark.parametrize("corner", [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])
def test_its_line_is_always_whole(
    rested: Callable[..., HoldingWindow], size: tuple[int, int], turn: Rotation, corner: tuple[float, float]
) -> None:
    one = rested(size=size, mount=Orientation(turn))
    words, inside = words_of(one), scene(one.window)
    for name, value in zip(("across", "down"), corner, strict=True):
        words.setProperty(name, value)
    assert QRect(0, 0, int(inside.width()), int(inside.height())).contains(
        place(words, inside).toAlignedRect()
    )
    assert words.property("lineCount") == 1
    image = one.window.grabWindow()
    assert image.pixelColor(2, 2).getRgb()[:3] == INK


def test_it_wanders(rested: Callable[..., HoldingWindow], qtbot: QtBot) -> None:
    words = words_of(rested())
    before = words.property("across"), words.property("down")
    qtbot.waitUntil(lambda: (words.property("across"), words.property("down")) != before)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("", "This exhibit is being prepared."),
        ("en-GB", "This exhibit is being prepared."),
        ("ko", "전시를 준비하고 있습니다."),
        ("ar", "هذا المعرض قيد الإعداد."),
        ("tlh", "This exhibit is being prepared."),
    ],
)
def test_it_speaks_the_kiosks_language(
    rested: Callable[..., HoldingWindow], language: str, line: str
) -> None:
    assert words_of(rested(language)).property("text") == line
