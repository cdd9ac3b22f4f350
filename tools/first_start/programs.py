"""The programs that the tests run in addition to Cimaise: virtual screens (and their hot-plugging), a window manager,
and simulated input."""

from __future__ import annotations

import shutil

PACKAGES = {"Xvfb": "xvfb", "xdotool": "xdotool", "xrandr": "x11-xserver-utils", "openbox": "openbox"}
"""Each program and the Debian package that contains it."""


def missing() -> list[str]:
    """The programs that are not on the PATH."""
    return [name for name in PACKAGES if shutil.which(name) is None]
