"""Inhibits the screen saver and power management while the program runs."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from contextlib import ExitStack
from os import getpid

from cimaise.platform import x11

_log = logging.getLogger(__name__)

# SetThreadExecutionState: ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED.
_WINDOWS_KEEP_DISPLAY_ON = 0x80000000 | 0x00000001 | 0x00000002


def inhibit_screen_saver(platform: str) -> ExitStack:
    """Keep the screen on, by the means of Qt's platform `platform`. Closing the result ends the inhibition.

    Desktops on Wayland and X are asked over D-Bus as well, see `stage.runtime.dbus_inhibit`.
    """
    inhibition = ExitStack()
    if platform == "xcb":
        try:
            connection = x11.Connection()
        except OSError:
            return inhibition
        inhibition.callback(connection.close)
        if not connection.inhibit_screen_saver():
            _log.warning(
                "This X server cannot inhibit its screen saver (no MIT-SCREEN-SAVER); disable it in the X settings."
            )
    elif platform == "cocoa" and (tool := shutil.which("caffeinate")):
        # With -w it exits together with this process, even after a crash.
        child = subprocess.Popen([tool, "-d", "-i", "-w", str(getpid())])
        inhibition.callback(child.terminate)
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(_WINDOWS_KEEP_DISPLAY_ON)
    return inhibition
