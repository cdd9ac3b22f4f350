"""Runs the command in a child process, since Qt allows only one application per process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from limit import LIMIT

import cimaise

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def child_environment(**more: str) -> dict[str, str]:
    """Environment variables for a process without a screen and a user without settings."""
    inherited = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    defaults = {"PYTHONPATH": str(Path(cimaise.__file__).parents[1]), "XDG_CONFIG_HOME": os.devnull}
    return inherited | defaults | more


def run(*arguments: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `cimaise` with these arguments, or this Python code instead of `cimaise`."""
    target = ["-c", code] if code else ["-m", "cimaise"]
    return subprocess.run(
        [sys.executable, "-P", *target, *arguments],
        env=child_environment(**environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT,
    )
