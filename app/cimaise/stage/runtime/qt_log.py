"""Logs Qt's messages and unhandled exceptions, each only once: some would repeat with every frame."""

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
_IGNORED = (
    "Failed to get image from provider: image://pictures/",  # PictureProvider logs the reason
    "No RHI backend. Using CPU conversion",  # intended: films without a graphics processor
    "pa_context_connect() failed",  # no sound server; the player logs it once
)
_LIMIT = 1000
"""How many different messages are logged."""
_logged: set[str] = set()


def install() -> None:
    """Install the handlers for Qt's messages and for Python's unhandled exceptions."""
    qInstallMessageHandler(_message)
    sys.excepthook = _exception


def _message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    del context
    if any(part in message for part in _IGNORED):
        return
    if message not in _logged and len(_logged) < _LIMIT:
        _logged.add(message)
        _log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def _exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    location = traceback.extract_tb(trace)[-1:]
    key = f"{kind.__name__} {error} {location}"
    if key not in _logged and len(_logged) < _LIMIT:
        _logged.add(key)
        _log.error("Unhandled exception.", exc_info=(kind, error, trace))
