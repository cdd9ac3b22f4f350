"""The private methods that the benchmarks replace exist: each benchmark's version of the kiosk starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attract
import film
import pytest
from command import child_environment, run

import cimaise

ACCELERATED_KIOSK = Path(__file__).parents[2] / "benchmarks/accelerated_kiosk.py"

PLAYBACK_RATE = f"""
import sys
sys.path.append({str(ACCELERATED_KIOSK.parent)!r})
from PySide6.QtGui import QGuiApplication
from accelerated_kiosk import accelerate
from cimaise.stage.film.player import Player
application = QGuiApplication([])
accelerate(10)
player = Player()
print(player._require_backend()._player.playbackRate())
"""


@pytest.mark.parametrize("code", [attract.COUNTED, film.COUNTED], ids=["attract", "film"])
def test_a_counting_kiosk_starts(code: str) -> None:
    finished = run("--version", code=code)
    assert (finished.returncode, finished.stderr) == (0, "")


def test_the_probed_kiosk_starts() -> None:
    finished = subprocess.run(
        [sys.executable, "-P", str(ACCELERATED_KIOSK.with_name("probed_kiosk.py")), "--version"],
        env=child_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (0, "")
    assert cimaise.__version__ in finished.stdout


@pytest.mark.parametrize("seed", ["", "1"], ids=["no visitors", "visitors"])
def test_the_accelerated_kiosk_starts(seed: str) -> None:
    finished = subprocess.run(
        [sys.executable, "-P", str(ACCELERATED_KIOSK), "10", seed, "--version"],
        env=child_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (0, "")
    assert cimaise.__version__ in finished.stdout


def test_the_accelerated_kiosk_plays_films_faster() -> None:
    finished = run(code=PLAYBACK_RATE, QT_QPA_PLATFORM="offscreen")
    assert finished.stdout == "10.0\n", finished.stderr
