"""Measures the time from launch to the first photograph, compared with a bare Qt Quick window with one photograph.

Both programs run alternately, several times, each on a new virtual screen with the software renderer. The pixels of
the screen show when the photograph appears. The best times are compared. The kiosk is measured twice: at its very first
start, and at a later start, which finds the finished first slide in the cache.

    .venv/bin/python benchmarks/first_picture.py [EXHIBIT]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from process_usage import PYTHON, TREE, launch
from results import Result, report
from screen import HEIGHT, WIDTH, screen

ROUNDS = 12
FIRST_BUDGET, LATER_BUDGET = 1.4, 1.0
"""Maximum times of the kiosk as multiples of the time of the bare window: for the very first start, and for every later
one, which finds the finished slide of the start before in the cache."""

BARE = f"""
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
application = QGuiApplication([sys.argv[0]])
view = QQuickView()
view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
view.setSource(QUrl.fromLocalFile(sys.argv[1]))
view.setGeometry(0, 0, {WIDTH}, {HEIGHT})
view.showFullScreen()
application.exec()
"""
BARE_QML = 'import QtQuick\nImage {{ source: "file://{picture}"; fillMode: Image.PreserveAspectCrop }}\n'


def time_to_photograph(command: list[str], cache: Path) -> float:
    """The time from launch to the photograph on a black screen, in seconds. `cache` is the user's cache folder."""
    with screen() as display:
        process, start = launch(command, display.name, variables={"XDG_CACHE_HOME": str(cache)})
        try:
            return display.wait_for_photograph(process) - start
        finally:
            process.terminate()
            process.wait()


def fill_cache(command: list[str], cache: Path) -> None:
    """Run the kiosk until it has kept its first slide."""
    with screen() as display:
        process, _ = launch(command, display.name, variables={"XDG_CACHE_HOME": str(cache)})
        try:
            while not list(cache.glob("cimaise/first-slides/*.slide")):
                assert process.poll() is None, "the kiosk has ended"
                time.sleep(0.1)
        finally:
            process.terminate()
            process.wait()


def measure(exhibit: Path = TREE / "content", rounds: int = ROUNDS) -> list[Result]:
    picture = sorted((exhibit / "pictures").glob("*.jpg"))[0]
    kiosk = [str(TREE / "cimaise"), "run", str(exhibit), "--renderer", "software"]
    times: dict[str, list[float]] = {"bare": [], "first": [], "later": []}
    with tempfile.TemporaryDirectory() as folder:
        qml_file = Path(folder) / "Bare.qml"
        qml_file.write_text(BARE_QML.format(picture=picture), encoding="utf-8")
        full = Path(folder) / "full"
        fill_cache(kiosk, full)
        for number in range(rounds + 1):
            times["bare"].append(time_to_photograph([PYTHON, "-c", BARE, str(qml_file)], full))
            times["first"].append(time_to_photograph(kiosk, Path(folder) / f"empty{number}"))
            times["later"].append(time_to_photograph(kiosk, full))
    # Skip the first round, in which the files are not in the disk cache.
    best = {name: min(measured[1:]) for name, measured in times.items()}
    return [
        Result(
            f"first photograph, {name}: ratio to a bare Qt Quick window",
            f"{best[key] / best['bare']:.2f} ({best[key] * 1000:.0f} ms to {best['bare'] * 1000:.0f} ms, best of {rounds})",
            f"at most {budget}",
            best[key] / best["bare"] <= budget,
        )
        for key, name, budget in (
            ("first", "very first start", FIRST_BUDGET),
            ("later", "later start", LATER_BUDGET),
        )
    ]


if __name__ == "__main__":
    sys.exit(report(measure(Path(sys.argv[1] if len(sys.argv) > 1 else TREE / "content").resolve())))
