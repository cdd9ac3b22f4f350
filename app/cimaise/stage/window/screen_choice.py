"""Which screen a window is on, and its geometry there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen


def screen_index(wanted: int | str | None, names: Sequence[str]) -> int | None:
    """The index of the selected screen in these names; None if it does not exist.

    Upper and lower case in a name are equivalent. Without a selection it is the first screen.
    """
    if isinstance(wanted, str):
        folded = [name.casefold() for name in names]
        name = wanted.strip().casefold()
        return folded.index(name) if name in folded else None
    number = wanted or 0
    return number if 0 <= number < len(names) else None


def selected_screen(wanted: int | str | None) -> QScreen | None:
    """The screen that is selected by its number or name; None if it is not connected."""
    screens = QGuiApplication.screens()
    index = screen_index(wanted, [screen.name() for screen in screens])
    return screens[index] if index is not None and not screens[index].geometry().isEmpty() else None


def window_geometry(screen: QScreen, windowed: tuple[int, int] | None) -> QRect:
    """The geometry of a window in px: the whole screen, or centred on it with its own size."""
    if windowed is None:
        return screen.geometry()
    available = screen.availableGeometry()
    width, height = windowed
    rect = QRect(0, 0, min(width, available.width()), min(height, available.height()))
    rect.moveCenter(available.center())
    return rect
