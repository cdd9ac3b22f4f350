"""The programs that the tests start besides Cimaise: screens in memory that are plugged and unplugged, a window
manager, and hands that touch them."""

from __future__ import annotations

import shutil

PACKAGES = {"Xvfb": "xvfb", "xdotool": "xdotool", "xrandr": "x11-xserver-utils", "openbox": "openbox"}
"""Each program, and the Debian package that brings it."""


def missing() -> list[str]:
    """Those that are not on the PATH."""
    return [name for name in PACKAGES if shutil.which(name) is None]
