"""What the attract loop costs: frames a second, the share of one core, and memory (PSS).

Runs the kiosk full screen at 1920x1080 on a screen in memory with the software renderer, lets it settle, and counts.

    .venv/bin/python benchmarks/attract.py [SECONDS [EXHIBIT]] [--rotate 90]     (600 s for the figure in the budget)
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from subprocess import PIPE

from costs import PYTHON, TREE, launch, pss, ticks, written
from figures import Figure, report
from screen import screen

WARM_UP = 10.0
MEMORY_MIB = 150.0
BUDGETS = {0: (55.0, 0.60), 90: (50.0, 0.80), 180: (55.0, 0.60), 270: (50.0, 0.80)}
"""By how far the content is turned: frames a second at least (the display's rate is 60), the share of one core at most."""

COUNTED = """
import sys
from cimaise.stage import stage
rise = stage.Stage.__init__
def counted(self, *arguments, **options):
    rise(self, *arguments, **options)
    frames = [0]
    def count():
        frames[0] += 1
        if frames[0] % 60 == 0:
            print(frames[0], flush=True)
    self.window.frameSwapped.connect(count)
stage.Stage.__init__ = counted
from cimaise.__main__ import start
sys.argv[0] = "cimaise"
start()
"""


def measure(seconds: float = 60.0, exhibit: Path = TREE / "content", turn: int = 0) -> list[Figure]:
    command = [PYTHON, "-P", "-c", COUNTED, "run", str(exhibit)]
    command += ["--renderer", "software", "--rotate", str(turn)]
    with screen() as wall:
        process, _ = launch(command, wall.name, stdout=PIPE)
        try:
            wall.wait_for_photograph(process)
            time.sleep(WARM_UP)
            written(process)
            used, begun, frames = ticks(process.pid), time.monotonic(), 0
            while time.monotonic() - begun < seconds:
                time.sleep(1)
                frames += 60 * len(written(process))
            passed = time.monotonic() - begun
            share = (ticks(process.pid) - used) / passed
            rate, memory = frames / passed, pss(process.pid)
        finally:
            process.terminate()
            process.wait()
    least, most = BUDGETS[turn]
    name = f"attract loop turned {turn}" if turn else "attract loop"
    return [
        Figure(f"{name}: frames a second", f"{rate:.1f}", f"at least {least:g}", rate >= least),
        Figure(f"{name}: share of one core", f"{share:.0%}", f"at most {most:.0%}", share <= most),
        Figure(
            f"{name}: memory after {seconds + WARM_UP:.0f} s",
            f"{memory:.0f} MiB",
            f"under {MEMORY_MIB:.0f} MiB",
            memory < MEMORY_MIB,
        ),
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("exhibit", nargs="?", type=Path, default=TREE / "content")
    parser.add_argument("--rotate", type=int, choices=BUDGETS, default=0)
    asked = parser.parse_args()
    sys.exit(report(measure(asked.seconds, asked.exhibit.resolve(), asked.rotate)))
