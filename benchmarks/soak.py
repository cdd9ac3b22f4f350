"""Measures the growth of memory, objects, file descriptors and threads while the kiosk runs at ten times its speed.

Runs the attract loop with its films at 1920x1080 on a virtual screen, with or without visitors, and takes a sample
every ten seconds. Growth is the difference between the last and the first quarter of the run.

    .venv/bin/python benchmarks/soak.py [SECONDS [EXHIBIT]] [--visits] [--seed N]     (720 s correspond to two hours of a kiosk)
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

from process_usage import PYTHON, TREE, descriptor_count, launch, new_lines, pss_mib, thread_count
from results import Result, report
from screen import screen

if TYPE_CHECKING:
    from collections.abc import Sequence

SPEED = 10
"""Factor by which slides and films run faster than in a real kiosk."""
TWO_HOURS = 7200 / SPEED
WARM_UP = 60.0
"""Seconds until every slide has been shown and every page may have been opened; a longer run uses a tenth of it."""
NOISE = 2.0
"""Memory counts as growing if its growth over the run exceeds this many standard deviations of the residuals."""
MAX_GROWTH = {"Qt objects": 0, "Python objects": 100, "descriptors": 0, "threads": 0}
"""Maximum difference between the minimum of the last quarter and that of the first quarter."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The measurements at one time, in seconds from the start. Memory is in MiB."""

    time: float
    memory: float
    counts: dict[str, int]
    slides: int
    visits: int


def memory_slope(samples: Sequence[Sample]) -> tuple[float, float]:
    """Linear regression of memory: slope in MiB per second, and standard deviation of the residuals in MiB."""
    times, sizes = [sample.time for sample in samples], [sample.memory for sample in samples]
    line = statistics.linear_regression(times, sizes)
    residuals = [size - line.slope * at - line.intercept for at, size in zip(times, sizes, strict=True)]
    return line.slope, statistics.pstdev(residuals)


def growth(samples: Sequence[Sample], kind: str) -> int:
    """The minimum count in the last quarter minus the minimum count in the first quarter."""
    quarter = max(len(samples) // 4, 1)
    first, last = (
        min(sample.counts[kind] for sample in part) for part in (samples[:quarter], samples[-quarter:])
    )
    return last - first


def take_samples(seconds: float, exhibit: Path, seed: str) -> list[Sample]:
    """Run the kiosk, and print and return the samples."""
    script = str(Path(__file__).with_name("accelerated_kiosk.py"))
    command = [PYTHON, "-P", script, str(SPEED), seed, "run", str(exhibit), "--renderer", "software"]
    samples: list[Sample] = []
    print("  time   memory       Qt    Python  descriptors  threads  slides  visits", flush=True)
    with screen() as display:
        process, start = launch(command, display.name, stdout=PIPE)
        try:
            display.wait_for_photograph(process)
            while (at := time.monotonic() - start) < seconds:
                time.sleep(0.1)
                for line in new_lines(process):
                    qt_objects, python_objects, slides, visits = map(int, line.split())
                    counts = dict(
                        zip(
                            MAX_GROWTH,
                            (
                                qt_objects,
                                python_objects,
                                descriptor_count(process.pid),
                                thread_count(process.pid),
                            ),
                            strict=True,
                        )
                    )
                    sample = Sample(at, pss_mib(process.pid), counts, slides, visits)
                    samples.append(sample)
                    print(
                        f"{at:4.0f} s {sample.memory:5.1f} MiB {qt_objects:8} {python_objects:9} "
                        f"{counts['descriptors']:12} {counts['threads']:8} {slides:7} {visits:7}",
                        flush=True,
                    )
                if process.poll() is not None:
                    raise ChildProcessError(f"the kiosk exited early with status {process.returncode}")
        finally:
            process.terminate()
            process.wait()
    return samples


def evaluate(samples: Sequence[Sample], mode: str) -> list[Result]:
    """Compare the growth between the first sample, taken after the warm-up, and the last with the budgets."""
    per_second, noise = memory_slope(samples)
    total = per_second * (samples[-1].time - samples[0].time)
    name = f"{mode} x{SPEED}"
    results = [
        Result(
            f"{name}: memory per hour of kiosk time",
            f"{per_second * 3600 / SPEED:+.1f} MiB (entire run {total:+.1f}, noise {noise:.1f})",
            f"entire run within {NOISE:g} x noise",
            total <= NOISE * noise,
        )
    ]
    for kind, maximum in MAX_GROWTH.items():
        increase = growth(samples, kind)
        results.append(Result(f"{name}: {kind}", f"{increase:+}", f"at most +{maximum}", increase <= maximum))
    return results


def measure(seconds: float, exhibit: Path, seed: str = "") -> list[Result]:
    samples = take_samples(seconds, exhibit, seed)
    warmed_up = [sample for sample in samples if sample.time >= max(WARM_UP, seconds / 10)]
    return evaluate(warmed_up, "with visitors" if seed else "attract loop")


if __name__ == "__main__":
    # Turn SIGTERM into an exception, so that the kiosk and its screen are stopped too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", nargs="?", type=float, default=TWO_HOURS)
    parser.add_argument("exhibit", nargs="?", type=Path, default=TREE / "content")
    parser.add_argument("--visits", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.exit(
        report(
            measure(options.seconds, options.exhibit.resolve(), str(options.seed) if options.visits else "")
        )
    )
