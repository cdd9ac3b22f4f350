"""Determines the name of the OpenGL renderer (GL_RENDERER) in a child process, because some drivers crash, or
load 40 MiB of libraries."""

from __future__ import annotations

import os
import subprocess
import sys

_GL_RENDERER = 0x1F01
_TIMEOUT = 10
"""Seconds."""


def gl_renderer(platform: str) -> str:
    """GL_RENDERER with this platform plugin of Qt; "" if OpenGL does not start."""
    try:
        child = subprocess.run(
            [sys.executable, "-P", __file__],
            env=os.environ | {"QT_QPA_PLATFORM": platform},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return child.stdout.strip() if child.returncode == 0 else ""


def main() -> int:
    """The child process: print the name. The exit status is 1 if OpenGL does not start."""
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
