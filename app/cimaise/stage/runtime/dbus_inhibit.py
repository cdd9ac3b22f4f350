"""The desktop and the system asked over D-Bus to keep screen and machine awake, besides what `system.awake` does."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_WHO, _WHY = "Cimaise", "An exhibit is on show"
_DESKTOP = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    (
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)
"""Who keeps a desktop's screen on and its machine awake: service, path, interface. Both let go by themselves when
the one who asked leaves the bus."""
_SYSTEM = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
"""Who suspends a machine without a desktop when nobody seems to use it."""


def ask_desktop() -> None:
    """Ask whoever is there, without waiting; who is not there has nothing to hold off."""
    if _has_session_bus():
        for place in _DESKTOP:
            _inhibit(QDBusConnection.sessionBus(), place, _WHO, _WHY)
    # "idle" alone: a machine that someone sends to sleep may go.
    _inhibit(QDBusConnection.systemBus(), _SYSTEM, "idle", _WHO, _WHY, "block")


def _has_session_bus() -> bool:
    """Whether there is one to be asked; else libdbus would start one, and wait for it."""
    if "DBUS_SESSION_BUS_ADDRESS" in os.environ:
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return bool(folder) and Path(str(folder), "bus").exists()


def _inhibit(bus: QDBusConnection, place: tuple[str, str, str], *words: str) -> None:
    call = QDBusMessage.createMethodCall(*place, "Inhibit")
    call.setArguments(list(words))
    call.setAutoStartService(False)
    # The system's answer is a file that must stay open: the application holds it.
    QDBusPendingCallWatcher(bus.asyncCall(call), QCoreApplication.instance())
