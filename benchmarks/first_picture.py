"""How long after launch the first photograph is on screen, against a bare Qt Quick window with one photograph.

Both run one after the other, several times, on the same screen in memory with the software renderer, and the screen's
own pixels tell when a photograph is there. Their best times are compared.

    .venv/bin/python benchmarks/first_picture.py [EXHIBIT]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from costs import PYTHON, TREE, launch
from figures import Figure, report
from screen import HEIGHT, WIDTH, screen

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


def once(command: list[str]) -> float:
    """Seconds from the launch to the photograph, on a screen that was black before."""
    with screen() as black:
        process, start = launch(command, black.name)
        try:
            return black.wait_for_photograph(process) - start
        finally:
            process.terminate()
            process.wait()


def measure(exhibit: Path = TREE / "content") -> list[Figure]:
    picture = sorted((exhibit / "pictures").glob("*.jpg"))[0]
    with tempfile.TemporaryDirectory() as folder:
        scene = Path(folder) / "Bare.qml"
        scene.write_text(SCENE.format(picture=picture), encoding="utf-8")
        commands = {
            "bare Qt Quick": [PYTHON, "-c", BARE, str(scene)],
            "cimaise": [str(TREE / "cimaise"), "run", str(exhibit), "--renderer", "software"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS + 1):
            for name, command in commands.items():
                times[name].append(once(command))
    # The first round reads files from a cold disk.
    best = {name: min(found[1:]) for name, found in times.items()}
    ours, bare = (best[name] for name in ("cimaise", "bare Qt Quick"))
    return [
        Figure(
            "first photograph: times a bare Qt Quick window",
            f"{ours / bare:.2f} ({ours * 1000:.0f} ms against {bare * 1000:.0f} ms, best of {ROUNDS})",
            f"at most {BUDGET}",
            ours / bare <= BUDGET,
        )
    ]


if __name__ == "__main__":
    sys.exit(report(measure(Path(sys.argv[1] if len(sys.argv) > 1 else TREE / "content").resolve())))
