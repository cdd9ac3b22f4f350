"""The command as a process of its own: Qt allows one application in each."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import cimaise

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a process that has no screen, and of a user without settings."""
    plain = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    ours = {"PYTHONPATH": str(Path(cimaise.__file__).parents[1]), "XDG_CONFIG_HOME": os.devnull}
    return plain | ours | more


def run(*arguments: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """`cimaise` with these arguments, or this Python code in its place."""
    how = ["-c", code] if code else ["-m", "cimaise"]
    return subprocess.run(
        [sys.executable, "-P", *how, *arguments],
        env=surroundings(**environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
