"""How long after launch the first photograph is on screen, against a bare Qt Quick window with one photograph.

Both run one after the other, several times, on the same screen in memory with the software renderer, and the screen's
own pixels tell when a photograph is there. Prints the best of each and their ratio.

    .venv/bin/python benchmarks/first_picture.py [EXHIBIT]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from screen import HEIGHT, WIDTH, screen

TREE = Path(__file__).resolve().parents[1]
ROUNDS = 12
BUDGET = 1.6
"""The kiosk may take this many times as long as the bare window."""

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
SCENE = 'import QtQuick\nImage {{ source: "file://{picture}"; fillMode: Image.PreserveAspectCrop }}\n'


def launch(
    command: list[str], display: str, stdout: int | None = None
) -> tuple[subprocess.Popen[bytes], float]:
    """A process on a display, and when it was started."""
    surroundings = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    surroundings |= {"DISPLAY": display, "QT_QUICK_BACKEND": "software", "PYTHONPATH": str(TREE / "app")}
    # As on any machine, the second start finds the program compiled.
    for name in ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE"):
        surroundings.pop(name, None)
    start = time.monotonic()
    return subprocess.Popen(command, env=surroundings, stdout=stdout, stderr=subprocess.DEVNULL), start


def once(command: list[str]) -> float:
    """Seconds from the launch to the photograph, on a screen that was black before."""
    with screen() as black:
        process, start = launch(command, black.name)
        try:
            return black.wait_for_photograph(process) - start
        finally:
            process.terminate()
            process.wait()


def main(exhibit: Path) -> int:
    """Exit status: 1 where the budget is not kept."""
    picture = sorted((exhibit / "pictures").glob("*.jpg"))[0]
    python = str(TREE / ".venv/bin/python")
    with tempfile.TemporaryDirectory() as folder:
        scene = Path(folder) / "Bare.qml"
        scene.write_text(SCENE.format(picture=picture), encoding="utf-8")
        commands = {
            "bare Qt Quick": [python, "-c", BARE, str(scene)],
            "cimaise": [str(TREE / "cimaise"), "run", str(exhibit), "--renderer", "software"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS + 1):
            for name, command in commands.items():
                times[name].append(once(command))
    # The first round reads files from a cold disk.
    best = {name: min(found[1:]) for name, found in times.items()}
    for name, found in times.items():
        middle = sorted(found[1:])[ROUNDS // 2]
        print(f"{name}: best {best[name] * 1000:.0f} ms, median {middle * 1000:.0f} ms of {ROUNDS}")
    ratio = best["cimaise"] / best["bare Qt Quick"]
    print(f"ratio {ratio:.2f} of at most {BUDGET}")
    return int(ratio > BUDGET)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else TREE / "content").resolve()))
