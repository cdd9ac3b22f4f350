"""The screen saver and power management, held off for as long as the program runs."""

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
_WINDOWS_AWAKE = 0x80000000 | 0x00000001 | 0x00000002


def hold(platform: str) -> ExitStack:
    """Keep the screen on, by the means of Qt's platform `platform`; closing what is returned lets go.

    Desktops on Wayland and X are asked over D-Bus as well, which is the stage's part.
    """
    held = ExitStack()
    if platform == "xcb":
        try:
            connection = x11.Connection()
        except OSError:
            return held
        held.callback(connection.close)
        if not connection.keep_awake():
            _log.warning(
                "This X server has no way to hold off its screen saver; switch it off in its own settings."
            )
    elif platform == "cocoa" and (tool := shutil.which("caffeinate")):
        # It ends with this process (-w), however that ends.
        child = subprocess.Popen([tool, "-d", "-i", "-w", str(getpid())])
        held.callback(child.terminate)
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(_WINDOWS_AWAKE)
    return held
