"""What `./cimaise` adds to starting Python itself: both print the version, one after the other, many times.

Run it with `.venv/bin/python benchmarks/launcher.py [TREE]`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from costs import TREE
from figures import Figure, report

ROUNDS = 40
BUDGET_MS = 50.0
"""A later start may add this much, in milliseconds."""


def measure(tree: Path = TREE) -> list[Figure]:
    launched = [str(tree / "cimaise"), "--version"]
    straight = [str(tree / ".venv/bin/python"), "-P", "-m", "cimaise", "--version"]
    surroundings = os.environ | {"PYTHONPATH": str(tree / "app")}
    taken: dict[str, list[float]] = {"launched": [], "straight": []}
    for _ in range(ROUNDS + 1):
        for name, command in (("launched", launched), ("straight", straight)):
            start = time.perf_counter()
            subprocess.run(command, env=surroundings, stdout=subprocess.DEVNULL, check=True)
            taken[name].append((time.perf_counter() - start) * 1000)
    # The first round may have set something up, or read files from a cold disk.
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}
    added = medians["launched"] - medians["straight"]
    return [
        Figure(
            "./cimaise: added to python -m cimaise",
            f"{added:.1f} ms (medians of {ROUNDS})",
            f"at most {BUDGET_MS:.0f} ms",
            added <= BUDGET_MS,
        )
    ]


if __name__ == "__main__":
    sys.exit(report(measure(Path(sys.argv[1] if len(sys.argv) > 1 else TREE).resolve())))
