"""The one window: where it stands, how large, and how it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtQuick import QQuickWindow


class NoScreen(Exception):
    """The screen that was asked for is not there; a sentence for people."""


def screen(number: int | None) -> QScreen:
    """The screen of that number, counted from 0, or the first. Raises NoScreen."""
    screens = QGuiApplication.screens()
    if not screens:
        raise NoScreen("the display has no screen; switch one on, or connect it.")
    if number is None:
        return QGuiApplication.primaryScreen()
    if not 0 <= number < len(screens):
        there = ", ".join(f"{index} ({each.name()})" for index, each in enumerate(screens))
        raise NoScreen(f"there is no screen {number}; there is {there}.")
    return screens[number]


def place(where: QScreen, windowed: tuple[int, int] | None) -> QRect:
    """Where the window lies, in px: over a whole screen, or as a window of that size in the middle of it."""
    if windowed is None:
        return where.geometry()
    room = where.availableGeometry()
    rect = QRect(0, 0, min(windowed[0], room.width()), min(windowed[1], room.height()))
    rect.moveCenter(room.center())
    return rect


def show(window: QQuickWindow, where: QScreen, rect: QRect, *, whole: bool) -> None:
    """Show the window. The size of a whole screen is set as well: without a window manager nobody else does that."""
    window.setScreen(where)
    window.setGeometry(rect)
    if whole:
        window.showFullScreen()
    else:
        window.show()
        # Where no window manager does, or it has another idea of who is first.
        window.requestActivate()
