"""The window that is shown while there is no valid exhibit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtQuick import QQuickItem

from cimaise.media.render_spec import Rotation
from cimaise.stage.input.scene import rect_in, scene
from cimaise.stage.program.holding_window import HoldingWindow
from cimaise.stage.window.main_window import MainWindow
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

INK = (0x1B, 0x17, 0x14)


@pytest.fixture
def open_holding_window(qapp: QGuiApplication) -> Iterator[Callable[..., HoldingWindow]]:
    windows: list[HoldingWindow] = []

    def make(
        language: str = "", size: tuple[int, int] = (1920, 1080), orientation: Orientation | None = None
    ) -> HoldingWindow:
        window = HoldingWindow(
            language, orientation or Orientation(), MainWindow(QRect(0, 0, *size), full_screen=True)
        )
        window.window.show()
        QCoreApplication.processEvents()
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()


def message_of(window: HoldingWindow) -> QQuickItem:
    message = window.window.findChild(QQuickItem, "holdingMessage")
    assert isinstance(message, QQuickItem)
    return message


@pytest.mark.parametrize("rotation", Rotation)
@pytest.mark.parametrize("size", [(1920, 1080), (600, 1024), (3840, 2160)])
@pytest.mark.parametrize("corner", [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])
def test_its_message_is_always_completely_visible(
    open_holding_window: Callable[..., HoldingWindow],
    size: tuple[int, int],
    rotation: Rotation,
    corner: tuple[float, float],
) -> None:
    window = open_holding_window(size=size, orientation=Orientation(rotation))
    message, content = message_of(window), scene(window.window)
    for name, value in zip(("across", "down"), corner, strict=True):
        message.setProperty(name, value)
    assert QRect(0, 0, int(content.width()), int(content.height())).contains(
        rect_in(content, message).toAlignedRect()
    )
    assert message.property("lineCount") == 1
    image = window.window.grabWindow()
    assert image.pixelColor(2, 2).getRgb()[:3] == INK


def test_its_message_moves(open_holding_window: Callable[..., HoldingWindow], qtbot: QtBot) -> None:
    message = message_of(open_holding_window())
    before = message.property("across"), message.property("down")
    qtbot.waitUntil(lambda: (message.property("across"), message.property("down")) != before)


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
def test_its_message_is_in_the_language_of_the_kiosk(
    open_holding_window: Callable[..., HoldingWindow], language: str, line: str
) -> None:
    assert message_of(open_holding_window(language)).property("text") == line


def test_its_translations_are_removed_when_it_is_closed(qapp: QGuiApplication) -> None:
    window = HoldingWindow("ko", Orientation())
    assert QCoreApplication.translate("Dock", "Back") == "뒤로"
    window.close()
    assert QCoreApplication.translate("Dock", "Back") == "Back"
