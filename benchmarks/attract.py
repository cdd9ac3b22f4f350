"""Measures the attract loop: frames per second, processor load and memory (PSS).

Runs the kiosk full screen at 1920x1080 on a virtual screen with the software renderer, and measures after a warm-up.

    .venv/bin/python benchmarks/attract.py [SECONDS [EXHIBIT]] [--rotate 90]     (the budget is for 600 s)
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from subprocess import PIPE

from process_usage import PYTHON, TREE, cpu_seconds, launch, new_lines, pss_mib
from results import Result, report
from screen import screen

WARM_UP = 10.0
MEMORY_MIB = 150.0
BUDGETS = {0: (55.0, 0.60), 90: (50.0, 0.80), 180: (55.0, 0.60), 270: (50.0, 0.80)}
"""For each rotation in degrees: minimum frames per second (of 60), and maximum load as a fraction of one core."""

COUNTED = """
import sys
from cimaise.stage.program.exhibit_window import ExhibitWindow
create = ExhibitWindow.__init__
def create_counted(self, *arguments, **options):
    create(self, *arguments, **options)
    frames = [0]
    def count():
        frames[0] += 1
        if frames[0] % 60 == 0:
            print(frames[0], flush=True)
    self.window.frameSwapped.connect(count)
ExhibitWindow.__init__ = create_counted
from cimaise.__main__ import start
sys.argv[0] = "cimaise"
start()
"""
"""The kiosk, which prints the number of frames after every 60th frame."""


def measure(seconds: float = 60.0, exhibit: Path = TREE / "content", rotation: int = 0) -> list[Result]:
    command = [PYTHON, "-P", "-c", COUNTED, "run", str(exhibit)]
    command += ["--renderer", "software", "--rotate", str(rotation)]
    with screen() as display:
        process, _ = launch(command, display.name, stdout=PIPE)
        try:
            display.wait_for_photograph(process)
            time.sleep(WARM_UP)
            new_lines(process)
            cpu_before, start, frames = cpu_seconds(process.pid), time.monotonic(), 0
            while time.monotonic() - start < seconds:
                time.sleep(1)
                frames += 60 * len(new_lines(process))
            elapsed = time.monotonic() - start
            load = (cpu_seconds(process.pid) - cpu_before) / elapsed
            rate, memory = frames / elapsed, pss_mib(process.pid)
        finally:
            process.terminate()
            process.wait()
    min_rate, max_load = BUDGETS[rotation]
    name = f"attract loop rotated by {rotation}°" if rotation else "attract loop"
    return [
        Result(f"{name}: frames per second", f"{rate:.1f}", f"at least {min_rate:g}", rate >= min_rate),
        Result(f"{name}: share of one core", f"{load:.0%}", f"at most {max_load:.0%}", load <= max_load),
        Result(
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
    options = parser.parse_args()
    sys.exit(report(measure(options.seconds, options.exhibit.resolve(), options.rotate)))
