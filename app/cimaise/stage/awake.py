"""The desktop asked over D-Bus to keep the screen on, besides what `system.awake` asks of the machine."""

from __future__ import annotations

from PySide6.QtDBus import QDBusConnection, QDBusMessage

_PLACES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    (
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)
"""Who keeps a desktop's screen on and its machine awake: service, path, interface. Both let go by themselves when
the one who asked leaves the bus."""


def ask_desktop() -> None:
    """Ask whoever is there; a desktop without them has nothing to hold off."""
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    services = bus.interface()
    for service, path, interface in _PLACES:
        if services.isServiceRegistered(service).value():
            call = QDBusMessage.createMethodCall(service, path, interface, "Inhibit")
            call.setArguments(["Cimaise", "An exhibit is on show"])
            bus.send(call)
