"""Measures a film: painted frames, processor load and memory (PSS).

Plays the sample film (1280x720, 25 frames per second) repeatedly on its page, full screen at 1920x1080 on a virtual
screen with the software renderer. The first play is not measured.

    .venv/bin/python benchmarks/film.py [PLAYS] [--rotate 90]
"""

from __future__ import annotations

import argparse
import sys
import time
from subprocess import PIPE

from process_usage import PYTHON, TREE, cpu_seconds, launch, new_lines, pss_mib
from results import Result, report
from screen import screen

PLAYS = 2
TIMEOUT = 60.0
"""Maximum duration of one play in seconds; the film lasts 15 s."""
MAX_LOAD = 0.80
MEMORY_MIB = 150.0
PAGE = "photos/sample-film"

COUNTED = """
import sys
from cimaise.stage.film import filmsurface, player
received = painted = 0
take, paint, end = filmsurface.FilmSurface._take_frame, filmsurface.FilmSurface.paint, player.Player._end
def count_received(self, frame):
    global received
    received += 1
    take(self, frame)
def count_painted(self, painter):
    global painted
    painted += 1
    paint(self, painter)
def print_counts(self):
    global received, painted
    print(received, painted, flush=True)
    received = painted = 0
    end(self)
    self.play()
filmsurface.FilmSurface._take_frame, filmsurface.FilmSurface.paint = count_received, count_painted
player.Player._end = print_counts
from cimaise.__main__ import start
sys.argv[0] = "cimaise"
start()
"""
"""The kiosk, which prints how many frames were received and painted at the end of each play, and plays again."""


def measure(plays: int = PLAYS, rotation: int = 0) -> list[Result]:
    command = [PYTHON, "-P", "-c", COUNTED, "run", str(TREE / "content"), "--page", PAGE]
    command += ["--renderer", "software", "--rotate", str(rotation)]
    with screen() as display:
        process, _ = launch(command, display.name, stdout=PIPE)
        try:
            counts: list[list[int]] = []
            while len(counts) <= plays:
                play_start = time.monotonic()
                while not (played := new_lines(process)):
                    if process.poll() is not None or time.monotonic() - play_start > TIMEOUT:
                        raise TimeoutError(f"the film did not end within {TIMEOUT:g} s")
                    time.sleep(0.02)
                counts += [[int(number) for number in line.split()] for line in played]
                if len(counts) == 1:
                    start, cpu_before = time.monotonic(), cpu_seconds(process.pid)
            load = (cpu_seconds(process.pid) - cpu_before) / (time.monotonic() - start)
            memory = pss_mib(process.pid)
        finally:
            process.terminate()
            process.wait()
    received, painted = (sum(column) for column in zip(*counts[1:], strict=True))
    name = f"film rotated by {rotation}°" if rotation else "film"
    return [
        Result(
            f"{name}: frames painted", f"{painted} of {received}", "all received", painted >= received > 0
        ),
        Result(f"{name}: share of one core", f"{load:.0%}", f"at most {MAX_LOAD:.0%}", load <= MAX_LOAD),
        Result(f"{name}: memory", f"{memory:.0f} MiB", f"under {MEMORY_MIB:.0f} MiB", memory < MEMORY_MIB),
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("plays", nargs="?", type=int, default=PLAYS)
    parser.add_argument("--rotate", type=int, choices=(0, 90, 180, 270), default=0)
    options = parser.parse_args()
    sys.exit(report(measure(options.plays, options.rotate)))
