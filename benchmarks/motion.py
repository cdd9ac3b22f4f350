"""Measures the motion of each transition: frames per second, processor time per frame, and the longest gap between two frames.

A simulated visitor makes each transition several times, on a virtual screen of 1920x1080 with the software renderer, once with
both cores free and once with a busy process for each core. Beside each figure is that of a prototype on two cores.

    .venv/bin/python benchmarks/motion.py [--quick]     (about four minutes; --quick: half a minute)
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from process_usage import PYTHON
from results import Result, report
from screen import ENDS_WITH_PARENT
from visitor import Visitor, visiting

if TYPE_CHECKING:
    from collections.abc import Iterator

CYCLES, QUICK_CYCLES = 6, 3
LEAST_RATE = 50.0
"""The budget with free cores, in frames per second; 62.5 is the most that Qt's animation clock allows."""
_SETTINGS = "attract: {dwell: 3}\nidle: {warn_after: 60}"
_MARGIN = 0.05
"""The last frame of a transition may come so much later than its planned end, in s."""


@dataclass(frozen=True)
class Motion:
    """One transition. `duration` is how long it is planned to last from its start, in s; `start` makes it begin, and returns when.

    `prototype` has the figures of the prototype: frames per second, ms of processor time per frame, longest gap in ms.
    """

    name: str
    duration: float
    prepare: Callable[[Visitor], None]
    start: Callable[[Visitor], float]
    prototype: tuple[float, float, float]
    prototype_when_busy: float | None = None


def tap(name: str) -> Callable[[Visitor], float]:
    return lambda visitor: visitor.tap(name)


def tap_row(number: int) -> Callable[[Visitor], float]:
    """Tap one of the rows, tiles or thumbnails of a page."""

    def start(visitor: Visitor) -> float:
        rows = [item for item in visitor.items() if item.name.startswith("row-")]
        return visitor.tap(rows[number].centre)

    return start


def opened(page: str) -> Callable[[Visitor], None]:
    return lambda visitor: visitor.open(page)


def turn_of_slide(visitor: Visitor) -> float:
    visitor.wait_until_turning(True)
    return time.monotonic()


def wake(visitor: Visitor) -> float:
    down = visitor.press(*visitor.find("invitation").centre)
    time.sleep(0.05)
    visitor.release()
    return down


def open_viewer(visitor: Visitor) -> None:
    visitor.open("photos")
    tap_row(0)(visitor)
    visitor.wait_until_still()


def swipe(visitor: Visitor) -> float:
    width, height = visitor.screen.width, visitor.screen.height
    return visitor.swipe((round(0.7 * width), height // 3), (round(0.35 * width), height // 3))


def start_slideshow(visitor: Visitor) -> None:
    visitor.open("photos")
    visitor.tap("playSlideshow")
    visitor.wait_until_turning(False)


MOTIONS = [
    Motion("attract loop, fade", 1.6, Visitor.wait_for_loop, turn_of_slide, (62.4, 10.3, 22), 53.3),
    Motion("waking", 0.33, Visitor.wait_for_loop, wake, (62.2, 6.5, 22), 57.1),
    Motion("tile to page", 0.4, opened("sections"), tap_row(0), (62.1, 5.3, 34), 59.4),
    Motion("row to page", 0.24, opened("songs"), tap_row(1), (57.9, 5.2, 38), 56.3),
    Motion("thumbnail to viewer", 0.46, opened("photos"), tap_row(2), (62.1, 5.0, 30), 62.1),
    Motion("swipe", 0.28, open_viewer, swipe, (58.8, 2.5, 34)),
    Motion("sheet", 0.26, opened("songs"), tap("dockTextSize"), (57.3, 3.1, 30), 57.0),
    Motion("idle question", 0.62, opened("songs"), lambda visitor: visitor.let_pass(80), (58.8, 3.2, 37)),
    Motion("slideshow, fade", 1.24, start_slideshow, turn_of_slide, (62.4, 10.3, 22)),
]
QUICK = {"attract loop, fade", "tile to page", "row to page", "sheet"}
"""What is measured with --quick."""


@dataclass(frozen=True)
class Cycle:
    """One run of a transition: frames per second, processor time per frame and longest gap in s."""

    rate: float
    cpu: float
    gap: float


def run(visitor: Visitor, motion: Motion) -> Cycle:
    """Make a transition once, and measure it. Raises RuntimeError if it has fewer than two frames."""
    motion.prepare(visitor)
    visitor.ask("frames")
    start = motion.start(visitor)
    # Nothing is asked during the transition: an answer takes the time of a frame.
    time.sleep(motion.duration + 0.4)
    shown = visitor.ask("frames")
    frames = [(at, cpu) for at, cpu in shown if start <= at <= start + motion.duration + _MARGIN]
    if len(frames) < 2:
        raise RuntimeError(f"{motion.name}: {len(frames)} frames")
    (first, cpu_before), (last, cpu_after) = frames[0], frames[-1]
    count = len(frames) - 1
    gap = max(after - before for (before, _), (after, _) in pairwise(frames))
    return Cycle(count / (last - first), (cpu_after - cpu_before) / count, gap)


@contextmanager
def busy_cores() -> Iterator[None]:
    """A process for each core that calculates all the time."""
    command = [*ENDS_WITH_PARENT, PYTHON, "-c", "while True: pass"]
    processes = [subprocess.Popen(command) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def result(motion: Motion, cycles: list[Cycle], *, busy: bool) -> Result:
    """The median of the rates and of the processor times, and the longest gap of all."""
    rate = statistics.median(cycle.rate for cycle in cycles)
    cpu = 1000 * statistics.median(cycle.cpu for cycle in cycles)
    gap = 1000 * max(cycle.gap for cycle in cycles)
    value = f"{rate:.1f} frames/s, {cpu:.1f} ms a frame, longest gap {gap:.0f} ms"
    if busy:
        expected = f"prototype: {motion.prototype_when_busy or 'not measured'}"
        return Result(f"{motion.name}, busy cores", value, expected, within_budget=True)
    expected = "prototype: {:.1f}, {:.1f} ms, {:.0f} ms".format(*motion.prototype)
    return Result(motion.name, value, f"at least {LEAST_RATE:g} frames/s ({expected})", rate >= LEAST_RATE)


def measure(*, quick: bool = False) -> list[Result]:
    """Measure all transitions, or with `quick` some of them with free cores only."""
    results = []
    with tempfile.TemporaryDirectory() as folder, visiting(Path(folder), settings=_SETTINGS) as visitor:
        for motion in MOTIONS:
            if quick and motion.name not in QUICK:
                continue
            # The first one loads what the others find.
            run(visitor, motion)
            cycles = [run(visitor, motion) for _ in range(QUICK_CYCLES if quick else CYCLES)]
            results.append(result(motion, cycles, busy=False))
            if not quick:
                with busy_cores():
                    cycles = [run(visitor, motion) for _ in range(CYCLES)]
                results.append(result(motion, cycles, busy=True))
    return results


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    sys.exit(report(measure(quick=parser.parse_args().quick)))
