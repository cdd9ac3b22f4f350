"""The programs that the tests start besides Cimaise: a screen in memory, and hands that touch it."""

from __future__ import annotations

import shutil

PACKAGES = {"Xvfb": "xvfb", "xdotool": "xdotool"}
"""Each program, and the Debian package that brings it."""


def missing() -> list[str]:
    """Those that are not on the PATH."""
    return [name for name in PACKAGES if shutil.which(name) is None]
