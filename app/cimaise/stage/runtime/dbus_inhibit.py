"""Inhibits screen saver, sleep and idle actions over D-Bus, in addition to platform/inhibit.py."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_APPLICATION, _REASON = "Cimaise", "An exhibit is on show"
_DESKTOP = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    (
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)
"""The desktop's services for screen and power: service, path, interface. Both end the inhibition when the
caller disconnects from the bus."""
_SYSTEM = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
"""The service that suspends an idle machine without a desktop: service, path, interface."""


def inhibit_sleep() -> None:
    """Send the requests without waiting for answers. A service that is not running needs no request."""
    if _has_session_bus():
        for service in _DESKTOP:
            _inhibit(QDBusConnection.sessionBus(), service, _APPLICATION, _REASON)
    # Only "idle": a user can still suspend the machine.
    _inhibit(QDBusConnection.systemBus(), _SYSTEM, "idle", _APPLICATION, _REASON, "block")


def _has_session_bus() -> bool:
    """Whether a session bus exists; otherwise libdbus would start one and wait for it."""
    if "DBUS_SESSION_BUS_ADDRESS" in os.environ:
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return bool(folder) and Path(str(folder), "bus").exists()


def _inhibit(bus: QDBusConnection, service: tuple[str, str, str], *arguments: str) -> None:
    call = QDBusMessage.createMethodCall(*service, "Inhibit")
    call.setArguments(list(arguments))
    call.setAutoStartService(False)
    # The answer of login1 is a file descriptor that must stay open: its owner is the application.
    QDBusPendingCallWatcher(bus.asyncCall(call), QCoreApplication.instance())
