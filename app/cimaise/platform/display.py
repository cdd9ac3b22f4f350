"""Which way to a screen there is here, and why: Wayland, X, a bare DRM device, or none."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.platform import x11

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLATFORMS = frozenset(
    {"xcb", "wayland", "eglfs", "linuxfb", "offscreen", "minimal", "vnc", "cocoa", "windows"}
)
"""Qt's names for the platforms that its wheels bring."""
_NATIVE = {"darwin": "cocoa", "win32": "windows"}
_SERVERS = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
"""Qt's names for the platforms where something must answer, each with the variable that says where."""


class DisplayError(Exception):
    """A display is named, but nothing answers there; a sentence for people."""


@dataclass(frozen=True, slots=True)
class Display:
    """A way to a screen: Qt's name for the platform, how it was found, and (where it says so) its size in px."""

    platform: str
    why: str
    size: tuple[int, int] | None = None


def find(environ: Mapping[str, str], root: Path = Path("/"), system: str = sys.platform) -> Display | None:
    """The display in use here; None where there is none at all. Raises DisplayError.

    What answers is asked before Qt is: Qt would end the process with an abort. `root` is where /dev and /sys lie.
    """
    # Several may be written, as in "wayland;xcb": the first that answers.
    asked = [platform for platform in environ.get("QT_QPA_PLATFORM", "").split(";") if platform]
    if not asked and system in _NATIVE:
        return Display(_NATIVE[system], "the system's own")
    for platform in asked or _SERVERS:
        if platform.partition(":")[0] not in _PLATFORMS:
            raise DisplayError(f"QT_QPA_PLATFORM is {platform}, and there is no such platform; unset it.")
        if platform not in _SERVERS:
            return Display(platform, "QT_QPA_PLATFORM says so")
        if found := _server(platform, environ):
            return found
    if named := [variable for variable in _SERVERS.values() if environ.get(variable)]:
        source_map = " and ".join(f"{variable} ({environ[variable]})" for variable in named)
        raise DisplayError(
            f"nothing answers this user at {source_map}; start a display there, or unset the variable."
        )
    if asked:
        wanted = " or ".join(_SERVERS[platform] for platform in asked)
        raise DisplayError(
            f"QT_QPA_PLATFORM is {environ['QT_QPA_PLATFORM']}, and {wanted} is not set; set it as well."
        )
    return _screen_without_server(root)


def _server(platform: str, environ: Mapping[str, str]) -> Display | None:
    variable = _SERVERS[platform]
    name = environ.get(variable)
    if not name:
        return None
    why = f"{variable} is {name}"
    if platform == "xcb":
        size = _size_of_x(name)
        return Display(platform, why, size) if size else None
    return Display(platform, why) if _wayland_answers(name, environ.get("XDG_RUNTIME_DIR", "/")) else None


def _screen_without_server(root: Path) -> Display | None:
    """A graphics card that may be used and that a screen is plugged into: some only compute."""
    for card in sorted(root.glob("dev/dri/card*")):
        connectors = root.glob(f"sys/class/drm/{card.name}-*")
        if os.access(card, os.R_OK | os.W_OK) and any(map(_has_screen, connectors)):
            return Display("eglfs", f"{card} can be used")
    return None


def _has_screen(connector: Path) -> bool:
    """Whether something is plugged in; drivers that cannot tell say "unknown"."""
    try:
        return (connector / "status").read_text(encoding="ascii").strip() != "disconnected"
    except OSError:
        return True


def _wayland_answers(name: str, folder: str) -> bool:
    import socket

    path = Path(folder, name)
    with socket.socket(socket.AF_UNIX) as door:
        try:
            door.connect(str(path))
        except OSError:
            return False
    return True


def _size_of_x(name: str) -> tuple[int, int] | None:
    """The size of an X server's first screen in px; None where none answers. Raises DisplayError where none can be asked."""
    try:
        connection = x11.Connection(name)
    except ConnectionError:
        return None
    except OSError as fault:
        raise DisplayError(f"DISPLAY is {name}, and a library that X needs is missing: {fault}.") from fault
    try:
        return connection.size
    finally:
        connection.close()
