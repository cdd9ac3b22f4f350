"""Finds the display of this machine: Wayland, X, a graphics card without a display server, or none."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.platform import x11
from cimaise.platform.messages import DisplayAdvice, DisplayName, DisplayOrigin, DisplayReason
from cimaise.source.message import Failure, Message

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLATFORMS = frozenset(
    {"xcb", "wayland", "eglfs", "linuxfb", "offscreen", "minimal", "vnc", "cocoa", "windows"}
)
"""Qt's names for the platforms that its wheels contain."""
_NATIVE = {"darwin": "cocoa", "win32": "windows"}
_VARIABLES = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
"""Qt's names for the platforms with a display server, and the variable that names the server."""
_NAMES = {"WAYLAND_DISPLAY": DisplayName.WAYLAND, "DISPLAY": DisplayName.X}


class DisplayError(Failure):
    """The environment names a display that cannot be used."""

    def __init__(self, message: Message, advice: Message) -> None:
        super().__init__(message, advice)

    def __str__(self) -> str:
        return f"{self.message}; {self.advice}"


@dataclass(frozen=True, slots=True)
class Display:
    """A display: Qt's name for its platform, why it was chosen, and its size in px where it is known."""

    platform: str
    why: Message
    size: tuple[int, int] | None = None


def find(environ: Mapping[str, str], root: Path = Path("/"), system: str = sys.platform) -> Display | None:
    """The display to use; None if the machine has none. Raises DisplayError.

    The server is contacted before Qt is: without a server, Qt aborts the process. `root` is the folder
    that contains /dev and /sys.
    """
    # QT_QPA_PLATFORM may list several, as in "wayland;xcb": the first that answers is used.
    requested = [platform for platform in environ.get("QT_QPA_PLATFORM", "").split(";") if platform]
    if not requested and system in _NATIVE:
        return Display(_NATIVE[system], DisplayOrigin.SYSTEM())
    for platform in requested or _VARIABLES:
        if platform.partition(":")[0] not in _PLATFORMS:
            raise DisplayError(
                DisplayReason.UNKNOWN_PLATFORM(platform=platform), DisplayAdvice.UNSET_PLATFORM()
            )
        if platform not in _VARIABLES:
            return Display(platform, DisplayOrigin.REQUESTED())
        if server := _server(platform, environ):
            return server
    if named := [variable for variable in _VARIABLES.values() if environ.get(variable)]:
        displays = [_NAMES[variable](name=environ[variable]) for variable in named]
        raise DisplayError(
            DisplayReason.NO_CONNECTION(displays=displays), DisplayAdvice.START_OR_UNSET(variables=named)
        )
    if requested:
        variables = [_VARIABLES[platform] for platform in requested]
        raise DisplayError(
            DisplayReason.VARIABLE_NOT_SET(platforms=environ["QT_QPA_PLATFORM"], variables=variables),
            DisplayAdvice.SET_VARIABLE(variables=variables),
        )
    return _display_without_server(root)


def _server(platform: str, environ: Mapping[str, str]) -> Display | None:
    """The display server of a platform, if its variable is set and the server accepts connections."""
    variable = _VARIABLES[platform]
    name = environ.get(variable)
    if not name:
        return None
    why = DisplayOrigin.VARIABLE(variable=variable, name=name)
    if platform == "xcb":
        size = _x_screen_size(name)
        return Display(platform, why, size) if size else None
    return Display(platform, why) if _wayland_accepts(name, environ.get("XDG_RUNTIME_DIR", "/")) else None


def _display_without_server(root: Path) -> Display | None:
    """A graphics card that this user may open and that has a screen connected: some cards only compute."""
    for card in sorted(root.glob("dev/dri/card*")):
        connectors = root.glob(f"sys/class/drm/{card.name}-*")
        if os.access(card, os.R_OK | os.W_OK) and any(map(_may_be_connected, connectors)):
            return Display("eglfs", DisplayOrigin.CARD(card=card))
    return None


def _may_be_connected(connector: Path) -> bool:
    """Whether a screen may be connected; drivers that cannot detect it report "unknown"."""
    try:
        return (connector / "status").read_text(encoding="ascii").strip() != "disconnected"
    except OSError:
        return True


def _wayland_accepts(name: str, folder: str) -> bool:
    """Whether a compositor accepts connections on this socket. An absolute `name` ignores `folder`."""
    import socket

    path = Path(folder, name)
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(path))
        except OSError:
            return False
    return True


def _x_screen_size(name: str) -> tuple[int, int] | None:
    """The size of an X server's first screen in px; None without a connection. Raises DisplayError if a
    library is missing."""
    try:
        connection = x11.Connection(name)
    except ConnectionError:
        return None
    except OSError as error:
        raise DisplayError(
            DisplayReason.LIBRARY_MISSING(name=name, error=error), DisplayAdvice.INSTALL_LIBRARY()
        ) from error
    try:
        return connection.size
    finally:
        connection.close()
