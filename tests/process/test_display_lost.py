"""A display that goes away while the exhibit is shown is no way to leave it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TREE = Path(__file__).parents[2]

pytestmark = pytest.mark.process


def test_the_status_says_that_the_display_went(tmp_path: Path) -> None:
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert server.stdout is not None
    number = int(server.stdout.readline())
    surroundings = {"DISPLAY": f":{number}", "PYTHONPATH": str(TREE / "app"), "PATH": os.environ["PATH"]}
    kiosk = subprocess.Popen(
        [sys.executable, "-P", "-m", "cimaise"],
        env=surroundings | {"HOME": str(tmp_path)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert kiosk.stderr is not None
    assert "Ctrl+Q leaves" in kiosk.stderr.readline()
    server.terminate()
    server.wait()
    _, said = kiosk.communicate(timeout=20)
    assert kiosk.returncode == 69
    assert said.splitlines()[-1].startswith("cimaise: the display is gone;")
