"""The one window: where it stands, how large, and how it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtQuick import QQuickWindow


class NoScreen(Exception):
    """The screen that was asked for is not there; a sentence for people."""


def screen(number: int | None) -> QScreen:
    """The screen of that number, counted from 0, or the first. Raises NoScreen."""
    screens = QGuiApplication.screens()
    if number is None:
        return QGuiApplication.primaryScreen()
    if not 0 <= number < len(screens):
        there = ", ".join(f"{index} ({each.name()})" for index, each in enumerate(screens))
        raise NoScreen(f"there is no screen {number}; there is {there}.")
    return screens[number]


def fill(window: QQuickWindow, where: QScreen) -> None:
    """Cover a screen. Its size is set as well: without a window manager nobody else does that."""
    window.setFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
    window.setScreen(where)
    window.setGeometry(where.geometry())
    window.showFullScreen()


def stand(window: QQuickWindow, where: QScreen, size: tuple[int, int]) -> None:
    """Stand as an ordinary window in the middle of a screen; `size` in px."""
    room = where.availableGeometry()
    width, height = min(size[0], room.width()), min(size[1], room.height())
    window.setScreen(where)
    window.setGeometry(
        room.x() + (room.width() - width) // 2, room.y() + (room.height() - height) // 2, width, height
    )
    window.show()
