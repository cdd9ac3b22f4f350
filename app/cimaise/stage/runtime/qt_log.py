"""Qt's own complaints, brought into the log: once each, never per frame."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

_log = logging.getLogger("cimaise.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_ALREADY_TOLD = (
    "Failed to get image from provider: image://pictures/",  # the picture door has said why
    "No RHI backend. Using CPU conversion",  # films without a graphics processor, as it is meant
    "pa_context_connect() failed",  # no sound server; the player says it once
)
_MANY = 1000
_told: set[str] = set()


def install() -> None:
    """Take over Qt's messages and Python's unhandled exceptions."""
    qInstallMessageHandler(_message)
    sys.excepthook = _exception


def _message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    del context
    if any(part in message for part in _ALREADY_TOLD):
        return
    if message not in _told and len(_told) < _MANY:
        _told.add(message)
        _log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def _exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    place = traceback.extract_tb(trace)[-1:]
    told = f"{kind.__name__} {error} {place}"
    if told not in _told and len(_told) < _MANY:
        _told.add(told)
        _log.error("Something failed inside.", exc_info=(kind, error, trace))
