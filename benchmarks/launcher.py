"""Measures the time that `./cimaise` adds to starting Python directly. Both print the version, alternately, many times.

.venv/bin/python benchmarks/launcher.py [TREE]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from process_usage import TREE
from results import Result, report

ROUNDS = 40
BUDGET_MS = 50.0
"""Maximum additional time of a start without setup, in milliseconds."""


def measure(tree: Path = TREE) -> list[Result]:
    launcher = [str(tree / "cimaise"), "--version"]
    direct = [str(tree / ".venv/bin/python"), "-P", "-m", "cimaise", "--version"]
    variables = os.environ | {"PYTHONPATH": str(tree / "app")}
    times: dict[str, list[float]] = {"launcher": [], "direct": []}
    for _ in range(ROUNDS + 1):
        for name, command in (("launcher", launcher), ("direct", direct)):
            start = time.perf_counter()
            subprocess.run(command, env=variables, stdout=subprocess.DEVNULL, check=True)
            times[name].append((time.perf_counter() - start) * 1000)
    # Skip the first round, which may run the setup or read files that are not in the disk cache.
    medians = {name: statistics.median(measured[1:]) for name, measured in times.items()}
    added = medians["launcher"] - medians["direct"]
    return [
        Result(
            "./cimaise: additional time to python -m cimaise",
            f"{added:.1f} ms (medians of {ROUNDS})",
            f"at most {BUDGET_MS:.0f} ms",
            added <= BUDGET_MS,
        )
    ]


if __name__ == "__main__":
    sys.exit(report(measure(Path(sys.argv[1] if len(sys.argv) > 1 else TREE).resolve())))
