"""Prints what OpenGL calls itself here (GL_RENDERER), or nothing. Runs as a process of its own: a GL that crashes
or loads 40 MiB of drivers must not do so in the kiosk."""

from __future__ import annotations

import os
import subprocess
import sys

_GL_RENDERER = 0x1F01
_SECONDS = 10


def ask(platform: str) -> str:
    """GL_RENDERER on Qt's platform `platform`, told by a child process; "" where OpenGL does not start."""
    try:
        child = subprocess.run(
            [sys.executable, "-P", __file__],
            env=os.environ | {"QT_QPA_PLATFORM": platform},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return child.stdout.strip() if child.returncode == 0 else ""


def main() -> int:
    """Print the name; exit status 1 where OpenGL does not start."""
    from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext

    application = QGuiApplication([sys.argv[0]])
    context, surface = QOpenGLContext(), QOffscreenSurface()
    surface.create()
    if not (context.create() and context.makeCurrent(surface)):
        return 1
    print(context.functions().glGetString(_GL_RENDERER) or "")
    context.doneCurrent()
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
