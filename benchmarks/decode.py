"""Measures how long decoding a picture in a worker thread blocks the main thread, which handles touch input.

Renders a noisy 24-megapixel JPEG to 1920x1080 in a thread while the main thread ticks every millisecond, and prints
the longest gap between two ticks. A display shows a frame every 16.7 ms. The first line is the longest gap without any
decoding; if it is large, the other lines mean little.

    PYTHONPATH=app .venv/bin/python benchmarks/decode.py [PICTURE ...]
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from cimaise.media.picture import render
from cimaise.media.render_spec import RenderSpec, Shade, ShadeKind

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
FRAME = (1920, 1080)
SHADE = Shade((0.05, 0.45, 0.55, 0.95), ShadeKind.ATTRACT)


def write_noisy_jpeg(path: Path) -> None:
    bands = [Image.effect_noise((6000, 4000), sigma) for sigma in (30, 40, 50)]
    Image.merge("RGB", bands).save(path, quality=90)


def longest_gap(work: Callable[[], object]) -> tuple[float, float]:
    """The longest gap between two ticks and the total time of the work, in seconds."""
    done = threading.Event()

    def run() -> None:
        try:
            work()
        finally:
            done.set()

    thread = threading.Thread(target=run)
    begin = last = time.perf_counter()
    gap = 0.0
    thread.start()
    while not done.is_set():
        time.sleep(0.001)
        now = time.perf_counter()
        gap, last = max(gap, now - last), now
    thread.join()
    return gap, time.perf_counter() - begin


def report(name: str, work: Callable[[], object]) -> None:
    """Do the work several times, and print the longest gap and the shortest time."""
    rounds = [longest_gap(work) for _ in range(ROUNDS)]
    gaps, times = (sorted(1000 * value for value in column) for column in zip(*rounds, strict=True))
    print(
        f"{name}: longest gap {gaps[-1]:.1f} ms (median {gaps[ROUNDS // 2]:.1f}), total time {times[0]:.0f} ms"
    )


def measure(picture: Path) -> None:
    for name, spec in (
        ("plain", RenderSpec(*FRAME)),
        ("with shade and corners", RenderSpec(*FRAME, radius=20, shade=SHADE)),
    ):
        report(f"{picture.name}, {name}", partial(render, picture.parent, picture.name, spec))


def main() -> None:
    report("no decoding", partial(time.sleep, 0.3))
    if len(sys.argv) > 1:
        for name in sys.argv[1:]:
            measure(Path(name).resolve())
        return
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "24-megapixels.jpg"
        write_noisy_jpeg(picture)
        measure(picture)


if __name__ == "__main__":
    main()
