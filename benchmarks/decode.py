"""How long a picture decoded in a worker thread holds up the main thread, where the touches arrive.

Draws a noisy 24-megapixel JPEG, renders it to 1920x1080 in a thread while the main thread ticks every
millisecond, and prints the longest gap between two ticks. A display shows a frame every 16.7 ms.

    python benchmarks/decode.py [PICTURE ...]
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from cimaise.media.picture import Finish, render
from cimaise.media.shade import Shade, ShadeKind

ROUNDS = 5
FRAME = (1920, 1080)
SHADE = Shade((0.05, 0.45, 0.55, 0.95), ShadeKind.ATTRACT)


def noisy_jpeg(path: Path) -> None:
    bands = [Image.effect_noise((6000, 4000), sigma) for sigma in (30, 40, 50)]
    Image.merge("RGB", bands).save(path, quality=90)


def longest_gap(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the longest gap between two ticks, and of the whole work."""
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


def measure(picture: Path) -> None:
    for name, finish in (
        ("plain", Finish(*FRAME)),
        ("with shade and corners", Finish(*FRAME, radius=20, shade=SHADE)),
    ):
        rounds = [longest_gap(lambda f=finish: render(picture.parent, picture.name, f)) for _ in range(ROUNDS)]
        gaps, times = ([1000 * value for value in column] for column in zip(*rounds, strict=True))
        print(
            f"{picture.name}, {name}: longest gap {max(gaps):.1f} ms (median {sorted(gaps)[ROUNDS // 2]:.1f}), "
            f"whole work {min(times):.0f} ms"
        )


def main() -> None:
    if len(sys.argv) > 1:
        for name in sys.argv[1:]:
            measure(Path(name).resolve())
        return
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "24-megapixels.jpg"
        noisy_jpeg(picture)
        measure(picture)


if __name__ == "__main__":
    main()
