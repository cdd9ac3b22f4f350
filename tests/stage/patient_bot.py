"""The `qtbot` of pytest-qt without its limits of five seconds: a test must not depend on how busy the machine is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from limit import LIMIT_MS
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance


class PatientBot(QtBot):
    """Waits until something happens; the limit only ends a test that hangs."""

    def waitUntil(self, callback: Callable[[], bool | None]) -> None:  # noqa: N802
        """Wait until a condition is true. Fails at once after an exception in the event loop, of which pytest-qt tells only
        at the end of the test: what is waited for may then never happen."""
        exceptions = self._request.node.qt_exception_capture_manager.exceptions

        def is_true() -> bool | None:
            if exceptions:
                pytest.fail("An exception in the event loop ended the wait.")
            return callback()

        super().waitUntil(is_true, timeout=LIMIT_MS)

    def waitSignal(self, signal: SignalInstance, **options: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=LIMIT_MS, **options)
