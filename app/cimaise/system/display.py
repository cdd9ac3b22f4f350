"""Which way to a screen there is here, and why: Wayland, X, a bare DRM device, or none."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.system import xserver

if TYPE_CHECKING:
    from collections.abc import Mapping

_NATIVE = {"darwin": "cocoa", "win32": "windows"}


class NoAnswer(Exception):
    """A display is named, but nothing answers there; a sentence for people."""


@dataclass(frozen=True, slots=True)
class Display:
    """A way to a screen: Qt's name for the platform, and how it was found."""

    platform: str
    why: str


def find(
    environ: Mapping[str, str], dri: Path = Path("/dev/dri"), system: str = sys.platform
) -> Display | None:
    """The display in use here; None where there is none at all. Raises NoAnswer.

    What answers is asked before Qt is: Qt would end the process with an abort.
    """
    if asked := environ.get("QT_QPA_PLATFORM"):
        return Display(asked.partition(";")[0], "QT_QPA_PLATFORM says so")
    if system in _NATIVE:
        return Display(_NATIVE[system], "the system's own")
    named = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if environ.get(name)]
    if "WAYLAND_DISPLAY" in named and _wayland_answers(environ):
        return Display("wayland", f"WAYLAND_DISPLAY is {environ['WAYLAND_DISPLAY']}")
    if "DISPLAY" in named and _x_answers():
        return Display("xcb", f"DISPLAY is {environ['DISPLAY']}")
    if named:
        places = " and ".join(f"{name} ({environ[name]})" for name in named)
        raise NoAnswer(f"nothing answers at {places}; start a display there, or unset it.")
    for card in sorted(dri.glob("card*")):
        if os.access(card, os.R_OK | os.W_OK):
            return Display("eglfs", f"{card} can be used")
    return None


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    path = Path(environ.get("XDG_RUNTIME_DIR", "/"), environ["WAYLAND_DISPLAY"])
    with socket.socket(socket.AF_UNIX) as door:
        try:
            door.connect(str(path))
        except OSError:
            return False
    return True


def _x_answers() -> bool:
    try:
        xserver.Connection().close()
    except OSError:
        return False
    return True
