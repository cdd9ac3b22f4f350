"""The `qtbot` of pytest-qt without its limits of five seconds: a test must not depend on how busy the machine is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from limit import LIMIT_MS
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance


class PatientBot(QtBot):
    """Waits until something happens; the limit only ends a test that hangs."""

    def waitUntil(self, callback: Callable[[], bool | None]) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=LIMIT_MS)

    def waitSignal(self, signal: SignalInstance, **options: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=LIMIT_MS, **options)
