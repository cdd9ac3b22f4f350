"""Whether anything grows while the kiosk runs: memory, objects, descriptors, threads, at ten times its speed.

Runs the attract loop with its films at 1920x1080 on a screen in memory, with or without visitors in between, and looks
every ten seconds. What the last quarter of the time has more than the first one grew.

    .venv/bin/python benchmarks/soak.py [SECONDS [EXHIBIT]] [--visits] [--seed N]     (720 s are two hours of a kiosk's life)
"""

from __future__ import annotations

import argparse
import signal
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from typing import TYPE_CHECKING

from costs import PYTHON, TREE, descriptors, launch, pss, threads, written
from figures import Figure, report
from screen import screen

if TYPE_CHECKING:
    from collections.abc import Sequence

FASTER = 10
"""How many times as fast as on a wall slides and films pass."""
TWO_HOURS = 7200 / FASTER
WARM_UP = 60.0
"""Until every slide was there once and every page can have been opened, in seconds; a tenth of a longer run."""
NOISE = 2.0
"""Memory grows where its slope makes more of the whole run than so many standard deviations of what it leaves over."""
GROWTH = {"objects of Qt's": 0, "Python's objects": 100, "descriptors": 0, "threads": 0}
"""How many more there may be in the last quarter than in the first, at the least moment of each."""


@dataclass(frozen=True, slots=True)
class Look:
    """What there was at a moment, in seconds from the start; memory in MiB."""

    at: float
    memory: float
    counts: dict[str, int]
    slides: int
    visits: int


def slope(looks: Sequence[Look]) -> tuple[float, float]:
    """Memory's slope in MiB a second, and the standard deviation of what the line leaves over, in MiB."""
    times, sizes = [look.at for look in looks], [look.memory for look in looks]
    line = statistics.linear_regression(times, sizes)
    left = [size - line.slope * at - line.intercept for at, size in zip(times, sizes, strict=True)]
    return line.slope, statistics.pstdev(left)


def growth(looks: Sequence[Look], what: str) -> int:
    """How many more there are in the last quarter, at its least moment, than in the first at its."""
    quarter = max(len(looks) // 4, 1)
    first, last = (min(look.counts[what] for look in part) for part in (looks[:quarter], looks[-quarter:]))
    return last - first


def watch(seconds: float, exhibit: Path, seed: str) -> list[Look]:
    """Let it run, and print every look."""
    fast = str(Path(__file__).with_name("fast_life.py"))
    command = [PYTHON, "-P", fast, str(FASTER), seed, "run", str(exhibit), "--renderer", "software"]
    looks: list[Look] = []
    print("  time   memory  objects  Python's  descriptors  threads  slides  visits", flush=True)
    with screen() as wall:
        process, begun = launch(command, wall.name, stdout=PIPE)
        try:
            wall.wait_for_photograph(process)
            while (at := time.monotonic() - begun) < seconds:
                time.sleep(0.1)
                for line in written(process):
                    ours, theirs, slides, visits = map(int, line.split())
                    counts = dict(
                        zip(
                            GROWTH,
                            (ours, theirs, descriptors(process.pid), threads(process.pid)),
                            strict=True,
                        )
                    )
                    look = Look(at, pss(process.pid), counts, slides, visits)
                    looks.append(look)
                    print(
                        f"{at:4.0f} s {look.memory:5.1f} MiB {ours:8} {theirs:9} "
                        f"{counts['descriptors']:12} {counts['threads']:8} {slides:7} {visits:7}",
                        flush=True,
                    )
                if process.poll() is not None:
                    raise ChildProcessError(f"the kiosk ended by itself, with status {process.returncode}")
        finally:
            process.terminate()
            process.wait()
    return looks


def judged(looks: Sequence[Look], mode: str) -> list[Figure]:
    """What grew between the first look, which should be after the warm-up, and the last."""
    a_second, noise = slope(looks)
    grown = a_second * (looks[-1].at - looks[0].at)
    name = f"{mode} x{FASTER}"
    figures = [
        Figure(
            f"{name}: memory, an hour of its life",
            f"{a_second * 3600 / FASTER:+.1f} MiB (whole run {grown:+.1f}, noise {noise:.1f})",
            f"whole run within {NOISE:g} x noise",
            grown <= NOISE * noise,
        )
    ]
    for what, most in GROWTH.items():
        more = growth(looks, what)
        figures.append(Figure(f"{name}: {what}", f"{more:+}", f"at most +{most}", more <= most))
    return figures


def measure(seconds: float, exhibit: Path, seed: str = "") -> list[Figure]:
    looks = watch(seconds, exhibit, seed)
    settled = [look for look in looks if look.at >= max(WARM_UP, seconds / 10)]
    return judged(settled, "with visitors" if seed else "attract loop")


if __name__ == "__main__":
    # The kiosk and its screen end with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", nargs="?", type=float, default=TWO_HOURS)
    parser.add_argument("exhibit", nargs="?", type=Path, default=TREE / "content")
    parser.add_argument("--visits", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    sys.exit(report(measure(asked.seconds, asked.exhibit.resolve(), str(asked.seed) if asked.visits else "")))
