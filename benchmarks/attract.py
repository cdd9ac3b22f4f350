"""What the attract loop costs: frames a second, the share of one core, and memory (PSS).

Runs the kiosk full screen at 1920x1080 on a screen in memory with the software renderer, lets it settle, and counts.

    .venv/bin/python benchmarks/attract.py [SECONDS [EXHIBIT]] [--rotate 90]     (600 s for the figure in the budget)
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from first_picture import launch
from screen import screen

TREE = Path(__file__).resolve().parents[1]
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


def ticks(pid: int) -> float:
    """Seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss(pid: int) -> float:
    """Its proportional share of memory, in MiB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise LookupError(pid)


def main(seconds: float, exhibit: Path, turn: int) -> int:
    """Exit status: 1 where a budget is not kept."""
    command = [
        str(TREE / ".venv/bin/python"),
        "-P",
        "-c",
        COUNTED,
        "run",
        str(exhibit),
        "--renderer",
        "software",
        "--rotate",
        str(turn),
    ]
    with screen() as wall:
        process, _ = launch(command, wall.name, stdout=subprocess.PIPE)
        try:
            assert process.stdout is not None
            wall.wait_for_photograph(process)
            time.sleep(WARM_UP)
            os.set_blocking(process.stdout.fileno(), False)
            _drain(process)
            used, begun, frames = ticks(process.pid), time.monotonic(), 0
            while time.monotonic() - begun < seconds:
                time.sleep(1)
                frames += 60 * _drain(process)
            passed = time.monotonic() - begun
            share = (ticks(process.pid) - used) / passed
            rate, memory = frames / passed, pss(process.pid)
        finally:
            process.terminate()
            process.wait()
    print(
        f"{rate:.1f} frames a second, {share:.0%} of one core, {memory:.0f} MiB PSS after {seconds + WARM_UP:.0f} s"
    )
    least, most = BUDGETS[turn]
    return int(rate < least or share > most or memory >= MEMORY_MIB)


def _drain(process: subprocess.Popen[bytes]) -> int:
    """How many lines the process has written since it was asked last."""
    assert process.stdout is not None
    return (process.stdout.read() or b"").count(b"\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("exhibit", nargs="?", type=Path, default=TREE / "content")
    parser.add_argument("--rotate", type=int, choices=BUDGETS, default=0)
    asked = parser.parse_args()
    sys.exit(main(asked.seconds, asked.exhibit.resolve(), asked.rotate))
