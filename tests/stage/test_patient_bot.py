"""Waiting in tests of the window ends when it can no longer succeed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from tests.stage.patient_bot import PatientBot


def fail_in_the_event_loop() -> None:
    raise ValueError("seeded")


def test_an_exception_in_the_event_loop_ends_a_wait(
    qtbot: PatientBot, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    QTimer.singleShot(0, fail_in_the_event_loop)
    with pytest.raises(pytest.fail.Exception, match="event loop"):
        qtbot.waitUntil(lambda: False)
    request.node.qt_exception_capture_manager.exceptions.clear()
    assert "seeded" in capsys.readouterr().err
