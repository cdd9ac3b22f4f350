"""Measures the time from launch to the first photograph, compared with a bare Qt Quick window with one photograph.

Both programs run alternately, several times, each on a new virtual screen with the software renderer. The pixels of
the screen show when the photograph appears. The best times are compared.

    .venv/bin/python benchmarks/first_picture.py [EXHIBIT]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from process_usage import PYTHON, TREE, launch
from results import Result, report
from screen import HEIGHT, WIDTH, screen

ROUNDS = 12
BUDGET = 1.6
"""Maximum time of the kiosk as a multiple of the time of the bare window."""

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


def time_to_photograph(command: list[str]) -> float:
    """The time from launch to the photograph on a black screen, in seconds."""
    with screen() as display:
        process, start = launch(command, display.name)
        try:
            return display.wait_for_photograph(process) - start
        finally:
            process.terminate()
            process.wait()


def measure(exhibit: Path = TREE / "content") -> list[Result]:
    picture = sorted((exhibit / "pictures").glob("*.jpg"))[0]
    with tempfile.TemporaryDirectory() as folder:
        qml_file = Path(folder) / "Bare.qml"
        qml_file.write_text(BARE_QML.format(picture=picture), encoding="utf-8")
        commands = {
            "bare Qt Quick": [PYTHON, "-c", BARE, str(qml_file)],
            "cimaise": [str(TREE / "cimaise"), "run", str(exhibit), "--renderer", "software"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS + 1):
            for name, command in commands.items():
                times[name].append(time_to_photograph(command))
    # Skip the first round, in which the files are not in the disk cache.
    best = {name: min(measured[1:]) for name, measured in times.items()}
    kiosk, bare = (best[name] for name in ("cimaise", "bare Qt Quick"))
    return [
        Result(
            "first photograph: ratio to a bare Qt Quick window",
            f"{kiosk / bare:.2f} ({kiosk * 1000:.0f} ms to {bare * 1000:.0f} ms, best of {ROUNDS})",
            f"at most {BUDGET}",
            kiosk / bare <= BUDGET,
        )
    ]


if __name__ == "__main__":
    sys.exit(report(measure(Path(sys.argv[1] if len(sys.argv) > 1 else TREE / "content").resolve())))
