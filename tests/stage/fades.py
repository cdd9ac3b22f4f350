"""Fades so slow that a busy machine draws their steps too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject

if TYPE_CHECKING:
    from tests.stage.driver import WindowDriver

DURATION = 200
"""How long a picture fades in over the one that it replaces, or out over its page, in ms."""
SLOW = 100 * DURATION
"""A duration in ms in which any machine draws several steps."""


def slow_down_fades(driver: WindowDriver, duration: int = SLOW) -> None:
    """Give the fades of that duration another one, in ms; `end_slow_fades` ends the slow ones."""
    found = _fades(driver, DURATION)
    assert found
    for fade in found:
        fade.setProperty("duration", duration)


def end_slow_fades(driver: WindowDriver) -> None:
    """End the slow fades that run."""
    for fade in _fades(driver, SLOW):
        QMetaObject.invokeMethod(fade, "complete")


def _fades(driver: WindowDriver, duration: int) -> list[QObject]:
    return [
        child
        for child in driver.root.findChildren(QObject)
        if child.metaObject().className() == "QQuickNumberAnimation"
        and child.property("duration") == duration
    ]
