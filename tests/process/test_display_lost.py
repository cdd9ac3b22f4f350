"""A lost display ends the program with its own exit status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from limit import LIMIT

TREE = Path(__file__).parents[2]

pytestmark = pytest.mark.process


def test_a_lost_display_has_its_own_exit_status(tmp_path: Path) -> None:
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert server.stdout is not None
    number = int(server.stdout.readline())
    environment = {"DISPLAY": f":{number}", "PYTHONPATH": str(TREE / "app"), "PATH": os.environ["PATH"]}
    kiosk = subprocess.Popen(
        [sys.executable, "-P", "-m", "cimaise"],
        env=environment | {"HOME": str(tmp_path)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert kiosk.stderr is not None
    assert "Ctrl+Q" in kiosk.stderr.readline()
    server.terminate()
    server.wait()
    _, output = kiosk.communicate(timeout=LIMIT)
    assert kiosk.returncode == 69
    assert output.splitlines()[-1].startswith("cimaise: lost the connection to the display;")
